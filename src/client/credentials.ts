import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import { type Environment, environments, findEnvironment } from "../connections/environments";
import { Redactor } from "./redaction";

/** What a connection has to hold before anything is sent with it. */
export interface Credentials {
  environment: Environment;
  /** ID of the tenant, as digits. */
  tenant: string;
  appKey: string;
  accessToken: string;
  clientId: string;
  clientSecret: string;
}

const connectionKey = "serviceTitanConnection";

/**
 * Reads and checks a connection, before any request.
 * @throws ConnectionError with one sentence that says what to fix.
 */
export function readCredentials(connection: Connection): Credentials {
  const refuse = (message: string): never => {
    throw connectionError(connection, Redactor.of(connection).text(message));
  };
  if (connection?.key !== connectionKey)
    return refuse(
      "The connection is not a ServiceTitan one: choose a connection of the type ServiceTitan, OAuth 2.0.",
    );

  const field = (key: string) => String(connection.fields?.[key] ?? "").trim();
  const tenant = field("tenant");
  if (!tenant) return refuse("The connection's Tenant is required: a whole number such as 1093847562.");
  if (!/^[1-9]\d*$/.test(tenant))
    return refuse(
      `The connection's Tenant must be a whole number such as 1093847562, but "${tenant}" was given.`,
    );

  const appKey = field("applicationKey");
  if (!appKey)
    return refuse(
      "The connection's Application Key is missing: copy it from My Apps in ServiceTitan's developer portal.",
    );

  const name = field("environment");
  const names = Object.keys(environments).join(", ");
  if (!name) return refuse(`The connection's Environment is required: one of ${names}.`);
  const environment = findEnvironment(name);
  if (!environment)
    return refuse(`The connection's Environment must be one of ${names}, but "${name}" was given.`);

  const tokenUrl = field("tokenUrl");
  if (tokenUrl && tokenUrl !== environment.token)
    return refuse(
      `The connection's Token URL and Environment belong to different environments: for ${name} the Token URL must be ${environment.token}, but "${tokenUrl}" was given.`,
    );

  const accessToken = String(connection.token?.access_token ?? "");
  if (!accessToken)
    return refuse(
      "The connection has no access token: open the connection in Prismatic, check its Client ID and Client Secret, and connect again.",
    );

  return {
    environment,
    tenant,
    appKey,
    accessToken,
    clientId: field("clientId"),
    clientSecret: field("clientSecret"),
  };
}

/**
 * Marks a connection as failed in the platform. The error keeps the connection's name only: its fields and
 * token are secrets, and errors end up in logs.
 */
export function connectionError(connection: Connection | undefined, message: string): ConnectionError {
  const { key = "", configVarKey = "" } = connection ?? {};
  return new ConnectionError({ key, configVarKey, fields: {} }, message);
}
