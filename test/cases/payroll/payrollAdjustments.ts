import { dates, since, until } from "../filters";
import { active, type Cases, first, list, technicianOf } from "../world";

export const cases: Cases = {
  createPayrollAdjustment: (world) => ({
    employeeType: "Technician",
    employeeId: technicianOf(world),
    postedOn: "2026-07-08T19:00:00Z",
    amount: 75.5,
    memo: "Spiff for a membership",
    activityCodeId: first(world.state.activityCodes.values(), active).id,
    invoiceId: first(world.state.invoices.keys()),
    hours: 1.5,
    rate: 25,
    quantity: 3,
    addOnce: false,
  }),
  getPayrollAdjustment: ({ state }) => {
    const { id, employeeType } = first(state.payrollAdjustments.values());
    return { payrollAdjustmentId: id, employeeType };
  },
  listPayrollAdjustments: (world) => ({
    ...list(),
    filters: {
      employeeIds: [technicianOf(world)],
      postedOnOrAfter: since,
      postedOnOrBefore: until,
      active: "Any",
      ...dates,
    },
  }),
};
