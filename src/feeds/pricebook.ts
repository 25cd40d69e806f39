import { category } from "../../api/pricebook/categories";
import { equipment as equipmentRecord } from "../../api/pricebook/equipment";
import { material } from "../../api/pricebook/materials";
import { exportedService } from "../../api/pricebook/services";
import { feed } from "../changes/feed";

export const categories = feed({
  label: "Categories",
  calls: "GET pricebook /export/categories",
  scope: "Pricebook → Categories (Read)",
  of: category,
});

export const equipment = feed({
  label: "Equipment",
  calls: "GET pricebook /export/equipment",
  scope: "Pricebook → Equipment (Read)",
  of: equipmentRecord,
});

export const services = feed({
  label: "Services",
  calls: "GET pricebook /export/services",
  scope: "Pricebook → Services (Read)",
  of: exportedService,
});

export const materials = feed({
  label: "Materials",
  calls: "GET pricebook /export/materials",
  scope: "Pricebook → Materials (Read)",
  of: material,
});
