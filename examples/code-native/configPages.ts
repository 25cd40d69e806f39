import { servicetitanServiceTitanConnection } from "@component-manifests/servicetitan/connections/serviceTitanConnection";
import { configPage, configVar } from "@prismatic-io/spectral";

/** Customers fill these in themselves. */
const customer = { permissionAndVisibilityType: "customer" } as const;

/** What a customer is asked when they deploy the integration. */
export const configPages = {
  Connection: configPage({
    elements: {
      "ServiceTitan Connection": servicetitanServiceTitanConnection("servicetitan-connection", {
        clientId: customer,
        clientSecret: customer,
        tenant: customer,
        applicationKey: customer,
      }),
    },
  }),
  "New Jobs": configPage({
    elements: {
      "Business Unit ID": configVar({ stableKey: "business-unit-id", dataType: "string" }),
      "Job Type ID": configVar({ stableKey: "job-type-id", dataType: "string" }),
      "Campaign ID": configVar({ stableKey: "campaign-id", dataType: "string" }),
    },
  }),
};
