import type { FastifyPluginAsync } from "fastify";
import type * as published from "../published";
import type { State } from "../state";
import type { Controls } from "./controls";
import type { ExchangeListener, Exchanges } from "./exchanges";

export interface SandboxOptions extends published.SandboxOptions {
  /** Served beside ServiceTitan's API: their routes need no token, meet no faults and are no exchanges. */
  plugins?: FastifyPluginAsync<SandboxParts>[];
}

/** What a plugin can see and change of a sandbox at work. */
export interface SandboxParts {
  controls: Controls;
  exchanges: Exchanges;
}

export interface Sandbox extends Controls {
  /** The API's address, `http://127.0.0.1:PORT`, or the public one. */
  url: string;
  tokenUrl: string;
  /** Of the server of files. */
  storageUrl: string;
  /** The first tenant's ID, and its records by table. */
  tenant: string;
  state: State;
  /** The first app's. */
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** What the admin API, `${url}/_sandbox`, takes in the header X-Sandbox-Key, if it takes one. */
  adminKey?: string;
  /** Calls a listener for each request, just before its answer is sent; the returned function ends that. */
  onExchange(listener: ExchangeListener): () => void;
  close(): Promise<void>;
}
