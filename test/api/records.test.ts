import { documentedSchema, type JsonSchema } from "../../api/record";
import { mapNodes } from "../../documents/answer";
import { errorsOf, jsonSchemaCompiler, records } from "./support";

const ajv = jsonSchemaCompiler();

describe.each(records.map((each) => [each.name, each] as const))(
  "%s",
  (_name, { shape, example, jsonSchema }) => {
    test("has an example that fits its schema and has no unknown field", () => {
      // Parsing drops unknown fields at any depth, so that such an example would not equal its parsed self.
      expect(shape.parse(example)).toStrictEqual(example);
    });

    test("has an example that shows every field", () => {
      const validate = ajv.compile(withAllFieldsRequired(documentedSchema(shape)));
      expect(errorsOf(validate, example)).toEqual([]);
    });

    test("has a draft-7 JSON Schema that accepts the example and leaves room for new fields", () => {
      const validate = ajv.compile(jsonSchema);
      expect(errorsOf(validate, example)).toEqual([]);
      expect(JSON.stringify(jsonSchema)).not.toMatch(/additionalProperties|"pattern"|"maximum"|"minimum"/);
    });
  },
);

test("the examples agree on who is who", () => {
  const examples = Object.fromEntries(records.map(({ name, example }) => [name, example]));
  const idOf = (name: string) => (examples[name] as { id: number }).id;
  const expected: Record<string, number> = {
    customerId: idOf("Customer"),
    locationId: idOf("Location"),
    jobId: idOf("Job"),
    appointmentId: idOf("Appointment"),
    firstAppointmentId: idOf("Appointment"),
    technicianId: idOf("Technician"),
    businessUnitId: idOf("Business Unit"),
    bookingId: idOf("Booking"),
    projectId: idOf("Project"),
    invoiceId: idOf("Invoice"),
    installedEquipmentId: idOf("Installed Equipment"),
  };
  const seen = records.flatMap(({ example }) => fieldsOf(example));
  for (const [field, id] of Object.entries(expected)) {
    const ids = seen.filter(([key]) => key === field).map(([, value]) => String(value));
    expect({ field, ids: [...new Set(ids)] }).toEqual({ field, ids: [String(id)] });
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
