import type { Run } from "../../console/runner/messages";
import { root, type TryOptions, tryOut } from "../../console/tryOut";
import type { SandboxOptions } from "../../sandbox/server";
import { type Sandbox, startSandbox } from "../../sandbox/server";

/** A sandbox with what the console tries the component by, and how a page uses it. */
export interface Tries {
  sandbox: Sandbox;
  /** Asks for something below the console's address; gives the answer, also of a refusal. */
  ask(path: string, method?: string, body?: object): Promise<Answer>;
  /** Starts a run. */
  start(asked: object): Promise<number>;
  /** Starts a run; gives it once it has ended. */
  run(asked: object): Promise<Run>;
  /** Waits until a run has ended, or is as asked. */
  ended(id: number, isSo?: (run: Run) => boolean): Promise<Run>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: object;
}

export async function startTries(options: TryOptions, of: SandboxOptions = {}): Promise<Tries> {
  const sandbox = await startSandbox({
    ...{ customers: 20, console: { tryAt: root }, plugins: [tryOut(options)] },
    ...of,
  });
  const ask = async (path: string, method = "GET", body?: object): Promise<Answer> => {
    const response = await fetch(`${sandbox.url}${root}${path}`, {
      method,
      ...(method !== "GET" && { headers: { "content-type": "application/json" } }),
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  const start = async (asked: object) => {
    const { json } = await ask("/runs", "POST", asked);
    const { id, error } = json as { id: number; error?: string };
    if (error) throw new Error(error);
    return id;
  };
  const ended = async (id: number, isSo = ({ status }: Run) => status !== "running"): Promise<Run> => {
    for (;;) {
      const run = (await ask(`/runs/${id}`)).json as Run;
      if (isSo(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { sandbox, ask, start, ended, run: async (asked) => ended(await start(asked)) };
}
