import assert from "node:assert/strict";
import { address, type Call } from "./call";
import type { Day } from "./day";
import type { Job, Named, Page } from "./records";
import type { Stage } from "./stage";

interface Answer<T> {
  created: boolean;
  record: T;
}

const reference = { reference: "form-20418", applicationGuid: "8d2b6f0e-41c7-4a19-b5f3-7c9e0d2a6b14" };

/** A web form is delivered twice, and books one job; later the customer calls it off. */
export async function playForm(stage: Stage, day: Day, { customer }: Call): Promise<void> {
  await day.begin(
    "09:00",
    "a form on the website",
    "Jane also fills in a form, about a dripping tap. The website delivers it twice, as websites do.",
  );
  const found = await stage.action<Answer<Named>>(
    "findOrCreateCustomer",
    "Who is it? The form has the phone number in another spelling.",
    { name: "Doe, Jane", phone: "+1 916.555.0142", address },
    ({ created, record }) => `${created ? "A new customer" : "Found, by phone and name"}: ${record.name}.`,
  );
  assert.deepEqual([found.created, found.record.id], [false, customer.id]);
  const types = await stage.action<Page<Named>>(
    "rawRequest",
    "Which kinds of job are there? What no action does, a raw request does.",
    { urlType: "jpm", url: "/job-types", method: "GET" },
    ({ data }) => `${data.length}, among them ${data.find(({ name }) => name === "Leak Repair")?.name}.`,
  );
  assert(types.data.some(({ name }) => name === "Leak Repair"));
  const job = await bookOnce(stage, day, customer.id, customer.locations[0]?.id);
  await stage.action<{ appointmentNumber: string }>(
    "createAppointment",
    "A spare part may be needed: a second visit is planned.",
    { jobId: job.id, start: day.at("13:00", 5), end: day.at("15:00", 5) },
    ({ appointmentNumber }) => `Appointment ${appointmentNumber}, in five days.`,
  );
  await stage.action(
    "cancelJob",
    "Jane calls: her neighbor has mended the tap. The job is canceled.",
    { jobId: job.id, reasonId: "Do-It-Yourself", memo: "The customer's neighbor mended it." },
    () => `Job #${job.jobNumber} is canceled.`,
  );
}

async function bookOnce(stage: Stage, day: Day, customerId: number, locationId?: number): Promise<Job> {
  const request = {
    ...reference,
    customerId,
    locationId,
    businessUnitId: "Plumbing Service",
    jobTypeId: "Leak Repair",
    campaignId: "Returning Customer",
    priority: "Normal",
    appointments: [{ start: day.at("09:00", 2), end: day.at("11:00", 2) }],
  };
  await stage.action<{ writes: { method: string; path: string }[] }>(
    "findOrCreateJob",
    "What would be booked? A preview sends nothing.",
    { previewOnly: "true", ...request },
    ({ writes }) => writes.map(({ method, path }) => `It would send ${method} ${path}.`),
  );
  const book = (says: string) => stage.action<Answer<Job>>("findOrCreateJob", says, request, bookedOrFound);
  const first = await book("The form is delivered.");
  const again = await book("The form is delivered again.");
  assert.deepEqual([first.created, again.created], [true, false]);
  assert.equal(again.record.id, first.record.id);
  await stage.action<{ candidates: object[] }>(
    "findJob",
    "How many jobs came of it?",
    reference,
    ({ candidates }) => `${candidates.length} job.`,
  );
  return first.record;
}

const bookedOrFound = ({ created, record }: Answer<Job>) =>
  created ? `Job #${record.jobNumber} is booked.` : `Nothing is booked: job #${record.jobNumber} is there.`;
