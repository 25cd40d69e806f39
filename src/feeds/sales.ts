import { estimate } from "../../api/sales/estimates";
import { feed } from "../changes/feed";

export const estimates = feed({
  label: "Estimates",
  calls: "GET sales /export/estimates",
  scope: "Sales & Estimates → Estimates (Read)",
  of: estimate,
});
