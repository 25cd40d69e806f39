import { Agent, get } from "node:http";

/** As many pages as the component asks for at a time. */
const atOnce = 6;
const pageSize = 5_000;

/**
 * The physical limit: the same bytes from the same server, as many pages at a time as the component may ask for
 * (but without waiting for the first one's total), and nothing done with them.
 * @param url of the list.
 */
export async function limit(url: string, records: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
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
