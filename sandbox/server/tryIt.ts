import { tokenPath } from "./auth";

/** What a client has to know of a sandbox. */
export interface Connection {
  url: string;
  tenant: string;
  /** Missing where users gave apps of their own: these are not shown. */
  app?: { appKey: string; clientId: string; clientSecret: string };
}

const ofTheirApps = "as given in apps";

/** The values of a connection, by what Prismatic's connection calls them. */
export const fieldsOf = ({ url, tenant, app }: Connection): [string, string][] => [
  ["Token URL", `${url}${tokenPath}`],
  ["Client ID", app?.clientId ?? ofTheirApps],
  ["Client Secret", app?.clientSecret ?? ofTheirApps],
  ["Tenant", tenant],
  ["Application Key", app?.appKey ?? ofTheirApps],
  ["Environment", url],
];

const address = { street: "1201 K Street", city: "Sacramento", state: "CA", zip: "95814", country: "USA" };
const newCustomer = { name: "Ann Doe", address, locations: [{ name: "Home", address }] };

const ofVariables = { appKey: "$APP_KEY", clientId: "$CLIENT_ID", clientSecret: "$CLIENT_SECRET" };

/** Lines for a shell: they get a token, list customers, and create one. */
export function linesToPaste({ url, tenant, app }: Connection): string[] {
  const { appKey, clientId, clientSecret } = app ?? ofVariables;
  // The certificate of a sandbox is hardly ever one that the machine trusts.
  const curl = url.startsWith("https:") ? "curl -sk" : "curl -s";
  const customers = `${url}/crm/v2/tenant/${tenant}/customers`;
  const credentials = `-H "Authorization: Bearer $TOKEN" -H "ST-App-Key: ${appKey}"`;
  return [
    `TOKEN=$(${curl} ${url}${tokenPath} -d grant_type=client_credentials -d "client_id=${clientId}" -d "client_secret=${clientSecret}" | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `${curl} "${customers}?pageSize=2" ${credentials}`,
    `${curl} ${customers} ${credentials} -H "Content-Type: application/json" -d '${JSON.stringify(newCustomer)}'`,
  ];
}
