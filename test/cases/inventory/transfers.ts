import { range } from "../filters";
import { type Cases, first, list } from "../world";
import { fieldOperations, movementFilters, placesOfStock } from "./adjustments";
import { newData } from "./warehouses";

export const cases: Cases = {
  listTransfers: (world) => ({
    ...list(),
    filters: {
      ...movementFilters,
      ...range("date"),
      statuses: ["Received", "Picked"],
      transferTypeIds: [first(world.state.transfers.values()).transferTypeId],
      fromLocationIds: placesOfStock(world),
      toLocationIds: placesOfStock(world),
    },
  }),
  updateTransfer: ({ state }) => ({ transferId: first(state.transfers.keys()), externalData: newData() }),
  updateTransferCustomFields: (world) => fieldOperations(world, world.state.transfers, "Transfer"),
};
