import { installedEquipment as installedEquipmentRecord } from "../../api/equipmentsystems/installedEquipment";
import { feed } from "../changes/feed";

export const installedEquipment = feed({
  label: "Installed Equipment",
  calls: "GET equipmentsystems /export/installed-equipment",
  scope: "Equipment Systems → Installed Equipment (Read)",
  of: installedEquipmentRecord,
});
