import { z } from "zod";
import { employeeTypes } from "../../../api/shared";
import { activeReference, dateTime, id, nullAsMissing, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { choice, dates, ids, integer, onOrAfter, onOrBefore } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { addPayItem, changePayItem, deletePayItem } from "../../rules/payrolls";
import type { State } from "../../state";

/** What people's pay is made up of. By what their list can be sorted is not documented. */
export const grossPayItems = (state: State): Operation[] => [
  list("/gross-pay-items", state.grossPayItems, {
    filters: {
      employeeType: choice(employeeTypes, (item) => item.employeeType),
      employeeId: integer((item) => item.employeeId),
      payrollIds: ids((item) => item.payrollId),
      dateOnOrAfter: onOrAfter((item) => item.date),
      dateOnOrBefore: onOrBefore((item) => item.date),
      ...dates,
      modifiedOnOrBefore: onOrBefore((item) => item.modifiedOn),
    },
    sorts: commonSorts,
  }),
  feed("/export/gross-pay-items", state.grossPayItems, state),
  operation({
    method: "POST",
    path: "/gross-pay-items",
    body: () => payItem(state),
    handle: ({ body }) => ({ id: addPayItem(state, body).id }),
  }),
  operation({
    method: "PUT",
    path: "/gross-pay-items/{id}",
    body: () => payItem(state),
    handle: ({ params, body }) => ({
      id: changePayItem(state, find(state.grossPayItems, params.id), body).id,
    }),
  }),
  operation({
    method: "DELETE",
    path: "/gross-pay-items/{id}",
    handle: ({ params }) => deletePayItem(state, find(state.grossPayItems, params.id)),
  }),
];

const payItem = (state: State) =>
  nullAsMissing(
    z.strictObject({
      payrollId: reference(state.payrolls),
      amount: z.number(),
      activityCodeId: activeReference(state.activityCodes),
      date: dateTime,
      invoiceId: reference(state.invoices).optional(),
      budgetCodeId: id.optional(),
      memo: z.string().optional(),
    }),
  );
