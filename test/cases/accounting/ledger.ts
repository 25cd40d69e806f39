import { dates, ids } from "../filters";
import { active, type Cases, first, list, unsorted, type World } from "../world";
import { newly } from "./newInvoice";

const accountOf = ({ state }: World) => first(state.glAccounts.values(), active).id;

const entryOf = ({ state }: World) =>
  first(state.journalEntries.values(), ({ syncStatus }) => syncStatus !== "Synced");

const customFields = [
  { name: "Ledger", value: "JE-117" },
  { name: "Period", value: "2026-07" },
];

const typeOf = ({ state }: World) =>
  first(state.glAccountTypes.values(), ({ name }) => (name ?? "").trim() !== "").name;

let accounts = 0;

const lineOf = (world: World) => ({
  accountId: accountOf(world),
  memo: "Rent",
  postDate: "2026-07-31",
  quantity: 2,
  unitAmount: 60.25,
  businessUnitId: first(world.state.businessUnits.keys()),
  customerId: first(world.state.customers.keys()),
  customerLocationId: first(world.state.locations.keys()),
  vendorId: first(world.state.vendors.keys()),
  inventoryLocationId: first(world.state.warehouses.keys()),
  jobId: first(world.state.jobs.keys()),
  projectId: first(world.state.projects.keys()),
  serviceAgreementId: first(world.state.serviceAgreements.keys()),
  employeeId: first(world.state.employees.keys()),
  paymentTypeId: first(world.state.paymentTypes.keys()),
  budgetCodeId: 14,
  appliedToId: 1301,
  appliedToType: "Invoice",
  appliedToNumber: "1001",
  skuId: first(world.state.skus.keys()),
  skuType: "Service",
  externalObjects: [{ id: "EXT-1", type: "Class", name: "HVAC", url: "https://ledger.example.com/1" }],
});

export const cases: Cases = {
  listGlAccounts: () => ({
    ...list(),
    filters: {
      ids,
      names: ["Service Income", "Material Sales"],
      numbers: ["4000", "4100"],
      types: ["Income"],
      subtypes: ["ServiceFeeIncome"],
      description: "Revenue",
      source: "ManuallyCreated",
      active: "Any",
      isIntacctGroup: false,
      isIntacctBankAccount: true,
      ...dates,
    },
  }),
  getGlAccount: (world) => ({ accountId: accountOf(world) }),
  createGlAccount: (world) => ({
    name: `Rebates ${++accounts}`,
    number: String(8000 + accounts),
    description: "Rebates of vendors",
    type: typeOf(world),
    subtype: typeOf(world),
    addOnce: false,
  }),
  updateGlAccount: (world) => {
    const { state } = world;
    const account = state.glAccounts.insert({
      ...first(state.glAccounts.values(), active),
      ...{ ...newly(state), name: "Old name", defaultAccountType: null },
    });
    return {
      accountId: account.id,
      name: "Service Revenue",
      number: "4001",
      description: "Revenue of service calls",
      type: typeOf(world),
      subtype: typeOf(world),
      active: true,
    };
  },
  listGlAccountTypes: () => ({
    ...list(),
    filters: { ids, names: ["Income", "Expense"], active: "Any", ...dates },
  }),
  listPaymentTerms: () => ({ ...list(), filters: { ids, ...dates } }),
  getPaymentTerm: ({ state }) => ({ paymentTermId: first(state.paymentTerms.keys()) }),
  listJournalEntries: (world) => ({
    ...list(),
    filters: {
      ids: [entryOf(world).id],
      name: "July",
      numberFrom: 1,
      numberTo: 500,
      statuses: ["Open", "Closed"],
      syncStatuses: ["Synced", "OutOfSync"],
      postedFrom: "2026-01-01",
      postedTo: "2026-12-31",
      transactionPostedFrom: "2026-01-01",
      transactionPostedTo: "2026-12-31",
      exportedFrom: "2026-01-01T00:00:00.000Z",
      exportedTo: "2026-12-31T00:00:00.000Z",
      exportedBy: [51, 52],
      transactionTypes: ["Invoice", "Payment"],
      refNumber: ["10001", "10002"],
      businessUnitIds: [first(world.state.businessUnits.keys())],
      serviceAgreementIds: [first(world.state.serviceAgreements.keys())],
      customerName: "Doe",
      locationName: "Doe",
      vendorName: "Supply",
      inventoryLocationName: "Van",
      customFields: [{ key: "Ledger", value: "JE-117" }],
      empty: "Include",
      ...dates,
    },
  }),
  getJournalEntry: (world) => ({ journalEntryId: entryOf(world).id }),
  listJournalEntryDetails: (world) => {
    const { customQueryParams: _, ...page } = unsorted();
    return { ...page, journalEntryId: entryOf(world).id };
  },
  setJournalEntrySync: (world) => {
    const entry = entryOf(world);
    return {
      journalEntryId: entry.id,
      syncStatus: "Synced",
      versionId: entry.versionId,
      message: "Taken over",
      customFields,
    };
  },
  createJournalEntry: (world) => ({
    status: "Open",
    versionId: 1,
    name: "Rent of July",
    postDate: "2026-07-31",
    message: "Booked by the monthly close",
    customFields,
    lines: [
      { ...lineOf(world), debit: 120.5 },
      { ...lineOf(world), credit: 120.5 },
    ],
    addOnce: false,
  }),
  updateJournalEntry: (world) => ({ journalEntryId: entryOf(world).id, status: "Closed", customFields }),
};
