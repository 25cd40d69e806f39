import { grossPayItem, savedGrossPayItem } from "../../../api/payroll/grossPayItems";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { employeeOrTechnicianId, invoiceId } from "../../inputs/common";
import { dates, idsInText, onOrAfter, onOrBefore } from "../../inputs/filters";
import { id, moment, number, text } from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import { employeeTypeFilter } from "./employeeTypeFilter";
import { findPayItemLike } from "./payOnce";

const grossPayItemId = id({
  label: "Gross Pay Item ID",
  comments: "ID of the gross pay item.",
  of: "grossPayItem",
});

const essentials = {
  payrollId: id({
    label: "Payroll ID",
    comments: "ID of the payroll: of one person for one pay period.",
    of: "payroll",
  }),
  amount: number({
    label: "Amount",
    comments: "What is paid, in the tenant's currency; negative for what is taken off.",
    example: "120.00",
  }),
  activityCodeId: id({
    label: "Activity Code ID",
    comments: "ID of the activity code to book it under.",
    of: "activityCode",
  }),
  date: moment("Date", "The day that it is paid for.", "2026-07-08"),
};

const details = {
  invoiceId,
  budgetCodeId: id({
    label: "Budget Code ID",
    comments: "ID of the budget code to book it under.",
    of: "budgetCode",
  }),
  memo: text({ label: "Memo", comments: "What it is for.", example: "Safety bonus for June" }),
};

export const createGrossPayItem = action({
  label: "Create Gross Pay Item",
  description: "Add an item to a payroll. A run that is repeated adds another one, unless Add Once is on.",
  calls: "POST payroll /gross-pay-items",
  scope: "Payroll → Gross Pay Items (Write)",
  required: essentials,
  optional: {
    ...details,
    addOnce: addOnce("an item of the same payroll with the same values"),
  },
  around: async ({ addOnce, ...item }, call, send) => {
    const there = addOnce ? await findPayItemLike(item, call) : undefined;
    if (there === undefined) return send(item);
    call.logger.info(`Create Gross Pay Item: nothing was added, since it is there with ID ${there}.`);
    return { id: there };
  },
  returns: savedGrossPayItem,
});

export const updateGrossPayItem = action({
  label: "Update Gross Pay Item",
  description: "Replace an item of a payroll; inputs left blank are cleared.",
  calls: "PUT payroll /gross-pay-items/{grossPayItemId}",
  scope: "Payroll → Gross Pay Items (Write)",
  required: { grossPayItemId, ...essentials },
  optional: details,
  check: {
    path: "/gross-pay-items?payrollIds={payrollId}&pageSize=5000",
    shows: ({ data, hasMore }: PageOf<typeof grossPayItem.example>, { grossPayItemId, ...wanted }) => {
      const item = data.find(({ id }) => sameId(id, grossPayItemId));
      if (!item) return hasMore ? undefined : false;
      return isAsGiven(wanted, item);
    },
    answer: ({ grossPayItemId }) => ({ id: grossPayItemId }),
  },
  returns: savedGrossPayItem,
});

export const deleteGrossPayItem = action({
  label: "Delete Gross Pay Item",
  description: "Delete an item of a payroll.",
  calls: "DELETE payroll /gross-pay-items/{grossPayItemId}",
  scope: "Payroll → Gross Pay Items (Write)",
  required: { grossPayItemId },
  check: {
    path: "/gross-pay-items?pageSize=5000",
    shows: ({ data, hasMore }: PageOf<{ id: number }>, { grossPayItemId }) => {
      if (data.some(({ id }) => sameId(id, grossPayItemId))) return false;
      return hasMore ? undefined : true;
    },
  },
});

export const listGrossPayItems = list({
  label: "List Gross Pay Items",
  description: "List what people's pay is made up of: time, commission, salary and reimbursements.",
  calls: "GET payroll /gross-pay-items",
  scope: "Payroll → Gross Pay Items (Read)",
  filters: {
    employeeType: employeeTypeFilter,
    employeeId: employeeOrTechnicianId,
    payrollIds: idsInText({
      label: "Payroll IDs",
      comments: "Only items of these payrolls, one ID per line.",
      of: "payroll",
    }),
    dateOnOrAfter: onOrAfter("Date", "Only items dated", "2026-07-06T00:00:00-07:00"),
    dateOnOrBefore: onOrBefore("Date", "Only items dated", "2026-07-13"),
    ...dates,
    modifiedOnOrBefore: onOrBefore("Modified", "Only items last changed", "2026-07-14"),
  },
  sorts: "undocumented",
  of: grossPayItem,
});
