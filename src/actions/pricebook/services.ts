import { service } from "../../../api/pricebook/services";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { flag, id } from "../../inputs/kinds";
import { externalDataApplicationGuid, filters, sorts } from "./sold";

const calculatePrices = flag({
  label: "Calculate Prices",
  comments: "Whether to calculate the price of services by the current dynamic pricing rules.",
});

export const getPricebookService = action({
  label: "Get Pricebook Service",
  description: "Get one service from the pricebook by ID.",
  calls: "GET pricebook /services/{serviceId}",
  scope: "Pricebook → Services (Read)",
  required: {
    serviceId: id({
      label: "Service ID",
      comments: "ID of the service, shown as SKU ID on invoices.",
      of: "service",
    }),
  },
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
