import type { Customer } from "../../api/crm/customers";
import type { Membership } from "../../api/memberships/memberships";
import type { MembershipType } from "../../api/memberships/membershipTypes";
import { agreementStatuses } from "../../api/service-agreements/serviceAgreements";
import { sortable } from "../kit/moments";
import { newId, type State } from "../state";
import { seedMembershipTypes } from "./membershipTypes";
import { chance, day, iso, midnight, pick, pickInTurn, stamp, todayOf } from "./random";
import { seedVisits } from "./visits";

/** Memberships of one in ten customers, and a service agreement of one in ten of the businesses. */
export function seedAgreements(state: State): void {
  const firstLocations = new Map([...state.locations.values()].map(({ id, customerId }) => [customerId, id]));
  const ids = {
    membershipTypes: seedMembershipTypes(state),
    template: newId(state),
    unit: state.businessUnits.keys().next().value ?? 0,
    service: state.skus.where("code", "TUNE-UP")[0]?.id ?? 0,
    plan: state.skus.where("code", "COMFORT-PLAN")[0]?.id ?? null,
    paymentTypes: [...state.paymentTypes.keys()],
  };
  const customers = [...state.customers.values()];
  for (const [i, customer] of customers.entries()) {
    const locationId = firstLocations.get(customer.id);
    if (locationId === undefined) continue;
    // The first ones have one each, so that a small tenant has some too.
    if (i < 12 || chance(0.1)) insertMembership(state, customer, locationId, ids);
    if (i < 12 || (customer.type === "Commercial" && chance(0.5)))
      insertAgreement(state, customer, locationId, i, ids);
  }
  nameMemberships(state);
  seedVisits(state);
}

/** Jobs that members booked are under their membership. */
function nameMemberships({ memberships, jobs }: State): void {
  const byCustomer = new Map([...memberships.values()].map((each) => [each.customerId, each]));
  for (const job of jobs.values()) {
    const membership = byCustomer.get(job.customerId);
    if (membership && sortable(job.createdOn) >= sortable(membership.from)) job.membershipId = membership.id;
  }
}

interface Ids {
  membershipTypes: MembershipType[];
  template: number;
  unit: number;
  service: number;
  plan: number | null;
  paymentTypes: number[];
}

function insertMembership(state: State, customer: Customer, locationId: number, ids: Ids): Membership {
  const today = todayOf(state);
  const n = state.memberships.size;
  const status = pickInTurn(statuses, n);
  // One year each.
  const from = today - ((status === "Expired" ? 365 : 0) + ((n * 37) % 360)) * day;
  const to = from + 365 * day;
  return state.memberships.insert({
    id: newId(state),
    // In ServiceTitan expired ones are active too.
    active: status !== "Deleted",
    createdOn: stamp(from),
    createdById: state.apiUserId,
    modifiedOn: stamp(from),
    followUpOn: midnight(to - 30 * day),
    from: midnight(from),
    to: midnight(to),
    nextScheduledBillDate: status === "Active" ? midnight(today + 20 * day) : null,
    cancellationDate: status === "Canceled" ? midnight(today) : null,
    billingFrequency: n % 2 === 0 ? "Monthly" : "Annual",
    status,
    followUpStatus: "NotAttempted",
    initialDeferredRevenue: 0,
    duration: 12,
    renewalDuration: 12,
    businessUnitId: ids.unit,
    customerId: customer.id,
    membershipTypeId: pickInTurn(ids.membershipTypes, n).id,
    renewalMembershipTaskId: ids.plan,
    locationId,
    recurringLocationId: locationId,
    paymentTypeId: pick(ids.paymentTypes),
  });
}

/** How memberships stand, in turn. */
const statuses: Membership["status"][] = [
  "Active",
  "Active",
  "Expired",
  "Active",
  "Suspended",
  "Active",
  "Canceled",
  "Active",
  "Deleted",
  "Active",
  "Active",
  "Active",
];

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
    status: pickInTurn(agreementStatuses, state.serviceAgreements.size),
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
