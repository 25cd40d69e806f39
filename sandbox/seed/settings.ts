import type { CustomFieldType, PaymentTerm } from "../kept";
import { newId, type State } from "../state";
import { seedCampaigns } from "./campaigns";
import { addressIn, phoneIn } from "./customers";
import { seedEmployees } from "./employees";
import { seedForms } from "./forms";
import { places } from "./places";
import { seedPurchasingTypes } from "./purchasing";
import { hour, openedOn } from "./random";
import { type Setting, settingOf } from "./setting";
import { seedPlacesOfStock } from "./stock";
import { seedTechnicians } from "./technicians";
import { seedVendors } from "./vendors";

/** What the company has set up before its first job: units, people, types and reasons. */
export function seedSettings(state: State): void {
  const opened = openedOn(state);
  const setting = settingOf(state);

  for (const [name, color, code] of tagTypes)
    state.tagTypes.insert({
      ...setting(name),
      color,
      code,
      importance: name === "Do Not Service" ? "High" : null,
      isConversionOpportunity: name === "Replacement Opportunity",
      isVisibleOnDispatchBoard: true,
    });
  for (const name of [
    "Do-It-Yourself",
    "Found another company",
    "Price",
    "Rescheduled",
    "Weather",
    "Duplicate",
  ])
    state.cancelReasons.insert(setting(name));
  state.cancelReasons.insert({ ...setting("No longer used"), active: false });
  for (const name of ["Waiting for parts", "Waiting for permit", "Customer not home", "Waiting for approval"])
    state.holdReasons.insert(setting(name));
  for (const [entity, name, options] of customFieldTypes)
    state.customFieldTypes.insert({
      id: newId(state),
      entity,
      name,
      dataType: options === "number" ? "Numeric" : options ? "Dropdown" : "Text",
      dataTypeOptions: options === "number" ? null : (options ?? null),
      createdOn: opened,
      modifiedOn: opened,
    });
  for (const [name, dueDay] of paymentTerms)
    state.paymentTerms.insert({
      ...setting(name),
      dueDayType: "NumberOfDays",
      dueDay,
      isCustomerDefault: dueDay === 0,
      isVendorDefault: dueDay === 30,
      inUse: true,
      paymentTermDiscountModel: noDiscount,
      interestSettings: noInterest,
    });
  for (const [name, taxRate, ...taxBaseType] of taxZones)
    state.taxZones.insert({
      ...setting(name),
      rates: [
        { id: newId(state), taxName: name, taxBaseType: [...taxBaseType], taxRate, salesTaxItem: null },
      ],
    });
  seedBusinessUnits(state, setting);
  seedJobTypes(state, setting);
  seedCampaigns(state, setting);
  seedTechnicians(state, setting);
  seedEmployees(state, setting);
  seedPlacesOfStock(state, setting);
  seedVendors(state, setting);
  seedPurchasingTypes(state, setting);
  seedForms(state, setting);
  for (const [start, duration] of arrivalWindows)
    state.arrivalWindows.insert({
      id: newId(state),
      start,
      duration,
      businessUnitIds: [...state.businessUnits.keys()],
      active: true,
      createdOn: opened,
    });
}

function seedBusinessUnits(state: State, setting: Setting): void {
  const trades = new Map<string, number>();
  for (const [name, trade, division] of businessUnits) {
    const tradeId = trades.get(trade) ?? newId(state);
    trades.set(trade, tradeId);
    state.businessUnits.insert({
      ...setting(name),
      officialName: `Evergreen Home Services - ${name}`,
      email: `${trade.toLowerCase()}@evergreen.example.com`,
      currency: "USD",
      phoneNumber: phoneIn(places[0]),
      invoiceMessage: "Thank you for your business.",
      defaultTaxRate: 0.0775,
      address: { ...addressIn(places[0], "Commerce Way"), isManualCoordinates: false, isMilitary: false },
      quickbooksClass: name,
      trade: { id: tradeId, name: trade },
      division: { id: newId(state), name: division },
    });
  }
}

function seedJobTypes(state: State, setting: Setting): void {
  for (const [name, trade, priority, hours, summary] of jobTypes)
    state.jobTypes.insert({
      ...setting(name),
      businessUnitIds: [...state.businessUnits.values()]
        .filter((unit) => unit.trade?.name === trade)
        .map((unit) => unit.id),
      skills: [trade],
      priority,
      duration: (hours * hour) / 1000,
      soldThreshold: 250,
      class: trade,
      summary,
      noCharge: name === "Estimate",
      enforceRecurringServiceEventSelection: false,
      invoiceSignaturesRequired: true,
      defaultEstimateSoldAction: "AddToCurrentJob",
    });
}

const tagTypes = [
  ["VIP", "#d4a017", "VIP"],
  ["Member", "#2e7d32", "MEM"],
  ["Rebate Eligible", "#1565c0", "REB"],
  ["Replacement Opportunity", "#ef6c00", "REPL"],
  ["Gate Code Needed", "#6a1b9a", "GATE"],
  ["Do Not Service", "#c62828", "DNS"],
] as const;

