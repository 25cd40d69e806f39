import type { JsonSchema } from "../../api/record";
import { errorsOf, jsonSchemaCompiler, mapNodes, names, recordNamed } from "./allRecords";

describe.each(names)("%s", (name) => {
  const { schema, example, jsonSchema } = recordNamed(name);

  test("has an example that fits its schema and has no unknown field", () => {
    // Parsing drops unknown fields at any depth, so that such an example would not equal its parsed self.
    expect(schema.parse(example)).toStrictEqual(example);
  });

  test("has an example that shows every field", () => {
    expect(errorsOf(jsonSchemaCompiler().compile(withAllFieldsRequired(jsonSchema)), example)).toEqual([]);
  });

  test("has a draft-7 JSON Schema that accepts the example and leaves room for new fields", () => {
    const validate = jsonSchemaCompiler().compile(jsonSchema);
    expect(errorsOf(validate, example)).toEqual([]);
    expect(JSON.stringify(jsonSchema)).not.toMatch(/additionalProperties|"pattern"|"maximum"|"minimum"/);
  });
});

test("the examples agree on who is who", () => {
  const idOf = (name: string) => (recordNamed(name).example as { id: number }).id;
  const expected: Record<string, number> = {
    customerId: idOf("customer"),
    locationId: idOf("location"),
    jobId: idOf("job"),
    appointmentId: idOf("appointment"),
    firstAppointmentId: idOf("appointment"),
    technicianId: idOf("technician"),
    businessUnitId: idOf("businessUnit"),
    bookingId: idOf("booking"),
    projectId: idOf("project"),
    invoiceId: idOf("invoice"),
    installedEquipmentId: idOf("installedEquipment"),
  };
  const seen = names.flatMap((name) => fieldsOf(recordNamed(name).example));
  for (const [field, id] of Object.entries(expected)) {
    const ids = seen.filter(([key]) => key === field).map(([, value]) => value);
    expect({ field, ids: [...new Set(ids)] }).toEqual({ field, ids: [id] });
  }
});

/** The same JSON Schema, each of its objects needing all of its fields. */
function withAllFieldsRequired(schema: JsonSchema): JsonSchema {
  return mapNodes(schema, (node) =>
    node.properties ? { ...node, required: Object.keys(node.properties) } : node,
  );
}

/** All fields of a value at any depth that hold something, as [key, value]. */
function fieldsOf(value: unknown): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]): [string, unknown][] => [
    ...(field === null || Array.isArray(value) ? [] : [[key, field] as [string, unknown]]),
    ...fieldsOf(field),
  ]);
}
