import { z } from "zod";
import { documentedSchema, fillBlanks, record } from "../../api/record";
import { jsonSchemaCompiler } from "./support";

const visit = record(
  "Visit",
  "GET jpm /visits/{id}",
  z.object({
    id: z.int(),
    status: z.enum(["Open", "Done"]).describe("How far it is"),
    note: z.string().optional(),
    crew: z.array(z.int()),
    tags: z.array(z.string()).nullish(),
    paid: z.boolean(),
  }),
  { id: 1, status: "Open", note: "Ring twice", crew: [41], tags: ["VIP"], paid: true },
);

describe("the designer's schema of a record", () => {
  const accepts = (value: unknown) => jsonSchemaCompiler().compile(visit.jsonSchema)(value);

  test("takes null for whatever may be missing", () => {
    expect(accepts({ ...visit.example, note: null, tags: null })).toBe(true);
    expect(accepts({ ...visit.example, crew: null })).toBe(false);
  });

  test("takes values that ServiceTitan adds to an enumeration, and lists today's", () => {
    expect(accepts({ ...visit.example, status: "Paused" })).toBe(true);
    expect(visit.jsonSchema.properties).toHaveProperty(
      "status.description",
      "How far it is. One of Open, Done",
    );
  });

  test("is looser than what is held to the documents", () => {
    const strict = jsonSchemaCompiler().compile(documentedSchema(visit.shape));
    expect(strict({ ...visit.example, status: "Paused" })).toBe(false);
    expect(strict({ ...visit.example, note: null })).toBe(false);
    expect(strict(visit.example)).toBe(true);
  });
});

describe("filling the blanks of a record", () => {
  const filled = (made: object) => {
    fillBlanks(visit, made);
    return made as { crew: unknown[] };
  };

  test("puts null for what may be null, empty lists and false, and leaves the rest to its maker", () => {
    expect(filled({})).toEqual({ note: null, crew: [], tags: null, paid: false });
  });

  test("leaves what is given", () => {
    expect(filled({ note: "", paid: true, tags: [4] })).toEqual({
      note: "",
      crew: [],
      tags: [4],
      paid: true,
    });
  });

  test("shares no list with another", () => {
    expect(filled({}).crew).not.toBe(filled({}).crew);
  });
});
