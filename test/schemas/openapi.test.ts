import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "../../src/schemas/record";
import { errorsOf, jsonSchemaCompiler, mapNodes, names, recordNamed } from "./allRecords";

/** For each record, one documented endpoint that answers it (or a page of it). Paths follow /tenant/{tenant}. */
const answeredBy: Record<string, string> = {
  appointment: "jpm-v2 GET /appointments/{id}",
  assignment: "dispatch-v2 GET /appointment-assignments",
  booking: "crm-v2 GET /bookings/{id}",
  businessUnit: "settings-v2 GET /business-units",
  cancelReason: "jpm-v2 GET /job-cancel-reasons",
  createdCustomer: "crm-v2 POST /customers",
  createdInvoiceId: "accounting-v2 POST /invoices",
  createdLocation: "crm-v2 POST /locations",
  customer: "crm-v2 GET /customers/{id}",
  customerContact: "crm-v2 GET /customers/{id}/contacts",
  dispatchedAppointment: "dispatch-v2 POST /appointment-assignments/assign-technicians",
  installedEquipment: "equipment-systems-v2 GET /installed-equipment",
  installedEquipmentDetails: "equipment-systems-v2 GET /installed-equipment/{id}",
  invoice: "accounting-v2 GET /invoices",
  job: "jpm-v2 GET /jobs/{id}",
  location: "crm-v2 GET /locations/{id}",
  payment: "accounting-v2 GET /payments",
  project: "jpm-v2 GET /projects/{id}",
  savedPayment: "accounting-v2 PATCH /payments/{id}",
  savedTechnician: "settings-v2 PATCH /technicians/{id}",
  technician: "settings-v2 GET /technicians/{id}",
  uploadedAttachment: "equipment-systems-v2 POST /installed-equipment/attachments",
  userRole: "settings-v2 GET /user-roles",
};

test("every record says which endpoint answers it", () => {
  expect(names).toEqual(Object.keys(answeredBy).sort());
});

const openApiDir = process.env.SERVICETITAN_OPENAPI_DIR;
if (openApiDir) {
  describe("ServiceTitan's own OpenAPI documents", () => {
    test.each(names)("accept the example of %s", (name) => {
      const documented = jsonSchemaCompiler({ strict: false }).compile(answerSchema(openApiDir, name));
      expect(errorsOf(documented, recordNamed(name).example)).toEqual([]);
    });

    test.each(names)("list the same fields as %s, required and nullable alike", (name) => {
      const documented = answerSchema(openApiDir, name);
      expect(outline(recordNamed(name).jsonSchema)).toEqual(outline(documented, documented));
    });
  });
} else {
  test.skip("not compared with ServiceTitan's OpenAPI documents: SERVICETITAN_OPENAPI_DIR is not set", () => {});
}

/** What a record's endpoint is documented to answer, or one item if that is a page, as JSON Schema. */
function answerSchema(folder: string, name: string): JsonSchema {
  const [file, method, path] = String(answeredBy[name]).split(" ");
  const document = JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8"));
  const operation = document.paths[`/tenant/{tenant}${path}`][String(method).toLowerCase()];
  const answer = operation.responses["200"].content["application/json"].schema;
  const page = at(answer, document).properties as
    | { hasMore?: unknown; data?: { items: JsonSchema } }
    | undefined;
  const schema = page?.hasMore && page.data ? page.data.items : answer;
  // OpenAPI 3.0 writes `nullable` where JSON Schema lists the type null.
  return mapNodes({ ...schema, components: document.components }, ({ nullable, ...node }) =>
    nullable === true ? { anyOf: [node, { type: "null" }] } : node,
  );
}

/** A schema's fields as plain data (path → type, `?` if optional, `null` if it may be null), however written. */
function outline(schema: JsonSchema, root: JsonSchema = schema, path = ""): Record<string, string> {
  const options = optionsOf(schema, root);
  const nullable = options.some(({ type }) => type === "null");
  const [node = {}] = options.filter(({ type }) => type !== "null");
  const choice = Array.isArray(node.enum) ? `: ${[...node.enum].sort().join(", ")}` : "";
  const format = ["date", "date-time"].includes(String(node.format)) ? ` ${node.format}` : "";
  const required = (node.required ?? []) as string[];
  const fields = Object.entries((node.properties ?? {}) as Record<string, JsonSchema>);
  return Object.assign(
    { [path]: `${node.type}${format}${choice}${nullable ? " | null" : ""}` },
    ...fields.map(([key, field]) =>
      outline(field, root, `${path}.${key}${required.includes(key) ? "" : "?"}`),
    ),
    node.items ? outline(node.items as JsonSchema, root, `${path}[]`) : {},
  );
}

/** The alternatives that a schema stands for, one type each, with references followed. */
function optionsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const node = at(schema, root);
  if (Array.isArray(node.type)) return node.type.map((type) => ({ ...node, type }));
  const options = (node.anyOf ?? node.oneOf ?? node.allOf) as JsonSchema[] | undefined;
  return options ? options.flatMap((option) => optionsOf(option, root)) : [node];
}

/** The schema itself, or what its `$ref` (`#/components/schemas/Name`) points to. */
function at(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  const { schemas } = root.components as { schemas: Record<string, JsonSchema> };
  return schemas[schema.$ref.replace("#/components/schemas/", "")] ?? {};
}
