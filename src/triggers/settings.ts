import { changeTrigger } from "../declare/changeTrigger";
import { technicians } from "../feeds/settings";

export const technicianChanged = changeTrigger({
  label: "Technician Changed",
  description: "When a technician is created, changed or deactivated.",
  unseen: "What technicians are doing is told by Appointment Assignment Changed.",
  feed: technicians,
});
