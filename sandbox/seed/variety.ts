import { invoice } from "../../api/accounting/invoices";
import { taxZone } from "../../api/accounting/taxZones";
import { booking } from "../../api/crm/bookings";
import { crmContact } from "../../api/crm/contacts";
import { customer } from "../../api/crm/customers";
import { lead } from "../../api/crm/leads";
import { location } from "../../api/crm/locations";
import { installedEquipmentDetails } from "../../api/equipmentsystems/installedEquipment";
import { form } from "../../api/forms/forms";
import { appointment } from "../../api/jpm/appointments";
import { job } from "../../api/jpm/jobs";
import { jobType } from "../../api/jpm/jobTypes";
import { project } from "../../api/jpm/projects";
import { campaign } from "../../api/marketing/campaigns";
import { membership } from "../../api/memberships/memberships";
import { membershipType } from "../../api/memberships/membershipTypes";
import { recurringServiceEvent } from "../../api/memberships/recurringServiceEvents";
import { recurringService } from "../../api/memberships/recurringServices";
import { recurringServiceType } from "../../api/memberships/recurringServiceTypes";
import { category } from "../../api/pricebook/categories";
import { discountOrFee } from "../../api/pricebook/discountsAndFees";
import { equipment } from "../../api/pricebook/equipment";
import { material } from "../../api/pricebook/materials";
import { service } from "../../api/pricebook/services";
import type { ApiRecord, RecordOf } from "../../api/record";
import { estimate } from "../../api/sales/estimates";
import { serviceAgreement } from "../../api/service-agreements/serviceAgreements";
import { businessUnit } from "../../api/settings/businessUnits";
import { employee } from "../../api/settings/employees";
import { tagType } from "../../api/settings/tagTypes";
import { technician } from "../../api/settings/technicians";
import type { Sku } from "../kept";
import type { State } from "../state";
import { filled, fills, giveInTurn } from "./fill";

/** The fields that may be null in answers, but never are in the sandbox. */
type Filled<A extends ApiRecord, R> = {
  [Key in keyof RecordOf<A> & keyof R]: null extends RecordOf<A>[Key]
    ? null extends R[Key]
      ? never
      : Key
    : never;
}[keyof RecordOf<A> & keyof R];

/** A table, or what else holds records. */
interface Records<R> {
  size: number;
  values(): Iterable<R>;
}

interface Kind {
  record: ApiRecord;
  records: Records<object>;
  kept: readonly string[];
}

/**
 * A kind of record that some are varied of.
 * @param kept fields that other records or the rules count on; all that are filled must be among them
 */
export const kind = <A extends ApiRecord, R extends object, const Kept extends string>(
  record: A,
  records: Records<R>,
  kept: readonly Kept[] & (Filled<A, R> extends Kept ? unknown : never),
): Kind => ({ record, records, kept });

const kinds = (state: State): Kind[] => [
  kind(customer, state.customers, ["mergedToId", "customFields", "externalData"]),
  kind(location, state.locations, ["mergedToId", "customFields", "externalData"]),
  kind(crmContact, state.crmContacts, []),
  kind(booking, state.bookings, ["dismissingReasonId", "jobId"]),
  kind(lead, state.leads, ["customerId", "locationId", "dismissingReasonId", "followUpDate"]),
  kind(job, state.jobs, [
    ...(["completedOn", "total", "projectId", "bookingId", "membershipId"] as const),
    ...(["customFields", "externalData"] as const),
  ]),
  kind(appointment, state.appointments, ["appointmentNumber", "appointmentSummaries"]),
  kind(project, state.projects, [
    ...(["status", "statusId", "subStatus", "subStatusId", "actualCompletionDate", "modifiedOn"] as const),
    ...(["customFields", "externalData"] as const),
  ]),
  kind(jobType, state.jobTypes, ["externalData"]),
  kind(campaign, state.campaigns, []),
  kind(estimate, state.estimates, ["soldOn", "soldBy"]),
  kind(membership, state.memberships, ["cancellationDate"]),
  kind(membershipType, state.membershipTypes, [
    ...(["durationBilling", "discounts", "recurringServices", "tagTypeIds"] as const),
  ]),
  kind(recurringServiceType, state.recurringServiceTypes, []),
  kind(recurringService, state.recurringServices, ["membershipId", "preferredTechnicianIds"]),
  kind(recurringServiceEvent, state.recurringServiceEvents, ["membershipId", "jobId"]),
  kind(serviceAgreement, state.serviceAgreements, []),
  kind(installedEquipmentDetails, state.installedEquipment, ["invoiceItemId", "actualReplacementDate"]),
  kind(businessUnit, state.businessUnits, ["externalData"]),
  kind(technician, state.technicians, []),
  kind(employee, state.employees, ["managerId", "terminationDate"]),
  kind(tagType, state.tagTypes, []),
  kind(taxZone, state.taxZones, []),
  kind(form, state.forms, []),
  kind(category, state.categories, ["parentId", "subcategories"]),
  kind(discountOrFee, state.discountsAndFees, ["externalData"]),
];

