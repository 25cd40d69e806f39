import type { Customer } from "../../api/crm/customers";
import type { Membership } from "../../api/memberships/memberships";
import { agreementStatuses } from "../../api/service-agreements/serviceAgreements";
import { newId, type State } from "../state";
import { chance, day, iso, midnight, pick, stamp, todayOf } from "./random";

/** Memberships of one in ten customers, and a service agreement of one in ten of the businesses. */
export function seedAgreements(state: State): void {
  const firstLocations = new Map([...state.locations.values()].map(({ id, customerId }) => [customerId, id]));
  const ids = {
    membershipType: newId(state),
    template: newId(state),
    unit: state.businessUnits.keys().next().value ?? 0,
    service: state.skus.where("code", "TUNE-UP")[0]?.id ?? 0,
    paymentTypes: [...state.paymentTypes.keys()],
  };
  const customers = [...state.customers.values()];
  for (const [i, customer] of customers.entries()) {
    const locationId = firstLocations.get(customer.id);
    if (locationId === undefined) continue;
    // The first few have one each, so that a small tenant has some too.
    if (i < 4 || chance(0.1)) insertMembership(state, customer, locationId, i, ids);
    if (i < 4 || (customer.type === "Commercial" && chance(0.1)))
      insertAgreement(state, customer, locationId, i, ids);
  }
}

interface Ids {
  membershipType: number;
  template: number;
  unit: number;
  service: number;
  paymentTypes: number[];
}

function insertMembership(
  state: State,
  customer: Customer,
  locationId: number,
  i: number,
  ids: Ids,
): Membership {
  const today = todayOf(state);
  // One year each, begun at any time in the past 400 days, so that some have expired; among the first four too.
  const from = today - ((i * 131) % 400) * day;
  const to = from + 365 * day;
  const expired = to <= today;
  return state.memberships.insert({
    id: newId(state),
    active: !expired,
    createdOn: stamp(from),
    createdById: state.apiUserId,
    modifiedOn: stamp(from),
    followUpOn: midnight(to - 30 * day),
    from: midnight(from),
    to: midnight(to),
    nextScheduledBillDate: expired ? null : midnight(today + 20 * day),
    billingFrequency: i % 2 === 0 ? "Monthly" : "Annual",
    status: expired ? "Expired" : "Active",
    followUpStatus: "NotAttempted",
    initialDeferredRevenue: 0,
    duration: 12,
    renewalDuration: 12,
    businessUnitId: ids.unit,
    customerId: customer.id,
    membershipTypeId: ids.membershipType,
    locationId,
    paymentTypeId: pick(ids.paymentTypes),
  });
}

function insertAgreement(state: State, customer: Customer, locationId: number, i: number, ids: Ids): void {
  const start = todayOf(state) - (30 + (i % 300)) * day;
  state.serviceAgreements.insert({
    id: newId(state),
    name: `Maintenance, ${customer.name}`,
    createdOn: stamp(start - 10 * day),
    createdById: state.apiUserId,
    modifiedOn: stamp(start),
    modifiedById: state.apiUserId,
    templateFields: {
      originalTemplateId: ids.template,
      revenueRecognitionMode: "Immediate",
      billingServiceId: ids.service,
    },
    customerId: customer.id,
    businessUnitId: ids.unit,
    status: i % 3 === 0 ? "Activated" : (agreementStatuses[i % agreementStatuses.length] ?? "Activated"),
    locationIds: [locationId],
    origin: "Initial",
    summary: "Two visits a year to heating and cooling.",
    importedDeferredAmount: 0,
    importedRecognizedAmount: 0,
    durationMonths: 12,
    autoRenew: true,
    startDate: iso(start).slice(0, 10),
    endDate: iso(start + 365 * day).slice(0, 10),
    billingSchedule: i % 2 === 0 ? "Quarterly" : "Annual",
    laborSurcharge: 0,
    materialSurcharge: 0,
    totalAgreementPrice: 640,
  });
}
