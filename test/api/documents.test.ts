import { z } from "zod";
import { openDocuments } from "../../api/openapi";
import { type ApiRecord, record } from "../../api/record";
import { documentedAnswer } from "../../documents/answer";
import { differences, fingerprint, readLock } from "../../documents/lock";
import { feeds } from "../../src/feeds";
import { errorsOf, jsonSchemaCompiler, records } from "./support";

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
const { month, fingerprints } = readLock();

test("records have the shapes that were held to ServiceTitan's documents", () => {
  const changed = records.filter((each) => fingerprint(each) !== fingerprints[each.name]);
  const gone = Object.keys(fingerprints).filter((name) => !records.some((each) => each.name === name));
  const advice = [...changed.map(({ name }) => name), ...gone].map(
    (name) =>
      `${name}: its shape is not the one that was held to ServiceTitan's documents of ${month}. Hold it to them: SERVICETITAN_OPENAPI_DIR=FOLDER npm run documents:lock -- ${month}`,
  );
  expect(advice).toEqual([]);
});

describe("a fingerprint", () => {
  const shape = z.object({ id: z.int(), status: z.enum(["Open", "Done"]), note: z.string().nullish() });
  const of = (changed: z.ZodType) => fingerprint(record("Made Up", "GET jpm /jobs", changed, {}));

  test.each([
    ["a misspelt field", shape.omit({ note: true }).extend({ nota: z.string().nullish() })],
    ["a dropped field", shape.omit({ note: true })],
    ["another value of an enumeration", shape.extend({ status: z.enum(["Open", "Closed"]) })],
    ["a field that has become required", shape.extend({ note: z.string() })],
    ["a field of another type", shape.extend({ note: z.int().nullish() })],
  ])("tells of %s", (_what, changed) => {
    expect(of(changed)).not.toBe(of(shape));
  });

  test("does not tell of another order or description", () => {
    const { id, status, note } = shape.shape;
    expect(of(z.object({ note: note.describe("A remark"), status, id }))).toBe(of(shape));
  });
});

if (folder) {
  const documents = openDocuments(folder);
  const ajv = jsonSchemaCompiler({ strict: false });

  describe("ServiceTitan's documents", () => {
    const documented = records.filter(({ deviation }) => !deviation.undocumented && !deviation.reshaped);

    test.each(documented.map((each) => [each.name, each] as const))(
      "have the fields of %s, required and nullable alike",
      (_name, each) => {
        expect(differences(documents, each)).toEqual([]);
      },
    );

    // Where a field is told in another way, so is the example's.
    test.each(
      documented.filter(({ deviation }) => !deviation.otherwise).map((each) => [each.name, each] as const),
    )("accept the example of %s", (_name, each) => {
      const validate = ajv.compile(documentedAnswer(documents, each));
      expect(errorsOf(validate, each.example)).toEqual([]);
    });

    // Some feeds are given the record of a list, which need not be what they bring.
    const given = Object.entries(feeds).filter(([, { of }]) => of);

    test.each(given)("have the fields of what the feed %s brings", (_name, { calls, of }) => {
      expect(differences(documents, { ...(of as ApiRecord), answeredBy: calls })).toEqual([]);
    });

    test("leave out what a record says they leave out", () => {
      for (const each of records.filter(({ deviation }) => deviation.undocumented))
        expect(() => documentedAnswer(documents, each)).toThrow("do not say what");
    });
  });
} else {
  test.skip("not compared with ServiceTitan's documents: SERVICETITAN_OPENAPI_DIR is not set", () => {});
}
