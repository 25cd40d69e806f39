import { savedService, service } from "../../../api/pricebook/services";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere } from "../../declare/unlessThere";
import { externalData, externalDataPatch } from "../../inputs/common";
import { flag, id } from "../../inputs/kinds";
import { serviceParts } from "./parts";
import { code, description } from "./skuInputs";
import { externalDataApplicationGuid, filters, sorts } from "./sold";
import { addOnceByCode, asWanted, changed, checkBudget, createOnce, deleted } from "./writes";

const calculatePrices = flag({
  label: "Calculate Prices",
  comments: "Whether to calculate the price of services by the current dynamic pricing rules.",
});

const serviceId = id({
  label: "Service ID",
  comments: "ID of the service, shown as SKU ID on invoices.",
  of: "service",
});

export const getPricebookService = action({
  label: "Get Pricebook Service",
  description: "Get one service from the pricebook by ID.",
  calls: "GET pricebook /services/{serviceId}",
  scope: "Pricebook → Services (Read)",
  required: { serviceId },
  optional: { calculatePrices, externalDataApplicationGuid },
  returns: service,
});

export const listPricebookServices = list({
  label: "List Pricebook Services",
  description: "List the services in the pricebook, page by page or all at once.",
  calls: "GET pricebook /services",
  scope: "Pricebook → Services (Read)",
  filters: { ...filters("service", "flame sensor replacement"), calculatePrices },
  sorts,
  of: service,
});

const scope = "Pricebook → Services (Write)";

export const createPricebookService = action({
  label: "Create Pricebook Service",
  description:
    "Add a service to the pricebook. A run that is repeated may add another one, unless Add Once is on.",
  calls: "POST pricebook /services",
  scope,
  required: { code, description },
  optional: { ...serviceParts, externalData, addOnce: addOnceByCode("a service") },
  together: checkBudget,
  around: createOnce("services"),
  returns: savedService,
  beside: alreadyThere,
});

export const updatePricebookService = action({
  label: "Update Pricebook Service",
  description: "Change a service in the pricebook; inputs left blank stay unchanged.",
  calls: "PATCH pricebook /services/{serviceId}",
  scope,
  required: { serviceId },
  optional: { code, description, ...changed(serviceParts), externalData: externalDataPatch },
  together: checkBudget,
  check: asWanted("/services", "serviceId"),
  returns: savedService,
});

export const deletePricebookService = action({
  label: "Delete Pricebook Service",
  description: "Delete a service from the pricebook.",
  calls: "DELETE pricebook /services/{serviceId}",
  scope,
  required: { serviceId },
  check: deleted("/services", "serviceId"),
});
