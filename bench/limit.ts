import { Agent, get } from "node:http";

/** As many pages as the component asks for at a time. */
const atOnce = 6;
const pageSize = 5_000;

/**
 * The physical limit: the same bytes from the same server, as many pages at a time as the component may ask for
 * (but without waiting for the first one's total), and nothing done with them.
 * @param url of the list.
 * @param isParsed whether the pages are parsed and kept as well: what nobody can do without who wants the records.
 */
export async function limit(url: string, records: number, isParsed = false): Promise<unknown[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(records / pageSize) }, (_, index) =>
      get200(`${url}?page=${index + 1}&pageSize=${pageSize}`, agent, isParsed),
    ),
  );
  agent.destroy();
  return pages;
}

const get200 = (url: string, agent: Agent, isParsed: boolean) =>
  new Promise<unknown>((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (!isParsed) return response.on("end", resolve).on("error", reject).resume();
      const chunks: Buffer[] = [];
      return response
        .on("data", (chunk) => chunks.push(chunk))
        .on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
        .on("error", reject);
    }).on("error", reject);
  });
