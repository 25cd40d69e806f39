import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "../../api/record";
import { errorsOf, jsonSchemaCompiler, mapNodes, names, recordNamed } from "./allRecords";

/** For each record, one documented endpoint that answers it (or a page of it). Paths follow /tenant/{tenant}. */
const answeredBy: Record<string, string> = {
  appointment: "jpm-v2 GET /appointments/{id}",
  arrivalWindow: "dispatch-v2 GET /arrival-windows/{id}",
  assignment: "dispatch-v2 GET /appointment-assignments",
  booking: "crm-v2 GET /bookings/{id}",
  bookingProviderTag: "crm-v2 GET /booking-provider-tags/{id}",
  businessUnit: "settings-v2 GET /business-units",
  campaign: "marketing-v2 GET /campaigns/{id}",
  cancelReason: "jpm-v2 GET /job-cancel-reasons",
  category: "pricebook-v2 GET /categories/{id}",
  contactMethod: "crm-v2 GET /contacts/{contactId}/contact-methods",
  createdCustomer: "crm-v2 POST /customers",
  createdInvoiceId: "accounting-v2 POST /invoices",
  createdLocation: "crm-v2 POST /locations",
  crmContact: "crm-v2 GET /contacts/{id}",
  customer: "crm-v2 GET /customers/{id}",
  customerContact: "crm-v2 GET /customers/{id}/contacts",
  discountOrFee: "pricebook-v2 GET /discounts-and-fees/{id}",
  dispatchedAppointment: "dispatch-v2 POST /appointment-assignments/assign-technicians",
  employee: "settings-v2 GET /employees/{id}",
  equipment: "pricebook-v2 GET /equipment/{id}",
  equipmentType: "equipment-systems-v2 GET /equipment-types/{id}",
  estimate: "salestech-v2 GET /estimates/{id}",
  estimateItem: "salestech-v2 GET /estimates/items",
  form: "forms-v2 GET /forms",
  formSubmission: "forms-v2 GET /submissions",
  holdReason: "jpm-v2 GET /job-hold-reasons",
  installedEquipment: "equipment-systems-v2 GET /installed-equipment",
  installedEquipmentDetails: "equipment-systems-v2 GET /installed-equipment/{id}",
  invoice: "accounting-v2 GET /invoices",
  job: "jpm-v2 GET /jobs/{id}",
  jobAttachment: "forms-v2 GET /jobs/{jobId}/attachments",
  jobCancellation: "jpm-v2 GET /jobs/{id}/canceled-log",
  jobHistory: "jpm-v2 GET /jobs/{id}/history",
  jobType: "jpm-v2 GET /job-types/{id}",
  lead: "crm-v2 GET /leads/{id}",
  leadNote: "crm-v2 GET /leads/{id}/notes",
  location: "crm-v2 GET /locations/{id}",
  material: "pricebook-v2 GET /materials/{id}",
  membership: "memberships-v2 GET /memberships/{id}",
  note: "jpm-v2 GET /jobs/{id}/notes",
  payment: "accounting-v2 GET /payments",
  paymentType: "accounting-v2 GET /payment-types/{id}",
  project: "jpm-v2 GET /projects/{id}",
  projectStatus: "jpm-v2 GET /project-statuses",
  projectSubStatus: "jpm-v2 GET /project-substatuses",
  savedPayment: "accounting-v2 PATCH /payments/{id}",
  savedTechnician: "settings-v2 PATCH /technicians/{id}",
  service: "pricebook-v2 GET /services/{id}",
  serviceAgreement: "service-agreements-v2 GET /service-agreements/{id}",
  tagType: "settings-v2 GET /tag-types",
  taxZone: "accounting-v2 GET /tax-zones",
  technician: "settings-v2 GET /technicians/{id}",
  uploadedAttachment: "equipment-systems-v2 POST /installed-equipment/attachments",
  uploadedJobAttachment: "forms-v2 POST /jobs/{id}/attachments",
  userRole: "settings-v2 GET /user-roles",
};

/** Records whose answer the documents leave out. */
const undocumented = ["jobAttachment"];

/** Fields that are written otherwise here, and why. */
const simplified: Record<string, string> = {
  category: "subcategories", // Documented as endless: each has subcategories again.
  formSubmission: "units", // Documented as one of thirteen kinds; here they are one with the fields of all.
};

test("every record says which endpoint answers it", () => {
  expect(names).toEqual(Object.keys(answeredBy).sort());
});

const openApiDir = process.env.SERVICETITAN_OPENAPI_DIR;
if (openApiDir) {
  const documentedNames = names.filter((name) => !undocumented.includes(name));

  describe("ServiceTitan's own OpenAPI documents", () => {
    // An element of a form shows more fields here than any one of the documented kinds has.
    test.each(documentedNames.filter((name) => name !== "formSubmission"))(
      "accept the example of %s",
      (name) => {
        const documented = jsonSchemaCompiler({ strict: false }).compile(answerSchema(openApiDir, name));
        expect(errorsOf(documented, recordNamed(name).example)).toEqual([]);
      },
    );

    test.each(documentedNames)("list the same fields as %s, required and nullable alike", (name) => {
      const documented = answerSchema(openApiDir, name);
      const skip = simplified[name] ?? "";
      expect(outline(recordNamed(name).jsonSchema, skip)).toEqual(outline(documented, skip, documented));
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

/**
 * A schema's fields as plain data (path → type, `?` if optional, `null` if it may be null), however written.
 * The field called `skip` is left out.
 */
function outline(
  schema: JsonSchema,
  skip: string,
  root: JsonSchema = schema,
  path = "",
): Record<string, string> {
  const options = optionsOf(schema, root);
  const nullable = options.some(({ type }) => type === "null");
  const [node = {}] = options.filter(({ type }) => type !== "null");
  const choice = Array.isArray(node.enum) ? `: ${[...node.enum].sort().join(", ")}` : "";
  const format = ["date", "date-time"].includes(String(node.format)) ? ` ${node.format}` : "";
  const required = (node.required ?? []) as string[];
  const fields = Object.entries((node.properties ?? {}) as Record<string, JsonSchema>).filter(
    ([key]) => key !== skip,
  );
  return Object.assign(
    { [path]: `${node.type}${format}${choice}${nullable ? " | null" : ""}` },
    ...fields.map(([key, field]) =>
      outline(field, skip, root, `${path}.${key}${required.includes(key) ? "" : "?"}`),
    ),
    node.items ? outline(node.items as JsonSchema, skip, root, `${path}[]`) : {},
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
