import { equipmentType } from "../../api/equipmentsystems/equipmentTypes";
import { installedEquipment } from "../../api/equipmentsystems/installedEquipment";
import { byName, searchByName } from "./items";

export const selectEquipmentType = byName({
  of: equipmentType,
  label: "Select Equipment Type",
  what: "active types of equipment",
  calls: "GET equipmentsystems /equipment-types",
  scope: "Equipment Systems → Equipment Types (Read)",
  search: searchByName,
});

export const selectInstalledEquipment = byName({
  of: installedEquipment,
  label: "Select Installed Equipment",
  what: "active pieces of equipment",
  calls: "GET equipmentsystems /installed-equipment",
  scope: "Equipment Systems → Installed Equipment (Read)",
});
