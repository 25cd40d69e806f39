import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type * as published from "../published";
import type { State } from "../state";
import type { Controls } from "./controls";
import type { Exchanges } from "./exchanges";

export interface SandboxOptions extends Omit<published.SandboxOptions, "console"> {
  /** Whether there is a console; `tryAt` is where a plugin serves what the package has not: trying actions. */
  console?: boolean | { tryAt: string };
  /** Served beside ServiceTitan's API: their routes need no token, meet no faults and are no exchanges. */
  plugins?: FastifyPluginAsync<SandboxParts>[];
}

/** What a plugin can see and change of a sandbox at work. */
export interface SandboxParts {
  controls: Controls;
  exchanges: Exchanges;
  /** Tells all who watch the sandbox, as at `/_sandbox/events`, of something. */
  tell(type: string, data: object): void;
  /** Lets in only who may use the admin API. @throws ApiError 403, 401, 415 */
  checkAccess(request: FastifyRequest): void;
  /** What a client needs for a tenant, the first by default. @throws ApiError 404 where there is none of this ID */
  connection(tenant?: string): TenantConnection;
}

/** A tenant as the first app reaches it. */
export type TenantConnection = Pick<
  published.Sandbox,
  "url" | "tokenUrl" | "tenant" | "appKey" | "clientId" | "clientSecret"
>;

/** As the package has it, with all that is known of the records in process. */
export interface Sandbox extends Controls, Omit<published.Sandbox, keyof Controls | "state"> {
  state: State;
}
