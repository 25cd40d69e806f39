import { component } from "@prismatic-io/spectral";
import { catalogue } from "./actions";
import { toSpectral as toAction } from "./actions/action";
import { toPlatformError } from "./client/errors";
import { serviceTitanConnection } from "./connections";
import { picklists } from "./dataSources";
import { toSpectral as toDataSource } from "./dataSources/picklist";
import { mapValues } from "./fields/mapValues";

export default component({
  key: "servicetitan",
  public: false,
  documentationUrl: "https://developer.servicetitan.io/docs/welcome",
  display: {
    label: "ServiceTitan",
    description: "Manage customers, locations, jobs, appointments, dispatch and billing in ServiceTitan.",
    iconPath: "icon.png",
    category: "ERP",
  },
  connections: [serviceTitanConnection],
  actions: mapValues(catalogue, toAction),
  dataSources: mapValues(picklists, toDataSource),
  hooks: { error: toPlatformError },
});
