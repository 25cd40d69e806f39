import { first, type World } from "./world";

// Values of filters that several lists have.

export const since = "2026-01-01T00:00:00.000Z";
export const until = "2026-12-31T00:00:00.000Z";

/** Both ends of a time range. */
export const range = (name: string) => ({ [`${name}OnOrAfter`]: since, [`${name}Before`]: until });

export const created = range("created");
export const modified = range("modified");
export const dates = { ...created, ...modified };

export const externalFilters = {
  externalDataApplicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
  externalDataKey: "crmId",
  externalDataValues: ["C-20418", "C-20419"],
};

export const ids = [1601, 1602];

export const jobOf = ({ state }: World) => first(state.jobs.values());
export const twoTags = ({ state }: World) => [...state.tagTypes.keys()].slice(0, 2);
export const customerIds = ({ state }: World) => [...state.customers.keys()].slice(0, 2);

export const bookingFilters = { ids: [81, 82], externalId: "WEB-20260712-7", ...dates };

export const soldFilters = { searchText: "heat pump", ids, active: "Any", ...dates, ...externalFilters };

export const transactionFilters = {
  ids: [1301, 1302],
  activeState: "All",
  statuses: ["Pending", "Posted"],
  batchId: 1311,
  batchNumber: 14,
  totalGreater: 0.5,
  totalLess: 5000,
  customFields: [{ key: "Region", value: "North" }],
  customFieldOperator: "Or",
  ...dates,
};
