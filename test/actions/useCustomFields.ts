import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import type { Inputs, World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";
import { cutWaits } from "../waits";

export interface Type {
  id: number;
  entity: string;
  name: string;
  dataTypeOptions: string[] | null;
}

/** Gives the tests of a file a sandbox, whose waits are cut, and ways to look at what runs with custom fields send. */
export function useCustomFields() {
  let sandbox: Sandbox;
  let connection: Connection;
  const exchanges: Exchange[] = [];
  // Where a list takes long, its total is asked for alone.
  const note = (exchange: Exchange) => void (exchange.query.pageSize !== "1" && exchanges.push(exchange));

  beforeAll(async () => {
    sandbox = await startTestSandbox({ onExchange: note });
    connection = await connectionTo(sandbox);
  });
  cutWaits();
  afterEach(() => sandbox.faults.clear());

  const typesOf = (entity: string) =>
    [...sandbox.state.customFieldTypes.values()].filter((type) => type.entity === entity) as Type[];

  /** What a run sends: method and path below the tenant of each request, and the last one's body. */
  async function sentBy(key: string, inputs: Inputs) {
    exchanges.length = 0;
    const outcome = await run(key, { connection, ...inputs }).then(
      (data) => ({ data, message: "" }),
      ({ message }: Error) => ({ data: undefined, message }),
    );
    const requests = exchanges.map(({ method, path }) => `${method} ${path.replace(/^.*\/tenant\/\d+/, "")}`);
    const body = exchanges.at(-1)?.requestBody as { customFields?: unknown } | undefined;
    return { ...outcome, requests, body, fields: body?.customFields };
  }

  const job = () => [...sandbox.state.jobs.values()][0] as { id: number; customFields: object[] };

  return {
    get sandbox() {
      return sandbox;
    },
    get connection() {
      return connection;
    },
    exchanges,
    get world(): World {
      return worldOf(sandbox, connection);
    },
    typesOf,
    idOf: (entity: string, name: string) => typesOf(entity).find((type) => type.name === name)?.id as number,
    sentBy,
    writes: () => exchanges.filter(({ method }) => method !== "GET"),
    job,
    /** An update of the job, which has no custom fields before. */
    updateJob: (customFields: unknown) => {
      job().customFields = [];
      return sentBy("updateJob", { jobId: job().id, customFields });
    },
  };
}
