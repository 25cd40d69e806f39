import { SpectralError } from "@prismatic-io/spectral";
import { customer } from "../../../api/crm/customers";
import { job } from "../../../api/jpm/jobs";
import type { RecordData } from "../../../api/record";
import { composite } from "../../declare/composite";
import type { Call, Outcome, Result } from "../../declare/declaration";
import { email, text, toggle } from "../../inputs/kinds";
import { customerList, customerScopes, findByName, findByReach, narrowed } from "../../lookups/customers";
import { type Found, readWhole } from "../../lookups/read";
import { eachOnce, findByReference } from "../../lookups/reference";
import { jobList } from "./lists";
import { referenceInputs, referenceOf } from "./reference";

const phone = text({
  label: "Phone",
  comments: "A phone number of the customer, in any spelling: digits are compared.",
  example: "(916) 555-0142",
});

const emailAddress = email({
  label: "Email",
  comments: "An e-mail address of the customer, in upper or lower case.",
  example: "jane@example.com",
});

/** What each branch gives. */
function branchesOf({ jsonSchema }: RecordData): Record<string, Result> {
  const of = (record: object, candidates: object) => ({
    example: undefined,
    jsonSchema: {
      type: "object",
      properties: { record, candidates, notes: { type: "array", items: { type: "string" } } },
    },
  });
  const all = { type: "array", items: jsonSchema };
  return {
    Found: of(jsonSchema, all),
    "Not Found": of({ type: "null" }, all),
    Several: of({ type: "null" }, all),
  };
}

const exampleOf = ({ example, jsonSchema }: RecordData): Result => ({
  example: { record: example, candidates: [example], notes: [] },
  jsonSchema,
});

/** On which branch the flow goes on, and with what. */
function outcome(candidates: Found[], notes: string[] = []): Outcome {
  const [record, another] = candidates;
  const branch = another ? "Several" : record ? "Found" : "Not Found";
  return { branch, data: { record: (!another && record) || null, candidates, notes } };
}

export const findCustomer = composite({
  label: "Find Customer",
  description:
    "Find a customer by your app's reference, or by phone, e-mail and name, inactive ones too, and go on with Found, Not Found or Several. Requests: List Customers, List Customer Contacts and, for an e-mail address, List Contact Methods. Where several fit by phone or e-mail, the name decides if only one has it.",
  important: true,
  scopes: customerScopes,
  required: {},
  optional: {
    ...referenceInputs,
    phone,
    email: emailAddress,
    name: text({
      label: "Name",
      comments:
        "The customer's whole name, its words in any order and case. With Phone or Email it decides between several.",
      example: "Jane Doe",
    }),
  },
  result: exampleOf(customer),
  branches: branchesOf(customer),
  run: async (values, call) => {
    const { phone, email, name } = values;
    const reference = referenceOf(values);
    if (reference) return outcome(await findByReference(customerList, reference, call));
    if (phone === undefined && email === undefined) {
      if (name === undefined) throw nothingGiven("Reference, Phone, Email or Name");
      return outcome(await findByName(name, call));
    }
    const { records, notes } = await findByReach({ phone, email }, call);
    return outcome(records.length > 1 ? narrowed(records, { name }) : records, notes);
  },
});

export const findJob = composite({
  label: "Find Job",
  description:
    "Find a job by its number, your app's reference, or its customer's phone or e-mail address, and go on with Found, Not Found or Several. Requests: List Jobs; by phone or e-mail those of Find Customer before.",
  scopes: [jobList.scope, ...customerScopes],
  required: {},
  optional: {
    number: text({ label: "Number", comments: "The job's number, with or without #.", example: "60412" }),
    ...referenceInputs,
    phone,
    email: emailAddress,
    openOnly: toggle({
      label: "Open Only",
      comments: "Leaves out jobs that are completed or canceled.",
    }),
  },
  result: exampleOf(job),
  branches: branchesOf(job),
  run: async (values, call) => {
    const { records, notes } = await findJobs(values, call);
    const isOpen = ({ jobStatus }: Found) => jobStatus !== "Completed" && jobStatus !== "Canceled";
    return outcome(values.openOnly ? records.filter(isOpen) : records, notes);
  },
});

interface JobGiven {
  number?: string;
  phone?: string;
  email?: string;
}

async function findJobs(
  values: JobGiven & Parameters<typeof referenceOf>[0],
  call: Call,
): Promise<{ records: Found[]; notes?: string[] }> {
  const { number, phone, email } = values;
  if (number !== undefined) {
    const all = await readWhole(jobList, { number: number.replace(/[#\s]/g, "") }, call);
    return { records: eachOnce(all.filter(({ jobNumber }) => sameNumber(jobNumber, number))) };
  }
  const reference = referenceOf(values);
  if (reference) return { records: await findByReference(jobList, reference, call) };
  if (phone === undefined && email === undefined) throw nothingGiven("Number, Reference, Phone or Email");
  const { records: customers, notes } = await findByReach({ phone, email }, call);
  const jobs = await Promise.all(
    customers.map(({ id }) => readWhole(jobList, { customerId: String(id) }, call)),
  );
  const ids = new Set(customers.map(({ id }) => String(id)));
  return { records: eachOnce(jobs.flat().filter(({ customerId }) => ids.has(String(customerId)))), notes };
}

/** Whether two numbers of jobs are the same: "#60412" is 60412. */
const sameNumber = (one: unknown, other: unknown) => plain(one) === plain(other);

const plain = (number: unknown) =>
  String(number)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const nothingGiven = (what: string) => new SpectralError(`Give ${what}: nothing was given to look for.`);
