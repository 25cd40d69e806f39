import { styleText } from "node:util";
import type { Named, Page } from "./serviceCall";
import { money, type Stage } from "./stage";

interface Job {
  id: number;
  jobNumber: string;
  customerId: number;
  locationId: number;
  completedOn: string;
  soldById: number | null;
}
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
export async function playRebate(stage: Stage): Promise<void> {
  stage.act("A rebate filing");

  const tags = await stage.action<Page<Named>>("listTagTypes", "Find the tag", { fetchAll: "true" }, (page) =>
    page.data.map(({ name }) => name).join(", "),
  );
  const tag = tags.data.find(({ name }) => name === "Rebate Eligible");
  const jobs = await stage.action<Page<Job>>(
    "listJobs",
    "Find completed jobs that carry it",
    {
      fetchAll: "true",
      sort: "-ModifiedOn",
      filters: { jobStatus: "Completed", tagTypeIds: `${tag?.id}`, completedOnOrAfter: stage.day(-365) },
    },
    ({ data }) => `${data.length} jobs completed within a year`,
  );
  const job = jobs.data.find(({ soldById }) => soldById !== null);
  if (!job) throw new Error("No completed job was sold: there is nothing to file.");

  const owner = await stage.action<Named>(
    "getCustomer",
    "Who asks",
    { customerId: job.customerId },
    ({ name }) => name,
  );
  const place = await stage.action<Place>(
    "getLocation",
    "Where it stands",
    { locationId: job.locationId },
    ({ address }) => addressLine(address),
  );
  const units = await stage.action<Page<Unit>>(
    "listInstalledEquipment",
    "What was installed, and what it replaced",
    { filters: { locationIds: [job.locationId] } },
    ({ data }) =>
      data.map(({ manufacturer, model, serialNumber }) => `${manufacturer} ${model}, ${serialNumber}`),
  );
  const submissions = await stage.action<Page<Submission>>(
    "listFormSubmissions",
    "What the technician wrote down",
    { filters: { owners: [{ type: "Job", id: job.id }], status: "Completed" } },
    ({ data }) => data.map(({ formName }) => formName),
  );
  const files = await stage.action<Page<File>>(
    "listJobAttachments",
    "Which files there are",
    { jobId: job.id },
    ({ data }) => data.map(({ fileName }) => fileName).join(", "),
  );
  const certificate = files.data.find(({ fileName }) => fileName.endsWith(".pdf"));
  const bytes = await stage.action<Buffer>(
    "downloadJobAttachment",
    "Download the certificate",
    { attachmentId: certificate?.id },
    (file) => `${file.length} bytes`,
  );
  const estimates = await stage.action<Page<Estimate>>(
    "listEstimates",
    "What was sold",
    { filters: { jobId: job.id, status: "Sold" } },
    ({ data }) => data.flatMap(({ items }) => items.map(({ sku, total }) => `${sku.name} ${money(total)}`)),
  );

  const completed = job.completedOn.slice(0, 10);
  const fresh = units.data.find(({ installedOn }) => installedOn.slice(0, 10) === completed);
  const old = units.data.find(({ actualReplacementDate }) => actualReplacementDate === completed);
  const [estimate] = estimates.data;
  print(`Rebate filing for job #${job.jobNumber}`, {
    Homeowner: owner.name,
    Address: addressLine(place.address),
    Installed: `${unitLine(fresh)}, on ${completed}`,
    Replaced: unitLine(old),
    Sold: (estimate?.items ?? []).map(({ sku, qty, total }) => `${qty} x ${sku.name}, ${money(total)}`),
    Total: money((estimate?.subtotal ?? 0) + (estimate?.tax ?? 0)),
    Checklist: submissions.data.flatMap(answers),
    Files: files.data.map(({ fileName }) =>
      fileName === certificate?.fileName ? `${fileName}, ${bytes.length} bytes` : fileName,
    ),
  });
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

function print(title: string, facts: Record<string, string | string[]>): void {
  console.log(`\n    ${styleText("bold", title)}`);
  for (const [label, value] of Object.entries(facts)) {
    const [first = "none", ...others] = [value].flat();
    console.log(`    ${label.padEnd(10)} ${first}`);
    for (const other of others) console.log(`${" ".repeat(15)}${other}`);
  }
}
