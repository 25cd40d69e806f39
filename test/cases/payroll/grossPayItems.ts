import { dates, since, until } from "../filters";
import { active, type Cases, first, list, technicianOf, type World } from "../world";

const openPayroll = ({ state }: World) =>
  first(state.payrolls.values(), ({ status }) => status === "Pending");

const item = (world: World) => ({
  payrollId: openPayroll(world).id,
  amount: 120.25,
  activityCodeId: first(world.state.activityCodes.values(), active).id,
  date: "2026-07-08T00:00:00.000Z",
  invoiceId: first(world.state.invoices.keys()),
  budgetCodeId: 8801,
  memo: "Safety bonus for June",
});

const newItem = (world: World) => world.create("createGrossPayItem", item(world));

export const cases: Cases = {
  createGrossPayItem: (world) => ({ ...item(world), addOnce: false }),
  updateGrossPayItem: async (world) => ({
    grossPayItemId: (await newItem(world)).id,
    ...item(world),
    amount: 99.5,
  }),
  deleteGrossPayItem: async (world) => ({ grossPayItemId: (await newItem(world)).id }),
  listGrossPayItems: (world) => ({
    ...list(),
    filters: {
      employeeType: "Technician",
      employeeId: technicianOf(world),
      payrollIds: [openPayroll(world).id],
      dateOnOrAfter: since,
      dateOnOrBefore: until,
      ...dates,
      modifiedOnOrBefore: until,
    },
  }),
};
