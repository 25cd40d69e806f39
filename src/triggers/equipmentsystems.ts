import { changeTrigger } from "../declare/changeTrigger";
import { installedEquipment } from "../feeds/equipmentsystems";

export const installedEquipmentChanged = changeTrigger({
  label: "Installed Equipment Changed",
  description: "When installed equipment is recorded, changed or deactivated.",
  unseen: "Its attachments are not part of it.",
  feed: installedEquipment,
});
