import { months } from "../../api/memberships/choices";
import type { MembershipType } from "../../api/memberships/membershipTypes";
import type { RecurringServiceType } from "../../api/memberships/recurringServiceTypes";
import { newId, type State } from "../state";
import { openedOn, pickInTurn } from "./random";

/** What the company sells as memberships, for how long and for how much, and the visits that it makes for members. */
export function seedMembershipTypes(state: State): MembershipType[] {
  const visits = seedServiceTypes(state);
  const made = noted(state);
  const types = plans.map(([name, discountMode, discount, ...included]) => {
    const id = newId(state);
    return state.membershipTypes.insert({
      id,
      name,
      displayName: `${name}: we look after your home`,
      active: true,
      discountMode,
      discount,
      locationTarget: discountMode === "Units" ? "SingleLocation" : "AllLocations",
      revenueRecognitionMode: discountMode === "Basic" ? "Deferred" : "PointOfSale",
      autoCalculateInvoiceTemplates: discountMode === "Basic",
      showMembershipSavings: true,
      discounts: discountMode === "Basic" ? [] : [{ targetId: targetOf(state, discountMode), discount: 10 }],
      recurringServices: included.map((visit, i) => ({
        membershipTypeId: id,
        recurringServiceTypeId: visits.get(visit)?.id ?? 0,
        offset: 1,
        offsetType: i % 2 === 0 ? "Months" : "Weeks",
        allocation: 100 / included.length,
      })),
      tagTypeIds: [...state.tagTypes.keys()].slice(0, 1),
      ...made,
    });
  });
  for (const [i, { id }] of types.entries()) seedTerms(state, id, i);
  const [first] = types;
  if (first)
    state.membershipTypes.insert({ ...first, id: newId(state), name: "Comfort Club (old)", active: false });
  return types;
}

const noted = (state: State) => {
  const opened = openedOn(state);
  return { createdOn: opened, modifiedOn: opened, createdById: state.apiUserId };
};

const targetOf = (state: State, mode: MembershipType["discountMode"]) =>
  [...(mode === "Units" ? state.businessUnits : state.categories).keys()][0] ?? 0;

/** How long each plan is sold: a year at a time, without an end, and in one way that is no longer sold. */
function seedTerms(state: State, membershipTypeId: number, i: number): void {
  const { createdOn, createdById } = noted(state);
  for (const [duration, billingFrequency, salePrice, billingPrice, active] of terms)
    state.durationBilling.insert({
      id: newId(state),
      membershipTypeId,
      duration,
      billingFrequency,
      salePrice: salePrice + 20 * i,
      billingPrice,
      renewalPrice: salePrice,
      importId: active ? null : "IMP-OLD-TERM",
      active,
      createdOn,
      createdById: active ? createdById : null,
    });
}

const terms = [
  [12, "Monthly", 19, 19, true],
  [12, "Annual", 199, 0, true],
  [24, "OneTime", 379, 0, true],
  [12, "Quarterly", 55, 55, true],
  [12, "BiAnnual", 105, 105, true],
  [12, "EveryOtherMonth", 36, 36, true],
  [null, "Monthly", 21, 21, true],
  [6, "OneTime", 120, 0, false],
] as const;

function seedServiceTypes(state: State): Map<string, RecurringServiceType> {
  const made = noted(state);
  const template = seedTemplate(state);
  const tuneUp = [...state.jobTypes.values()].find(({ name }) => name === "HVAC Tune-Up");
  const [campaignId = null] = state.campaigns.keys();
  const types = visitKinds.map(([name, recurrenceType, recurrenceInterval, priority], i) =>
    state.recurringServiceTypes.insert({
      id: newId(state),
      name,
      active: name !== "Boiler Check (old)",
      recurrenceType,
      recurrenceInterval,
      recurrenceMonths: recurrenceType === "Seasonal" ? [...months] : [],
      durationType: pickInTurn(["Continuous", "NumberOfVisits"] as const, i),
      durationLength: 4,
      invoiceTemplateId: template,
      businessUnitId: tuneUp?.businessUnitIds[0] ?? null,
      jobTypeId: tuneUp?.id ?? null,
      campaignId,
      priority,
      jobSummary: `${name}, included in the plan.`,
      ...made,
    }),
  );
  return new Map(types.map((type) => [type.name ?? "", type]));
}

/** What the invoice of each visit gets. */
function seedTemplate(state: State): number {
  const { id: skuId = 0 } = state.skus.where("code", "TUNE-UP")[0] ?? {};
  return state.invoiceTemplates.insert({
    id: newId(state),
    name: "Visit, included",
    active: true,
    total: 0,
    isSettingsTemplate: true,
    items: [
      {
        id: newId(state),
        skuId,
        skuType: "Service",
        quantity: 1,
        unitPrice: 0,
        isAddOn: false,
        importId: null,
        workflowActionItemId: null,
        description: "Included in the plan",
        cost: 0,
        hours: 1.5,
      },
    ],
    ...noted(state),
  }).id;
}

/** Name, how the discount is told, the discount, and the visits. */
const plans = [
  ["Silver Comfort Plan", "Basic", 10, "Tune-Up", "Filter Change"],
  ["Gold Comfort Plan", "Categories", 0, "Tune-Up", "Filter Change"],
  ["Landlord Plan", "Units", 0, "Tune-Up", "Filter Change"],
] as const;

/** Name, how it recurs, every how many of these, and how urgent it is. */
const visitKinds = [
  ["Tune-Up", "Monthly", 6, "Normal"],
  ["Filter Change", "Monthly", 2, "Low"],
  ["Gutter Cleaning", "Seasonal", 1, "Low"],
  ["Pool Check", "Weekly", 2, "High"],
  ["Server Room Check", "Daily", 1, "Urgent"],
  ["Water Test", "NthWeekdayOfMonth", 3, "Normal"],
  ["Boiler Check (old)", "Monthly", 12, "Normal"],
] as const;
