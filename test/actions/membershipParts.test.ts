import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";

/** What membership types have, and what invoices of visits get. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
});

test("discounts and recurring services are those of the type, as the type itself has them", async () => {
  for (const { id, discounts, recurringServices } of sandbox.state.membershipTypes.values()) {
    const inputs = { connection, membershipTypeId: id };
    const items = (await run("listMembershipServiceItems", inputs)) as { membershipTypeId: number }[];
    expect(await run("listMembershipDiscounts", inputs)).toMatchObject(discounts ?? []);
    expect(items).toHaveLength(recurringServices?.length ?? 0);
    for (const { membershipTypeId } of items) expect(membershipTypeId).toBe(id);
  }
});

test("invoice templates are listed by their IDs, and only those", async () => {
  const [id] = [...sandbox.state.invoiceTemplates.keys()];
  const list = (ids: unknown) => run("listInvoiceTemplates", { connection, ids });
  expect(await list([id])).toMatchObject({ hasMore: false, data: [{ id, items: [{}] }] });
  // ServiceTitan takes fifty at a time.
  const unknown = Array.from({ length: 60 }, (_, i) => String(i + 1));
  expect(await list([...unknown, id])).toMatchObject({ data: [{ id }] });
  await expect(list([])).rejects.toThrow("Invoice Template IDs is required.");
});
