import { customFieldOf } from "../accounting/newInvoice";
import { dates, externalFilters, ids, range, transactionFilters } from "../filters";
import { type Cases, first, list, type World } from "../world";
import { newData } from "./warehouses";

const { batchId, customFields, customFieldOperator } = transactionFilters;

/** A value for each of the filters that adjustments, transfers and returns have in common. */
export const movementFilters = {
  ids,
  number: "ADJ-1003",
  referenceNumber: "REF-4",
  batchId,
  syncStatuses: ["Posted", "Exported"],
  customFields,
  customFieldOperator,
  ...dates,
  ...externalFilters,
};

export const placesOfStock = ({ state }: World) => [
  first(state.warehouses.keys()),
  first(state.trucks.keys()),
];

let changes = 0;

/** A custom field of a record, with another value each time. */
export const fieldOperations = (world: World, records: Map<number, unknown>, entity: string) => ({
  operations: [
    {
      objectId: first(records.keys()),
      customFields: customFieldOf(world, entity).map(({ name }) => ({ name, value: `North ${changes++}` })),
    },
  ],
});

export const cases: Cases = {
  listAdjustments: (world) => ({
    ...list(),
    filters: {
      ...movementFilters,
      active: "Any",
      ...range("date"),
      adjustmentTypes: ["Inventory Count", "Damaged Goods"],
      inventoryLocationIds: placesOfStock(world),
      businessUnitIds: [first(world.state.businessUnits.keys())],
      invoiceIds: [first(world.state.invoices.keys())],
    },
  }),
  updateAdjustment: ({ state }) => ({
    adjustmentId: first(state.adjustments.keys()),
    externalData: newData(),
  }),
  updateAdjustmentCustomFields: (world) => fieldOperations(world, world.state.adjustments, "Adjustment"),
};
