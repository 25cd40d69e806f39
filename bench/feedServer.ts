import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { jobNumber } from "./server";

/**
 * A process that serves the feed of a tenant's jobs, each page made up when it is asked for. The tenant's number is how
 * many jobs there are; a token is the place to go on from.
 */

const pageSize = 5_000;

/** A page as ServiceTitan answers it. */
function pageFrom(start: number, count: number) {
  const end = Math.min(start + pageSize, count);
  const data = Array.from({ length: end - start }, (_, place) => ({
    ...jobNumber(start + place),
    active: true,
  }));
  return { hasMore: end < count, continueFrom: `place${end}`, data };
}

async function main() {
  const server = createServer(({ url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://local");
    const count = Number(/\/tenant\/(\d+)\/export\/jobs$/.exec(pathname)?.[1]);
    const start = Number(searchParams.get("from")?.replace("place", "") ?? 0);
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify(pageFrom(start, count)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.on("disconnect", () => process.exit());
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

void main();
