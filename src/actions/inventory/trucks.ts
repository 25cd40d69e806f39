import { changedTruck, createdTruck, type Truck, truck } from "../../../api/inventory/trucks";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { externalData, externalDataPatch } from "../../inputs/common";
import { active, dates, externalDataFilters, ids } from "../../inputs/filters";
import { clearable, flag, id, idList, longText, text } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { findId } from "../../lookups/read";
import { listShows } from "./changed";

const name = text({ label: "Name", comments: "Name of the truck.", example: "Van 12" });

const warehouseId = id({
  label: "Warehouse ID",
  comments: "ID of the warehouse that the truck is loaded at.",
  of: "warehouse",
});

const details = {
  memo: longText({ label: "Memo", comments: "A note about the truck.", example: "Ladder rack, 3/4 ton" }),
  templateId: id({
    label: "Template ID",
    comments: "ID of the inventory template: what the truck is to have on board.",
    of: "inventoryTemplate",
  }),
  technicianIds: idList({
    label: "Technician IDs",
    comments: "IDs of the technicians who drive the truck, one per line.",
    of: "technician",
  }),
};

export const listTrucks = list({
  label: "List Trucks",
  description: "List the trucks that carry stock, with their technicians, page by page or all at once.",
  calls: "GET inventory /trucks",
  scope: "Inventory → Trucks (Read)",
  filters: { ids: ids("truck"), active, ...dates, ...externalDataFilters },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: truck,
});

/** An active truck of the same name and warehouse; throws as `readWhole` does. */
const findTruckLike = ({ name, warehouseId }: { name: string; warehouseId: number }, call: Call) =>
  findId<Truck>(
    namedLists.trucks,
    {},
    (each) => each.name === name && sameId(each.warehouseId, warehouseId),
    call,
  );

export const createTruck = action({
  label: "Create Truck",
  description:
    "Create a truck that carries stock. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST inventory /trucks",
  scope: "Inventory → Trucks (Write)",
  required: { name, warehouseId },
  optional: {
    ...details,
    externalData,
    addOnce: addOnce("an active truck of the same name and warehouse"),
  },
  around: unlessThere(findTruckLike),
  returns: createdTruck,
  beside: alreadyThere,
});

export const updateTruck = action({
  label: "Update Truck",
  description: "Change a truck; inputs left blank stay unchanged.",
  calls: "PATCH inventory /trucks/{truckId}",
  scope: "Inventory → Trucks (Write)",
  required: { truckId: id({ label: "Truck ID", comments: "ID of the truck.", of: "truck" }) },
  optional: {
    name,
    active: flag({ label: "Active", comments: "No deactivates the truck; Yes reactivates it." }),
    warehouseId,
    ...details,
    technicianIds: clearable(details.technicianIds),
    externalData: externalDataPatch,
  },
  check: listShows("/trucks?active=Any", "truckId", ({ templateId: inventoryTemplateId, ...changes }) => ({
    ...changes,
    ...(inventoryTemplateId !== undefined && { inventoryTemplateId }),
  })),
  returns: changedTruck,
});
