import type { FastifyPluginAsync } from "fastify";
import type * as published from "../published";
import type { State } from "../state";
import type { Controls } from "./controls";
import type { Exchanges } from "./exchanges";

export interface SandboxOptions extends published.SandboxOptions {
  /** Served beside ServiceTitan's API: their routes need no token, meet no faults and are no exchanges. */
  plugins?: FastifyPluginAsync<SandboxParts>[];
}

/** What a plugin can see and change of a sandbox at work. */
export interface SandboxParts {
  controls: Controls;
  exchanges: Exchanges;
}

/** As the package has it, with all that is known of the records in process. */
export interface Sandbox extends Controls, Omit<published.Sandbox, keyof Controls | "state"> {
  state: State;
}
