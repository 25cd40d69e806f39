import { billSyncStatuses } from "../../../api/accounting/bills";
import type { ApCredit, ApPayment } from "../../../api/accounting/payables";
import { active, choices, dates, ids } from "../../kit/filters";
import { commonSorts, type ListOptions } from "../../kit/list";
import { get, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import { exportRows } from "./exported";
import {
  customFieldFilters,
  customFieldOperations,
  gatherCustomFields,
  saveCustomFields,
} from "./namedFields";

const payableList: ListOptions<ApCredit | ApPayment> = {
  filters: {
    ids: ids((record) => record.id),
    ...dates,
    ...customFieldFilters,
    syncStatuses: choices(billSyncStatuses, (record) => record.syncStatus),
  },
  // The document names no field to sort by; these are the ones that other lists document.
  sorts: commonSorts,
  gather: gatherCustomFields,
};

/** What vendors owe back, what was paid to them, and whom it is paid to. */
export const payables = (state: State): Operation[] => [
  list("/ap-credits", state.apCredits, payableList),
  exportRows("/ap-credits/markasexported", state.apCredits, "apCreditId"),
  operation({
    method: "PATCH",
    path: "/ap-credits/custom-fields",
    body: () => customFieldOperations(state, state.apCredits, "ApCredit"),
    handle: ({ body }) => saveCustomFields(state.apCredits, body),
  }),
  list("/ap-payments", state.apPayments, payableList),
  exportRows("/ap-payments/markasexported", state.apPayments, "apPaymentId"),
  operation({
    method: "PATCH",
    path: "/ap-payments/custom-fields",
    body: () => customFieldOperations(state, state.apPayments, "ApPayment"),
    handle: ({ body }) => saveCustomFields(state.apPayments, body),
  }),
  list("/remittance-vendors", state.remittanceVendors, {
    filters: { ids: ids((vendor) => vendor.id), active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/remittance-vendors", state.remittanceVendors),
];
