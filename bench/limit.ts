import { Agent, get } from "node:http";

/** ServiceTitan allows so many requests a second. */
const requestsAtOnce = 60;
const pageSize = 5_000;

/**
 * The physical limit: the same bytes, all pages at once, as far as the API allows, and nothing done with them.
 * @param url of the list.
 */
export async function limit(url: string, records: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: requestsAtOnce });
  const pages = Math.ceil(records / pageSize);
  await Promise.all(
    Array.from({ length: pages }, (_, index) =>
      drain(`${url}?page=${index + 1}&pageSize=${pageSize}`, agent),
    ),
  );
  agent.destroy();
}

const drain = (url: string, agent: Agent) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on("end", resolve).on("error", reject).resume();
    }).on("error", reject);
  });
