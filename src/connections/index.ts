import { OAuth2Type, oauth2Connection } from "@prismatic-io/spectral";
import { environments } from "./environments";

/** OAuth 2.0 client credentials, the only grant that ServiceTitan has. */
export const serviceTitanConnection = oauth2Connection({
  key: "serviceTitanConnection",
  display: {
    label: "OAuth 2.0",
    description:
      "Connects to one ServiceTitan tenant with the credentials of an app from ServiceTitan's developer portal.",
  },
  oauth2Type: OAuth2Type.ClientCredentials,
  inputs: {
    authorizeUrl: {
      label: "Authorize URL",
      type: "string",
      required: false,
      shown: false,
      comments: "Not used: ServiceTitan has no authorization page. Kept for existing connections.",
    },
    tokenUrl: {
      label: "Token URL",
      type: "string",
      required: true,
      shown: true,
      default: environments.production.token,
      comments: "Where access tokens come from. It must belong to the Environment chosen below.",
      model: Object.values(environments).map(({ label, token }) => ({
        label: `${label} (${token})`,
        value: token,
      })),
    },
    scopes: {
      label: "Scopes",
      type: "string",
      required: false,
      shown: false,
      default: "",
      comments: "Leave blank: ServiceTitan takes the scopes from the app's settings in its developer portal.",
    },
    clientId: {
      label: "Client ID",
      type: "string",
      required: true,
      shown: true,
      example: "cid.6w7vtqf1m3x0kzjy2r9ehp5ba",
      comments:
        "Identifies the app for this tenant. Shown in ServiceTitan under Settings > Integrations > API Application Access, once the tenant has connected the app.",
    },
    clientSecret: {
      label: "Client Secret",
      type: "password",
      required: true,
      shown: true,
      example: "cs1.9t2mdx4yqh7uk1w8r3zfj6vnp0",
      comments: "Generated next to the Client ID, and shown only once.",
    },
    tenant: {
      label: "Tenant",
      type: "string",
      required: true,
      shown: true,
      example: "1093847562",
      comments: "ID of the tenant, a whole number. Shown in ServiceTitan next to the Client ID.",
    },
    applicationKey: {
      label: "Application Key",
      type: "password",
      required: true,
      shown: true,
      example: "ak1.3m8fqz6yw1k5t9xr2vhd7jcp4",
      comments: "Key of the app. Shown under My Apps in ServiceTitan's developer portal.",
    },
    environment: {
      label: "Environment",
      type: "string",
      required: true,
      shown: true,
      default: "production",
      comments: "Environment of the tenant: production, or integration for tests.",
      model: Object.entries(environments).map(([value, { label }]) => ({ label, value })),
    },
  },
});
