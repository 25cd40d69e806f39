import assert from "node:assert/strict";
import type { Day } from "./day";
import { type Job, type Named, names, type Page } from "./records";
import { money, type Stage } from "./stage";

interface Unit {
  name: string;
  manufacturer: string;
  model: string;
  serialNumber: string;
  installedOn: string;
  actualReplacementDate: string | null;
}
interface Place {
  name: string;
  address: { street: string; city: string; state: string; zip: string };
}
interface Submission {
  formName: string;
  units: { name: string; units: { name: string; value?: string | number; values?: string[] }[] }[];
}
interface File {
  id: number;
  fileName: string;
}
interface Estimate {
  items: { sku: { name: string }; qty: number; total: number }[];
  subtotal: number;
  tax: number;
}

/** A utility pays for heat pumps: what the rebate is filed from is gathered, and the filing printed. */
export async function playRebate(stage: Stage, day: Day): Promise<void> {
  await day.begin(
    "15:30",
    "a rebate",
    "The utility pays homeowners back a part of a new heat pump. It wants to know what was put in.",
  );
  const job = await findSoldJob(stage, day);
  const owner = await stage.action<Named>(
    "getCustomer",
    "Whose house is it?",
    { customerId: job.customerId },
    ({ name }) => `${name}.`,
  );
  const place = await stage.action<Place>(
    "getLocation",
    "Where does it stand?",
    { locationId: job.locationId },
    ({ address }) => `${addressLine(address)}.`,
  );
  const units = await stage.action<Page<Unit>>(
    "listInstalledEquipment",
    "What was put in, and what taken out?",
    { filters: { locationIds: [job.locationId] } },
    ({ data }) => data.map((unit) => `${unitLine(unit)}.`),
  );
  const submissions = await stage.action<Page<Submission>>(
    "listFormSubmissions",
    "What did the technician write down?",
    { filters: { owners: [{ type: "Job", id: job.id }], status: "Completed" } },
    ({ data }) => data.map(({ formName }) => `${formName}.`),
  );
  const files = await stage.action<Page<File>>(
    "listJobAttachments",
    "Which files are with the job?",
    { jobId: job.id },
    ({ data }) => `${data.map(({ fileName }) => fileName).join(", ")}.`,
  );
  const certificate = files.data.find(({ fileName }) => fileName.endsWith(".pdf"));
  const bytes = await stage.action<Buffer>(
    "downloadJobAttachment",
    "The certificate is downloaded.",
    { attachmentId: certificate?.id },
    (file) => `${file.length} bytes.`,
  );
  const estimates = await stage.action<Page<Estimate>>(
    "listEstimates",
    "What was sold?",
    { filters: { jobId: job.id, status: "Sold" } },
    ({ data }) => data.flatMap(({ items }) => items.map(({ sku, total }) => `${sku.name}, ${money(total)}.`)),
  );

  const completed = job.completedOn.slice(0, 10);
  const fresh = units.data.find(({ installedOn }) => installedOn.slice(0, 10) === completed);
  const old = units.data.find(({ actualReplacementDate }) => actualReplacementDate === completed);
  const [estimate] = estimates.data;
  stage.facts(`All of it together, ready to file: the rebate of job #${job.jobNumber}`, {
    Homeowner: owner.name,
    Address: addressLine(place.address),
    Installed: `${unitLine(fresh)}, on ${completed}`,
    Replaced: unitLine(old),
    Sold: (estimate?.items ?? []).map(({ sku, qty, total }) => `${qty} x ${sku.name}, ${money(total)}`),
    Total: `${money((estimate?.subtotal ?? 0) + (estimate?.tax ?? 0))}, with tax`,
    Checklist: submissions.data.flatMap(answers),
    Files: files.data.map(({ fileName }) =>
      fileName === certificate?.fileName ? `${fileName}, ${bytes.length} bytes` : fileName,
    ),
  });
}

/** The latest completed job that may get a rebate, and was sold. */
async function findSoldJob(stage: Stage, day: Day): Promise<Job> {
  const tags = await stage.action<Page<Named>>(
    "listTagTypes",
    "Which tags does the office put on jobs?",
    { fetchAll: "true" },
    ({ data }) => `${names(data)}.`,
  );
  assert(tags.data.some(({ name }) => name === "Rebate Eligible"));
  const { data } = await stage.action<Page<Job>>(
    "listJobs",
    "Which completed jobs carry the tag of a rebate?",
    {
      filters: { tagTypeIds: "Rebate Eligible", jobStatus: "Completed", completedOnOrAfter: day.date(-365) },
      sort: "-ModifiedOn",
      fetchAll: "true",
    },
    (page) => `${page.data.length} within a year. The latest that was sold is filed.`,
  );
  const job = data.find(({ soldById }) => soldById !== null);
  assert(job, "No completed job was sold: there is nothing to file.");
  return job;
}

const addressLine = ({ street, city, state, zip }: Place["address"]) => `${street}, ${city}, ${state} ${zip}`;

const unitLine = (unit?: Unit) =>
  unit ? `${unit.name}, ${unit.manufacturer} ${unit.model}, serial number ${unit.serialNumber}` : "unknown";

/** A filled-in form as lines: "New unit: Model number 25VNA436A003". */
const answers = ({ units }: Submission) =>
  units.flatMap((section) =>
    section.units
      .map(({ name, value, values }) => ({ name, given: value ?? values?.join(", ") }))
      .filter(({ given }) => given !== undefined)
      .map(({ name, given }) => `${section.name}: ${name} ${given}`),
  );
