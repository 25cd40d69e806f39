import assert from "node:assert/strict";
import type { Call } from "./serviceCall";
import type { Stage } from "./stage";

interface Answer {
  created: boolean;
  record: { id: number; jobNumber: string; name: string };
}

const applicationGuid = "8d2b6f0e-41c7-4a19-b5f3-7c9e0d2a6b14";

/** A web form is delivered twice, and books one job. */
export async function playOnce(stage: Stage, { customer, booking }: Call): Promise<void> {
  stage.act("A request that comes twice");

  const found = await stage.action<Answer>(
    "findOrCreateCustomer",
    "Find the customer by phone, however it is written",
    { name: "Doe, Jane", phone: "+1 (916) 555-0142", address: { ...address } },
    ({ created, record }) => `${created ? "created" : "found"}: ${record.name}, customer ${record.id}`,
  );
  assert.deepEqual([found.created, found.record.id], [false, customer.id]);
  const request = { ...booking, reference: "form-20418", applicationGuid };
  await stage.action<{ writes: { method: string; path: string }[] }>(
    "findOrCreateJob",
    "Preview what the form would book",
    { ...request, previewOnly: "true" },
    ({ writes }) => writes.map(({ method, path }) => `would send ${method} ${path}`),
  );
  const book = (title: string) => stage.action<Answer>("findOrCreateJob", title, request, bookedOrFound);
  const first = await book("Book the form's request");
  const again = await book("Book it again: the form is delivered twice");
  assert.deepEqual([first.created, again.created], [true, false]);
  assert.equal(again.record.id, first.record.id);
  await stage.action<{ candidates: object[] }>(
    "findJob",
    "Look for jobs of the form",
    { reference: "form-20418", applicationGuid },
    ({ candidates }) => `${candidates.length} job`,
  );
}

const address = {
  street: "2140 Capitol Avenue",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
};

const bookedOrFound = ({ created, record }: Answer) =>
  `${created ? "booked" : "found, nothing booked"}: job #${record.jobNumber}`;
