import fastify, { type FastifyPluginAsync } from "fastify";
import { startClock, tellTime } from "../kit/clock";
import { errorBody } from "../kit/errors";
import { type SeedName, seeds } from "../seed/seed";
import { createState, type State } from "../state";
import { api } from "./api";
import { auth, credentials, Tokens, tokenPath } from "./auth";
import { byHand } from "./byHand";
import { openDoor, strictDoor } from "./door";
import { type ExchangeListener, Exchanges, reportExchanges } from "./exchanges";
import { applyFaults, Faults } from "./faults";
import { problems, sendProblem } from "./problems";
import { warn } from "./warnings";

export interface SandboxOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** How many customers the tenant starts with: 100 by default. */
  customers?: number;
  /** How many jobs: as many as customers by default. */
  jobs?: number;
  /**
   * "usual", the default, or "hostile": the same company, whose records have the longest, oddest and most
   * international values that ServiceTitan's documents allow, null in place of some, and very long lists.
   */
  seed?: SeedName;
  /**
   * The time that the sandbox's clock starts at: now by default. The tenant's records lie round it, the same each time:
   * work of the two years before it, of its day, and of the weeks after it.
   */
  today?: Date;
  /**
   * Takes requests only as ServiceTitan's documents write them, and warns of what they do not have in the header
   * `X-Sandbox-Warning`. By default it takes what ServiceTitan takes from its clients besides, such as values in any case.
   */
  strict?: boolean;
  /** The most records of a page, whatever is asked for: 5,000 by default, and 500 on some lists. */
  largestPage?: number;
  /** The most records of an answer of a feed (`/export/...`): 5,000 by default; ServiceTitan tells no number. */
  feedPageSize?: number;
  /**
   * How long it takes until feeds tell of a change to those who do not ask for recent changes: 0 by default; 900 in
   * ServiceTitan.
   */
  settlingSeconds?: number;
  /** How long after a run of a report the next one may follow: 60 by default, as in ServiceTitan. */
  reportsEverySeconds?: number;
  /** 900 by default, as in ServiceTitan. */
  tokenLifetimeSeconds?: number;
  /** Called for each request, just before its answer is sent: the first listener, see `Sandbox.onExchange`. */
  onExchange?: ExchangeListener;
  /** Served beside ServiceTitan's API: their routes need no token, meet no faults and are no exchanges. */
  plugins?: FastifyPluginAsync<SandboxParts>[];
}

/** What can be seen and changed of a sandbox at work. */
export interface SandboxParts {
  /** The tenant's records, by table. */
  state: State;
  /** What goes wrong; nothing to begin with. */
  faults: Faults;
  exchanges: Exchanges;
}

export interface Sandbox extends Pick<SandboxParts, "state" | "faults"> {
  /** The API's address, `http://127.0.0.1:PORT`. */
  url: string;
  tokenUrl: string;
  tenant: string;
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** Calls a listener for each request, just before its answer is sent; the returned function ends that. */
  onExchange(listener: ExchangeListener): () => void;
  close(): Promise<void>;
}

const maxBodyBytes = 50 * 1024 * 1024;

/**
 * Starts a stand-in for ServiceTitan's API v2 on this machine (loopback only), with one tenant full of
 * made-up records, the same each time.
 * @throws if the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, customers = 100, jobs = customers, tokenLifetimeSeconds = 900, seed = "usual" } = options;
  const { largestPage = 5_000, onExchange, plugins = [], strict = false, today } = options;
  const { feedPageSize = 5_000, settlingSeconds = 0, reportsEverySeconds = 60 } = options;
  const feeds = { pageSize: feedPageSize, settlingMs: settlingSeconds * 1000 };
  const state = createState(startClock(today?.getTime()), feeds, reportsEverySeconds * 1000);
  seeds[seed](state, { customers, jobs });
  const faults = new Faults(state.changes);
  const exchanges = new Exchanges();
  if (onExchange) exchanges.listen(onExchange);
  const door = strict ? strictDoor : openDoor;
  const tokens = new Tokens(tokenLifetimeSeconds, state.clock);

  const app = fastify({
    bodyLimit: maxBodyBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) =>
      sendProblem(reply, errorBody(error.statusCode ?? 400, error.message)),
    routerOptions: { maxParamLength: 1000 },
  });
  tellTime(app.server, state.clock);
  // The way of a request through these plugins; their order here is the order of their hooks:
  //   onRequest   reportExchanges looks at the clock, warn at what is documented, auth checks the call
  //   body        auth reads forms, api JSON and uploads
  //   preHandler  applyFaults strikes before the work; then auth's or api's handler does it
  //   onSend      applyFaults strikes after the work, reportExchanges tells what is sent
  // What any of them throws becomes an answer in problems, and that passes onSend too.
  app.register(async (serviceTitan) => {
    serviceTitan.register(problems);
    serviceTitan.register(applyFaults, { faults, state, tokens, door });
    serviceTitan.register(reportExchanges, { exchanges });
    if (strict) serviceTitan.register(warn);
    serviceTitan.register(auth, { tokens, door });
    serviceTitan.register(api, { state, door, largestPage, maxBodyBytes });
  });
  app.register(byHand, { state });
  for (const plugin of plugins) app.register(plugin, { state, faults, exchanges });

  const url = await app.listen({ host: "127.0.0.1", port });
  return {
    url,
    tokenUrl: `${url}${tokenPath}`,
    ...credentials,
    state,
    faults,
    onExchange: (listener) => exchanges.listen(listener),
    close: () => app.close(),
  };
}
