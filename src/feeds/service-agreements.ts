import { exportedServiceAgreement } from "../../api/service-agreements/serviceAgreements";
import { feed } from "../changes/feed";

export const serviceAgreements = feed({
  label: "Service Agreements",
  calls: "GET service-agreements /export/service-agreements",
  scope: "Service Agreements → Service Agreements (Read)",
  of: exportedServiceAgreement,
});
