import { equipmentType } from "../../../api/equipmentsystems/equipmentTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates, ids, name } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getEquipmentType = action({
  label: "Get Equipment Type",
  description: "Get one type of equipment by ID.",
  calls: "GET equipmentsystems /equipment-types/{equipmentTypeId}",
  scope: "Equipment Systems → Equipment Types (Read)",
  required: {
    equipmentTypeId: id({
      label: "Equipment Type ID",
      comments: "ID of the equipment type.",
      of: "equipmentType",
    }),
  },
  returns: equipmentType,
});

export const listEquipmentTypes = list({
  label: "List Equipment Types",
  description: "List the types of equipment, such as furnace or heat pump, page by page or all at once.",
  calls: "GET equipmentsystems /equipment-types",
  scope: "Equipment Systems → Equipment Types (Read)",
  filters: { ids: ids("equipmentType"), name: name("Furnace"), active, ...dates },
  sorts: ["ID", "Name", "CreatedOn", "ModifiedOn"],
  of: equipmentType,
});
