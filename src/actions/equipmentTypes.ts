import { equipmentType } from "../../api/equipmentsystems/equipmentTypes";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { exampleId } from "../inputs/examples";
import { active, created, ids, modified, name } from "../inputs/filters";
import { id } from "../inputs/kinds";

export const getEquipmentType = endpointAction({
  label: "Get Equipment Type",
  description: "Get one type of equipment by ID.",
  endpoint: { api: "equipmentsystems", method: "GET", path: "/equipment-types/{equipmentTypeId}" },
  required: {
    equipmentTypeId: id({
      label: "Equipment Type ID",
      comments: "ID of the equipment type.",
      example: exampleId.equipmentType,
      dataSource: "selectEquipmentType",
    }),
  },
  returns: equipmentType,
});

export const listEquipmentTypes = listAction({
  label: "List Equipment Types",
  description: "List the types of equipment, such as furnace or heat pump, page by page or all at once.",
  endpoint: { api: "equipmentsystems", path: "/equipment-types" },
  filters: { ids: ids(exampleId.equipmentType), name: name("Furnace"), active, ...created, ...modified },
  sorts: ["ID", "Name", "CreatedOn", "ModifiedOn"],
  of: equipmentType,
});
