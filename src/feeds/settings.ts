import { businessUnit } from "../../api/settings/businessUnits";
import { employee } from "../../api/settings/employees";
import { tagType } from "../../api/settings/tagTypes";
import { technician } from "../../api/settings/technicians";
import { feed } from "../changes/feed";

export const employees = feed({
  label: "Employees",
  calls: "GET settings /export/employees",
  scope: "Settings → Employees (Read)",
  of: employee,
});

export const technicians = feed({
  label: "Technicians",
  calls: "GET settings /export/technicians",
  scope: "Settings → Technicians (Read)",
  of: technician,
});

export const businessUnits = feed({
  label: "Business Units",
  calls: "GET settings /export/business-units",
  scope: "Settings → Business Units (Read)",
  of: businessUnit,
});

export const tagTypes = feed({
  label: "Tag Types",
  calls: "GET settings /export/tag-types",
  scope: "Settings → Tag Types (Read)",
  of: tagType,
});
