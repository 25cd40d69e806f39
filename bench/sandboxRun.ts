import { Agent, request } from "node:http";
import type { Sandbox, SandboxOptions } from "../sandbox/server";

// What is measured of a sandbox, in a process of its own. The sandbox may be of another version: only what all of them
// have is used, but for the reset.

export type SandboxTask = "requests" | "start" | "reset";

export interface SandboxFigures {
  /** Of the task: of one request, of the start, of a reset. */
  ms: number;
  /** What the process holds when it is done. */
  memoryMB: number;
  /** Of making a tenant of the size that is reset. */
  seedMs?: number;
}

type Start = (options: SandboxOptions) => Promise<Sandbox>;

/** Measures the task that the command line names, and sends the figures to the parent process. */
export async function run(start: Start): Promise<void> {
  const tasks = { requests, start: started, reset };
  const figures = await tasks[process.argv[2] as SandboxTask](start);
  const memoryMB = process.memoryUsage().rss / 1e6;
  process.send?.({ ...figures, memoryMB } satisfies SandboxFigures);
  process.disconnect?.();
}

const secondsOfRequests = 4;

/** Reads a record and a page, and changes one, as fast as they are answered; feeds have been read before. */
async function requests(start: Start): Promise<{ ms: number }> {
  const sandbox = await start({ customers: 500 });
  const { tenant, appKey, clientId, clientSecret } = sandbox;
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(sandbox.tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  const { access_token } = (await answer.json()) as { access_token: string };
  const agent = new Agent({ keepAlive: true });
  const headers = {
    authorization: `Bearer ${access_token}`,
    "st-app-key": appKey,
    "content-type": "application/json",
  };
  // Fetch would take longer than the sandbox.
  const call = (path: string, method = "GET", body = "") =>
    new Promise<void>((resolve, reject) => {
      const url = `${sandbox.url}/crm/v2/tenant/${tenant}${path}`;
      const length = { "content-length": body.length };
      const asked = request(url, { agent, method, headers: { ...headers, ...length } }, (got) => {
        if (got.statusCode !== 200) reject(new Error(`${path} was answered with ${got.statusCode}.`));
        got.resume().on("end", resolve);
      });
      asked.on("error", reject).end(body);
    });
  await call("/export/customers");
  const [id] = [...sandbox.state.customers.keys()];
  const round = async () => {
    await call(`/customers/${id}`);
    await call("/customers?pageSize=50");
    await call(`/customers/${id}`, "PATCH", '{"doNotMail":true}');
  };
  for (let i = 0; i < 100; i++) await round();
  let rounds = 0;
  const before = performance.now();
  while (performance.now() - before < secondsOfRequests * 1_000) {
    await round();
    rounds++;
  }
  const ms = (performance.now() - before) / (3 * rounds);
  await sandbox.close();
  return { ms };
}

async function started(start: Start): Promise<{ ms: number }> {
  const before = performance.now();
  const sandbox = await start({ customers: 10_000 });
  const ms = performance.now() - before;
  await sandbox.close();
  return { ms };
}

/** In turn with making a tenant of the same size. The first reset seeds anew; those after it are measured. */
async function reset(start: Start): Promise<{ ms: number; seedMs: number }> {
  const sandbox = await start({ customers: 500 });
  const seeds: number[] = [];
  const resets: number[] = [];
  sandbox.reset();
  for (let round = 0; round < 15; round++) {
    const before = performance.now();
    sandbox.addTenant("7", { customers: 500 });
    seeds.push(performance.now() - before);
    sandbox.tenants.remove("7");
    const after = performance.now();
    sandbox.reset();
    resets.push(performance.now() - after);
  }
  await sandbox.close();
  return { ms: middle(resets), seedMs: middle(seeds) };
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
