import { z } from "zod";
import { employeeTypes } from "../../../api/shared";
import { activeReference, dateTime, id, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { active, dates, ids, onOrAfter, onOrBefore, readChoice } from "../../kit/filters";
import { commonSorts, Parameters } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { inAnyCase } from "../../kit/spelling";
import { requirePerson } from "../../rules/payrolls";
import { newId, type State } from "../../state";

/** What was added to people's pay or taken off it. By what their list can be sorted is not documented. */
export const payrollAdjustments = (state: State): Operation[] => [
  list("/payroll-adjustments", state.payrollAdjustments, {
    filters: {
      employeeIds: ids((adjustment) => adjustment.employeeId),
      postedOnOrAfter: onOrAfter((adjustment) => adjustment.postedOn),
      postedOnOrBefore: onOrBefore((adjustment) => adjustment.postedOn),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  operation({
    method: "GET",
    path: "/payroll-adjustments/{id}",
    spellings: new Map([["employeeType", inAnyCase(employeeTypes)]]),
    handle: ({ params, query }) => {
      const parameters = new Parameters(query);
      const type = parameters.read("employeeType", ([text = ""]) => readChoice(text, employeeTypes));
      parameters.check();
      const adjustment = find(state.payrollAdjustments, params.id);
      if (type !== undefined && adjustment.employeeType !== type)
        throw notFound(state.payrollAdjustments.label, adjustment.id);
      return adjustment;
    },
  }),
  feed("/export/payroll-adjustments", state.payrollAdjustments, state),
  operation({
    method: "POST",
    path: "/payroll-adjustments",
    body: () => newAdjustment(state),
    handle: ({ body }) => {
      requirePerson(state, body);
      const { amount, hours, rate = 0, quantity, ...others } = body;
      const now = timestamp(state.clock);
      const { id } = state.payrollAdjustments.insert({
        id: newId(state),
        ...others,
        // The documents do not say what an adjustment without an amount comes to.
        amount: amount ?? rate * (hours ?? quantity ?? 0),
        hours: hours ?? null,
        rate: body.rate ?? null,
        quantity: quantity ?? null,
        type: "Direct",
        active: true,
        createdOn: now,
        modifiedOn: now,
      });
      return { id };
    },
  }),
];

const newAdjustment = (state: State) =>
  nullAsMissing(
    z.strictObject({
      employeeType: z.enum(employeeTypes),
      employeeId: id,
      postedOn: dateTime,
      amount: z.number().optional(),
      memo: z.string().optional(),
      activityCodeId: activeReference(state.activityCodes).optional(),
      invoiceId: reference(state.invoices).optional(),
      hours: z.number().optional(),
      rate: z.number().optional(),
      quantity: z.number().optional(),
    }),
  );
