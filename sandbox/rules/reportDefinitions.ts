import type { ReportField, ReportParameter } from "../../api/reporting/reports";
import { type Job, jobStatuses } from "../kept";
import type { State } from "../state";

/** What the company's reports tell, computed from its records. */

/** Values of parameters, by name. */
export type Asked = ReadonlyMap<string, unknown>;

export interface ReportDefinition {
  category: keyof typeof reportCategories;
  name: string;
  description: string | null;
  parameters: ReportParameter[];
  fields: ReportField[];
  rows: (state: State, asked: Asked) => unknown[][];
}

export const reportCategories = {
  accounting: "Accounting",
  operations: "Operations",
  "technician-dashboard": "Technician Dashboard",
};

/** Sets of values that parameters take from the tenant's records: value and name. */
export const dynamicSets: Record<string, (state: State) => unknown[][]> = {
  "business-unit": ({ businessUnits }) => [...businessUnits.values()].map(({ id, name }) => [id, name]),
  technician: ({ technicians }) => [...technicians.values()].map(({ id, name }) => [id, name]),
};

export const valueFields = [
  { name: "Value", label: "Value" },
  { name: "Name", label: "Name" },
];

type Type = ReportParameter["dataType"];

const field = (name: string, label: string, dataType: Type = "String"): ReportField => ({
  name,
  label,
  dataType,
});

const parameter = (
  name: string,
  label: string,
  dataType: Type,
  more: Partial<ReportParameter> = {},
): ReportParameter => ({
  name,
  label,
  dataType,
  isArray: false,
  isRequired: false,
  acceptValues: null,
  ...more,
});

const ofSet = (dynamicSetId: string) => ({
  isArray: true,
  acceptValues: { fields: valueFields, dynamicSetId, values: null },
});
const ofValues = (values: unknown[][]) => ({
  isArray: true,
  acceptValues: { fields: valueFields, dynamicSetId: null, values },
});

const period = [
  parameter("From", "From", "Date", { isRequired: true }),
  parameter("To", "To", "Date", { isRequired: true }),
];
const businessUnits = parameter("BusinessUnitId", "Business Unit", "Number", ofSet("business-unit"));

/** Whether a day, or that of a moment, is one that was asked for. */
function inPeriod(asked: Asked, moment: string | null | undefined): boolean {
  const day = moment?.slice(0, "2026-05-31".length) ?? "";
  return day >= String(asked.get("From")) && day <= String(asked.get("To"));
}

/** Whether a value is among those asked for; all are, where none was. */
function isAsked(asked: Asked, name: string, value: unknown): boolean {
  const values = asked.get(name) as unknown[] | undefined;
  return values === undefined || values.includes(value);
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const revenueOf = (jobs: Job[]) => cents(jobs.reduce((sum, { total }) => sum + Number(total ?? 0), 0));
const completed = (jobs: Job[]) => jobs.filter(({ jobStatus }) => jobStatus === "Completed");

const invoicesByDate: ReportDefinition = {
  category: "accounting",
  name: "Invoices by Date",
  description: "What was invoiced in a range of days",
  parameters: [...period, businessUnits],
  fields: [
    ...[field("InvoiceNumber", "Invoice #"), field("InvoiceDate", "Invoice Date", "Date")],
    ...[field("CustomerName", "Customer"), field("BusinessUnit", "Business Unit")],
    ...[field("Total", "Total", "Number"), field("Balance", "Balance", "Number")],
  ],
  rows: ({ invoices }, asked) =>
    [...invoices.values()]
      .filter(
        ({ invoiceDate, businessUnit }) =>
          inPeriod(asked, invoiceDate) && isAsked(asked, "BusinessUnitId", businessUnit?.id),
      )
      .map(({ referenceNumber, invoiceDate, customer, businessUnit, total, balance }) => [
        ...[referenceNumber, invoiceDate, customer?.name ?? null, businessUnit?.name ?? null],
        ...[Number(total), Number(balance)],
      ]),
};

const openBalances: ReportDefinition = {
  category: "accounting",
  name: "Open Balances",
  description: "Invoices that are not paid yet",
  parameters: [businessUnits],
  fields: [
    ...[field("InvoiceNumber", "Invoice #"), field("CustomerName", "Customer")],
    field("Balance", "Balance", "Number"),
  ],
  rows: ({ invoices }, asked) =>
    [...invoices.values()]
      .filter(
        ({ balance, businessUnit }) =>
          Number(balance) > 0 && isAsked(asked, "BusinessUnitId", businessUnit?.id),
      )
      .map(({ referenceNumber, customer, balance }) => [
        referenceNumber,
        customer?.name ?? null,
        Number(balance),
      ]),
};

const jobsByBusinessUnit: ReportDefinition = {
  category: "operations",
  name: "Jobs by Business Unit",
  description: null,
  parameters: [
    ...period,
    parameter("JobStatus", "Job Status", "String", ofValues(jobStatuses.map((status) => [status, status]))),
  ],
  fields: [
    ...[field("BusinessUnit", "Business Unit"), field("Jobs", "Jobs", "Number")],
    ...[field("CompletedJobs", "Completed Jobs", "Number"), field("Revenue", "Revenue", "Number")],
  ],
  rows: (state, asked) => {
    const jobs = [...state.jobs.values()].filter(
      ({ createdOn, jobStatus }) => inPeriod(asked, createdOn) && isAsked(asked, "JobStatus", jobStatus),
    );
    return [...state.businessUnits.values()].map(({ id, name }) => {
      const own = jobs.filter(({ businessUnitId }) => businessUnitId === id);
      return [name, own.length, completed(own).length, revenueOf(completed(own))];
    });
  },
};

const technicianPerformance: ReportDefinition = {
  category: "technician-dashboard",
  name: "Technician Performance",
  description: "Jobs that technicians completed, and what they brought",
  parameters: [
    ...period,
    parameter("TechnicianId", "Technician", "Number", ofSet("technician")),
    parameter("IncludeInactive", "Include Inactive Technicians", "Boolean"),
  ],
  fields: [
    ...[field("Technician", "Technician"), field("CompletedJobs", "Completed Jobs", "Number")],
    field("Revenue", "Revenue", "Number"),
  ],
  rows: (state, asked) =>
    [...state.technicians.values()]
      .filter(
        ({ id, active }) =>
          isAsked(asked, "TechnicianId", id) && (active || asked.get("IncludeInactive") === true),
      )
      .map(({ id, name }) => {
        const done = [...state.assignments.where("technicianId", id)].map(({ jobId }) =>
          state.jobs.get(jobId),
        );
        const jobs = completed([...new Set(done)].filter((job) => job !== undefined));
        const own = jobs.filter(({ completedOn }) => inPeriod(asked, completedOn));
        return [name, own.length, revenueOf(own)];
      }),
};

export const reportDefinitions: Record<string, ReportDefinition> = {
  invoicesByDate,
  openBalances,
  jobsByBusinessUnit,
  technicianPerformance,
};
