import { type Sandbox, startSandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";

const told: string[] = [];
const as =
  (name: string) =>
  ({ method, path, status }: Pick<Exchange, "method" | "path" | "status">) =>
    void told.push(`${name}: ${method} ${path} ${status}`);

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3, onExchange: as("first") });
});
afterEach(() => {
  jest.restoreAllMocks();
  sandbox.faults.clear();
  told.length = 0;
});
afterAll(() => sandbox.close());

const get = async (path: string) => {
  const answer = await fetch(`${sandbox.url}${path}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe("exchanges", () => {
  test("are told to each listener, until it stops", async () => {
    const stop = sandbox.onExchange(as("second"));
    const stopThird = sandbox.onExchange(as("third"));
    await get("/a");
    expect(told).toEqual(["first: GET /a 404", "second: GET /a 404", "third: GET /a 404"]);
    stop();
    await get("/b");
    stopThird();
    expect(told.slice(3)).toEqual(["first: GET /b 404", "third: GET /b 404"]);
  });

  test("are told to a listener as often as it listens", async () => {
    const twice = as("twice");
    const stops = [sandbox.onExchange(twice), sandbox.onExchange(twice)];
    stops.pop()?.();
    await get("/a");
    stops.pop()?.();
    expect(told).toEqual(["first: GET /a 404", "twice: GET /a 404"]);
  });

  test.each<[string, () => void]>([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
  ])("a listener that %s changes neither the answer nor what others are told", async (_how, listener) => {
    const print = jest.spyOn(console, "error").mockReturnValue();
    const stops = [sandbox.onExchange(listener), sandbox.onExchange(as("later"))];
    expect(await get("/a")).toMatchObject({ status: 404, body: { title: "No resource GET /a." } });
    for (const stop of stops) stop();
    expect(told).toEqual(["first: GET /a 404", "later: GET /a 404"]);
    expect(print.mock.calls).toEqual([["A listener failed at GET /a:", new Error("broken")]]);
  });
});
