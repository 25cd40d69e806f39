import { z } from "zod";
import { modules } from "../../sandbox/endpoints";
import type { Storage } from "../../sandbox/kit/storage";
import { createState } from "../../sandbox/state";

const lookedFor = "the operation looks for it, and refuses an unknown one";
const notKept = "the sandbox has no such records";

/** IDs that a body's schema takes whatever they are: module and field, with the reason. */
const unchecked: Record<string, string> = {
  "accounting id": lookedFor,
  "accounting items.id": lookedFor,
  "accounting budgetCodeId": notKept,
  "accounting items.budgetCodeId": notKept,
  "accounting durationBillingId": notKept,
  "accounting items.durationBillingId": notKept,
  "accounting inventoryLocationId": notKept,
  "accounting items.inventoryLocationId": notKept,
  "accounting itemGroupRootId": "what it is the ID of is not documented",
  "accounting items.itemGroupRootId": "what it is the ID of is not documented",
  "crm customerId": `${lookedFor} with 409, as documented of a location's customer`,
  "crm taxZoneId": `${lookedFor} with 409, as documented of a location's tax zone`,
  "equipmentsystems customFields.id": lookedFor,
  "jpm partnerLeadCallId": notKept,
};

/** Every field of a body that is an ID or a list of them, with its path. */
function idsIn(schema: unknown, path: string[] = []): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => idsIn(field, [...path, key]));
  if (schema instanceof z.ZodArray) return idsIn(schema.element, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return idsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return idsIn(schema.out, path);
  const isId = schema instanceof z.ZodNumber && /^(id|.*Ids?)$/.test(path.at(-1) ?? "");
  return isId ? [[path.join("."), schema]] : [];
}

test("every ID that a body brings is of a record that exists, but for those with a reason", () => {
  const state = createState();
  const ids = Object.entries(modules).flatMap(([module, resources]) =>
    resources
      .flatMap((resource) => resource(state, {} as Storage))
      .flatMap(({ body }) => idsIn(body))
      .map(([field, schema]) => [`${module} ${field}`, schema.safeParse(5).success] as const),
  );
  expect(ids.length).toBeGreaterThan(100);
  const taken = ids.filter(([, isTaken]) => isTaken).map(([field]) => field);
  expect([...new Set(taken)].sort()).toEqual(Object.keys(unchecked).sort());
});
