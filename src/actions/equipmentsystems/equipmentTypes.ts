import { type EquipmentType, equipmentType } from "../../../api/equipmentsystems/equipmentTypes";
import { action } from "../../declare/action";
import { asWanted } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { active, dates, ids, name as nameFilter } from "../../inputs/filters";
import { flag, id, text } from "../../inputs/kinds";
import { type LookedAt, readWhole } from "../../lookups/read";

const equipmentTypeId = id({
  label: "Equipment Type ID",
  comments: "ID of the equipment type.",
  of: "equipmentType",
});

const name = text({ label: "Name", comments: "Name of the equipment type.", example: "Heat Pump" });

export const getEquipmentType = action({
  label: "Get Equipment Type",
  description: "Get one type of equipment by ID.",
  calls: "GET equipmentsystems /equipment-types/{equipmentTypeId}",
  scope: "Equipment Systems → Equipment Types (Read)",
  required: { equipmentTypeId },
  returns: equipmentType,
});

export const listEquipmentTypes = list({
  label: "List Equipment Types",
  description: "List the types of equipment, such as furnace or heat pump, page by page or all at once.",
  calls: "GET equipmentsystems /equipment-types",
  scope: "Equipment Systems → Equipment Types (Read)",
  filters: { ids: ids("equipmentType"), name: nameFilter("Furnace"), active, ...dates },
  sorts: ["ID", "Name", "CreatedOn", "ModifiedOn"],
  of: equipmentType,
});

const types: LookedAt = {
  calls: "GET equipmentsystems /equipment-types",
  scope: "Equipment Systems → Equipment Types (Read)",
  what: ["equipment type", "equipment types"],
};

/** The type of a name, inactive ones too; throws as `readWhole` does. */
async function findTypeNamed({ name }: { name: string }, call: Call): Promise<EquipmentType | undefined> {
  const found = await readWhole<EquipmentType>(types, { name, active: "Any" }, call);
  return found.find((each) => each.name === name);
}

export const createEquipmentType = action({
  label: "Create Equipment Type",
  description:
    "Create a type that installed equipment can be of. A run that is repeated may create another one, unless Add Once is on.",
  calls: "POST equipmentsystems /equipment-types",
  scope: "Equipment Systems → Equipment Types (Write)",
  required: { name },
  optional: { addOnce: addOnce("a type of this name, active or inactive,") },
  around: unlessThere(findTypeNamed),
  returns: equipmentType,
  beside: alreadyThere,
});

export const updateEquipmentType = action({
  label: "Update Equipment Type",
  description: "Rename, deactivate or reactivate a type of equipment; inputs left blank stay unchanged.",
  calls: "PATCH equipmentsystems /equipment-types/{equipmentTypeId}",
  scope: "Equipment Systems → Equipment Types (Write)",
  required: { equipmentTypeId },
  optional: {
    name,
    active: flag({ label: "Active", comments: "No deactivates the type; Yes reactivates it." }),
  },
  check: asWanted("/equipment-types", "equipmentTypeId"),
  returns: equipmentType,
});
