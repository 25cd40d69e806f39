import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { job } from "../api/jpm/jobs";

/**
 * The server under measurement, a process of its own: a list of jobs as ServiceTitan serves it. The tenant's
 * number is how many jobs there are; of an odd number one is counted and never given. All records lie ready as bytes, so that the stated latency is all the time
 * an answer takes.
 */

/** How long an answer takes: each request, and each record of it. */
export const latencyMs = { request: 60, record: 0.02 };
const largestPage = 5_000;

/** What clients did since the last look. */
export interface Seen {
  requests: number;
  connections: number;
  /** The most requests that were on their way at the same time. */
  atOnce: number;
  acceptEncoding: string;
}

/** A job; IDs and numbers have as many digits as in a real tenant. */
export function jobNumber(index: number) {
  const id = 10_978_000_000 + index;
  return {
    ...job.example,
    id,
    jobNumber: String(70_000_000 + index),
    customerId: id - 500_000_000 - (index % 977),
    locationId: id - 400_000_000 - (index % 977),
    firstAppointmentId: id + 100_000_000,
    lastAppointmentId: id + 100_000_000,
    invoiceId: id + 200_000_000,
    createdOn: new Date(Date.UTC(2024, 0, 1, 8) + index * 60_000).toISOString(),
    modifiedOn: new Date(Date.UTC(2025, 0, 1, 8) + index * 90_000).toISOString(),
    total: 100 + (index % 90_000) / 100,
  };
}

/** So many records as one text, and where each ends. */
interface Block {
  text: Buffer;
  ends: Uint32Array;
}

function toBlock(first: number, end: number): Block {
  const ends = new Uint32Array(end - first + 1);
  const parts: Buffer[] = [];
  for (let index = first; index < end; index += 1) {
    const part = Buffer.from(`${JSON.stringify(jobNumber(index))},`);
    ends[index - first + 1] = (ends[index - first] as number) + part.length;
    parts.push(part);
  }
  return { text: Buffer.concat(parts), ends };
}

/** All records, a block a page: as one text they would be there twice while it is put together. */
const serialize = (count: number): Block[] =>
  Array.from({ length: Math.ceil(count / largestPage) }, (_, block) =>
    toBlock(block * largestPage, Math.min((block + 1) * largestPage, count)),
  );

/** The bytes of records, from one to another, without the last comma. */
function bytesOf(blocks: Block[], first: number, end: number): Buffer[] {
  const bytes: Buffer[] = [];
  for (let from = first; from < end; ) {
    const { text, ends } = blocks[Math.floor(from / largestPage)] as Block;
    const start = from - (from % largestPage);
    const to = Math.min(end, start + largestPage);
    const last = (ends[to - start] as number) - (to === end ? 1 : 0);
    bytes.push(text.subarray(ends[from - start], last));
    from = to;
  }
  return bytes;
}

async function main() {
  const blocks = serialize(Number(process.argv[2]));
  let seen: Seen = { requests: 0, connections: 0, atOnce: 0, acceptEncoding: "" };
  let now = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "", "http://local");
    const counted = Number(/\/tenant\/(\d+)\//.exec(url.pathname)?.[1]);
    const count = counted - (counted % 2);
    const page = Number(url.searchParams.get("page"));
    const pageSize = Math.min(Number(url.searchParams.get("pageSize")), largestPage);
    const first = Math.min((page - 1) * pageSize, count);
    const end = Math.min(first + pageSize, count);

    now += 1;
    seen.requests += 1;
    seen.atOnce = Math.max(seen.atOnce, now);
    seen.acceptEncoding = String(request.headers["accept-encoding"] ?? "none");
    await sleep(latencyMs.request + latencyMs.record * (end - first));
    now -= 1;

    const totalCount = url.searchParams.get("includeTotal") === "true" ? counted : null;
    const envelope = JSON.stringify({ page, pageSize, hasMore: end < count, totalCount, data: [] });
    const head = Buffer.from(envelope.slice(0, -2));
    const data = bytesOf(blocks, first, end);
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": data.reduce((sum, { length }) => sum + length, head.length + 2),
    });
    response.write(head);
    for (const part of data) response.write(part);
    response.end("]}");
  };

  const server = createServer((request, response) => void answer(request, response));
  // A process that is busy with a page leaves its connections idle: they stay open.
  server.keepAliveTimeout = 600_000;
  server.on("connection", () => {
    seen.connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.on("message", () => {
    process.send?.(seen);
    seen = { requests: 0, connections: 0, atOnce: 0, acceptEncoding: "" };
  });
  process.on("disconnect", () => process.exit());
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

if (require.main === module) void main();
