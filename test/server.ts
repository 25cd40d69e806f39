import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Connection } from "@prismatic-io/spectral";
import { keepSecret } from "./secrets";

/** A request as it came in. */
export interface Received {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Milliseconds since the server started. */
  at: number;
}

/** An answer, or what to do with the connection in place of one. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer }
  | ((response: ServerResponse) => void);

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

/**
 * Starts a server that says what a test tells it to, for what ServiceTitan's sandbox does not do.
 * @param reply the answer to the n-th request, counted from 0.
 */
export async function startServer(reply: (request: Received, n: number) => Reply) {
  const requests: Received[] = [];
  const startedAt = performance.now();
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "", url = "", headers } = incoming;
    const body = Buffer.concat(chunks);
    const request = { method, url, headers, body, at: performance.now() - startedAt };
    const answer = reply(request, requests.push(request) - 1);
    if (typeof answer === "function") return answer(response);
    const { status = 200, headers: extra, body: content = "{}" } = answer;
    response.writeHead(status, { "content-type": "application/json", ...extra }).end(content);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, requests, connection: connectionWith(url) };
}

/** A connection whose environment is a server of this machine. */
export const connectionWith = (url: string): Connection => ({
  key: "serviceTitanConnection",
  configVarKey: "ServiceTitan Connection",
  fields: {
    tokenUrl: `${url}/connect/token`,
    clientId: "cid.test",
    clientSecret: keepSecret("cs1.not/for+anyone"),
    tenant: "1093847562",
    applicationKey: keepSecret("ak1.not/for+anyone"),
    environment: url,
  },
  token: { access_token: keepSecret(`token/of+${url}`), token_type: "Bearer" },
});
