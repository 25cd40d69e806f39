import { servicetitanServiceTitanConnection } from "@component-manifests/servicetitan/connections/serviceTitanConnection";
import { configPage, dataSourceConfigVar } from "@prismatic-io/spectral";

/** Customers fill these in themselves. */
const customer = { permissionAndVisibilityType: "customer" } as const;

/** Whose records the picklists offer. */
const connection = { configVar: "ServiceTitan Connection" };

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
      "Business Unit": dataSourceConfigVar({
        stableKey: "business-unit",
        dataSource: { component: "servicetitan", key: "selectBusinessUnit", values: { connection } },
      }),
      "Job Type": dataSourceConfigVar({
        stableKey: "job-type",
        dataSource: { component: "servicetitan", key: "selectJobType", values: { connection } },
      }),
      Campaign: dataSourceConfigVar({
        stableKey: "campaign",
        dataSource: { component: "servicetitan", key: "selectCampaign", values: { connection } },
      }),
    },
  }),
};