const ofTemplates = [
  "templateFields.revenueRecognitionMode",
  "templateFields.invoiceCancellationMode",
  "templateFields.billingScheduleType",
  "templateFields.defaultPricingStrategy",
  "templateFields.defaultTargetMarginValueType",
];

const ofRecurrence = [
  ...["recurrenceType", "recurrenceMonths", "recurrenceDaysOfWeek", "recurrenceWeek"],
  ...["recurrenceDayOfNthWeek", "durationType", "priority"],
];

/** Fields whose values come in turn. */
const inTurn = (state: State): [ApiRecord, Map<unknown, object>, string[]][] => [
  [lead, state.leads, ["priority"]],
  [estimate, state.estimates, ["reviewStatus"]],
  [membership, state.memberships, ["billingFrequency", "renewalBillingFrequency", "followUpStatus"]],
  [recurringService, state.recurringServices, ofRecurrence],
  [serviceAgreement, state.serviceAgreements, ["origin", "billingSchedule", ...ofTemplates]],
  [technician, state.technicians, ["licenseType", "jobFilter", "status", "positions"]],
];

/** Three records of each kind, neither the first nor the last ones, that have all that they may, hollow parts, or little. */
export function vary(state: State, kinds: Kind[]): void {
  for (const { record, records, kept } of kinds)
    for (const [i, each] of middle(records).entries())
      Object.assign(each, filled(state, record, each, fills[i] ?? "bare", kept));
}

/** Varies what there is before work is under way. */
export function seedVariety(state: State): void {
  for (const [record, records, fields] of inTurn(state))
    for (const field of fields) giveInTurn(record, records.values(), field);
  vary(state, kinds(state));
  varyInvoices(state);
  for (const [record, type] of [
    [service, "Service"],
    [equipment, "Equipment"],
    [material, "Material"],
  ] as const)
    varySkus(state, record, type);
}

/** What an invoice and its items always have, and what follows from how it was posted and paid. */
const ofInvoices = [
  ...["syncStatus", "referenceNumber", "invoiceDate", "dueDate", "modifiedOn", "projectId", "adjustmentToId"],
  ...["subTotal", "salesTax", "total", "balance", "paidOn", "batch", "exportId", "depositedOn"],
  ...["customer", "location", "businessUnit", "customFields", "items.businessUnit"],
  ...["items.quantity", "items.price", "items.cost", "items.total", "items.skuName", "items.description"],
  ...["items.displayName", "items.installedEquipmentId", "items.estimateItemId"],
];

/** A job's invoice with items, one without, and one that no job has. */
function varyInvoices(state: State): void {
  const invoices = [...state.invoices.values()];
  const full = invoices.findLast(({ items }) => items.length > 2);
  const hollow = invoices.findLast(({ job, items }) => job && items.length === 0);
  const bare = invoices.findLast(({ job }) => job === null);
  // Items are made by what was sold only.
  for (const [each, fill, kept] of [
    [full, "full", ofInvoices],
    [hollow, "hollow", [...ofInvoices, "items"]],
    [bare, "bare", [...ofInvoices, "items"]],
  ] as const)
    if (each) Object.assign(each, filled(state, invoice, each, fill, kept));
}

function middle<R>(records: Records<R>): R[] {
  const from = Math.max(1, Math.floor(records.size / 2) - 1);
  return [...records.values()].slice(from, from + fills.length);
}

function varySkus(state: State, record: ApiRecord, type: Sku["type"]): void {
  const skus = [...state.skus.values()].filter((sku) => sku.type === type);
  // Not the ones that heat pumps are installed with, from which rebates are filed.
  const others = skus.filter(({ code }) => !["HEAT-PUMP-3TON", "INSTALL-HP", "LINE-SET"].includes(code));
  for (const [i, fill] of fills.entries()) {
    const sku = others[i + 1];
    if (sku === undefined) continue;
    const { name: displayName, taxable, manufacturer, model, typeId, modifiedOn } = sku;
    const { id: generalLedgerAccountId, name: account } = sku.account;
    const told = {
      displayName,
      taxable,
      manufacturer,
      model,
      typeId,
      modifiedOn,
      account,
      generalLedgerAccountId,
    };
    sku.shown = filled(state, record, told, fill, ["categories", "externalData"]);
  }
}