/** Start and length. */
const arrivalWindows = [
  ["08:00:00", "02:00:00"],
  ["10:00:00", "02:00:00"],
  ["13:00:00", "02:00:00"],
  ["15:00:00", "02:00:00"],
] as const;

/** Of whom, name, and the options of a dropdown or that it is a number; text otherwise. */
const customFieldTypes: [CustomFieldType["entity"], string, (string[] | "number")?][] = [
  ["Customer", "Preferred Language", ["English", "Spanish", "French"]],
  ["Customer", "Referral Code"],
  ["Location", "Gate Code"],
  ["Location", "Roof Access", ["Ladder", "Stairs", "None"]],
  ["Job", "Permit Number"],
  ["Job", "Rebate Program", ["None", "Utility", "State"]],
  ["Project", "Permit Office"],
  ["Invoice", "PO Number"],
  ["Invoice", "Cost Center"],
  ["Payment", "Bank"],
  ["Equipment", "Refrigerant", ["R-410A", "R-32", "R-22"]],
  ["Equipment", "Breaker Size"],
  ["Technician", "Van Number"],
  ["Customer", "Household Size", "number"],
  ["Location", "Square Feet", "number"],
  ["Job", "Permit Fee", "number"],
  ["Equipment", "Tons", "number"],
  ["Invoice", "Retention Percent", "number"],
  ["Membership", "Plan Color", ["Silver", "Gold"]],
  ["Membership", "Referred By"],
  ["Membership", "Units Covered", "number"],
  ["Vendor", "Account Number"],
  ["Vendor", "Terms", ["Net 15", "Net 30"]],
  ["Vendor", "Discount Percent", "number"],
  ["ApBill", "Approved By"],
  ["ApCredit", "Reason", ["Damaged", "Returned"]],
  ["ApPayment", "Check Run"],
  ["CreditMemo", "Reason", ["Goodwill", "Correction"]],
  ["InventoryBill", "Receiving Dock"],
  ["ApBill", "Cost Code", ["Labor", "Material", "Overhead"]],
  ["ApPayment", "Bank"],
  ["InventoryBill", "Freight", "number"],
  ["Vendor", "Website"],
  ["Employee", "Desk"],
  ["Adjustment", "Counted By"],
  ["Adjustment", "Cause", ["Count", "Damage", "Theft"]],
  ["Transfer", "Bin"],
  ["Transfer", "Boxes", "number"],
  ["PurchaseOrder", "Cost Center"],
  ["Receipt", "Checked By"],
  ["Receipt", "Pallets", "number"],
  ["Return", "Return Reason"],
  ["Return", "Paid By", ["Vendor", "Company"]],
];

const noDiscount = {
  id: null,
  discountApplyTo: null,
  discount: null,
  discountType: null,
  account: null,
  applyBy: null,
  applyByValue: null,
};

const noInterest = {
  id: null,
  rateType: "Flat",
  flatRateValue: null,
  percentageRateValue: null,
  chargeMethod: null,
  frequency: "Once",
  gracePeriod: null,
  targetInvoices: [],
  taskId: 1,
  taskDisplayName: "None",
} satisfies PaymentTerm["interestSettings"];

/** Name, and within how many days an invoice is due. */
const paymentTerms = [
  ["Due Upon Receipt", 0],
  ["Net 15", 15],
  ["Net 30", 30],
] as const;

/** Name, rate, and what is taxed. */
const taxZones = [
  ["Standard", 0.0775, "Subtotal"],
  ["Downtown", 0.0875, "Labor", "Material"],
  ["No Sales Tax", 0, "Subtotal"],
] as const;

const businessUnits = [
  ["HVAC Service", "HVAC", "Service"],
  ["HVAC Install", "HVAC", "Install"],
  ["Plumbing Service", "Plumbing", "Service"],
  ["Plumbing Install", "Plumbing", "Install"],
  ["Electrical Service", "Electrical", "Service"],
] as const;

const jobTypes = [
  ["No Heat", "HVAC", "Urgent", 2, "Heating system does not start or does not heat."],
  ["No Cooling", "HVAC", "High", 2, "Air conditioner runs but does not cool."],
  ["HVAC Tune-Up", "HVAC", "Normal", 1.5, "Seasonal maintenance of heating and cooling."],
  ["System Replacement", "HVAC", "Normal", 8, "Replace furnace and air conditioner."],
  [
    "Heat Pump Installation",
    "HVAC",
    "Normal",
    10,
    "Replace the furnace by a heat pump; rebate program applies.",
  ],
  ["Drain Cleaning", "Plumbing", "High", 1.5, "Kitchen or bathroom drain is blocked."],
  ["Water Heater Repair", "Plumbing", "High", 2, "Little or no hot water."],
  ["Leak Repair", "Plumbing", "Urgent", 2, "Water leak; find and repair."],
  ["Panel Upgrade", "Electrical", "Normal", 6, "Upgrade the electrical panel to 200 A."],
  ["Outlet Repair", "Electrical", "Low", 1, "One or more outlets without power."],
  ["Estimate", "HVAC", "Normal", 1, "Free estimate for a new system."],
] as const;
