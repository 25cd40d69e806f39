import { Agent, get } from "node:http";
import { type Job, keepSome } from "./usualWay";

/** As many pages as the component asks for at a time. */
const atOnce = 6;
const pageSize = 5_000;

/**
 * The physical limit: the same bytes from the same server, as many pages at a time as the component may ask for
 * (but without waiting for the first one's total), and nothing done with them.
 * @param url of the list.
 * @param keeps what is parsed and kept as well: records, or some fields of each. Nobody can do without who wants them.
 */
export async function limit(url: string, records: number, keeps?: Keeps): Promise<unknown[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(records / pageSize) }, (_, index) =>
      get200(`${url}?page=${index + 1}&pageSize=${pageSize}`, agent, keeps),
    ),
  );
  agent.destroy();
  return pages;
}

export type Keeps = "records" | "fields";

const get200 = (url: string, agent: Agent, keeps?: Keeps) =>
  new Promise<unknown>((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (!keeps) return response.on("end", resolve).on("error", reject).resume();
      const chunks: Buffer[] = [];
      return response
        .on("data", (chunk) => chunks.push(chunk))
        .on("end", () => {
          const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: Job[] };
          resolve(keeps === "fields" ? data.map(keepSome) : data);
        })
        .on("error", reject);
    }).on("error", reject);
  });
