import type { AddressInfo } from "node:net";
import type { Connection } from "@prismatic-io/spectral";
import fastify, { type FastifyInstance } from "fastify";
import { keepSecret } from "../secrets";

const servers: FastifyInstance[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

/** Starts a server for the tests of one file, where what goes over the wire matters more than what ServiceTitan does. */
export async function startStub(prepare: (server: FastifyInstance) => unknown): Promise<string> {
  const server = fastify();
  servers.push(server);
  await prepare(server);
  await server.listen({ host: "127.0.0.1", port: 0 });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

export const accessToken = keepSecret("token-of-the-stub");
let apps = 0;

/** What the paths of a stub start with. */
export const tenantPath = (api: string) => `/${api}/v2/tenant/1093847562`;

/** A connection by an app of its own: the limit of requests a second is each app's own. */
export const connectionToStub = (url: string): Connection => ({
  key: "serviceTitanConnection",
  configVarKey: "ServiceTitan Connection",
  fields: {
    tokenUrl: `${url}/connect/token`,
    clientId: "cid.stub",
    clientSecret: keepSecret("cs1.secret-of-the-stub"),
    tenant: "1093847562",
    applicationKey: keepSecret(`ak1.key-of-app-${++apps}-of-the-stub`),
    environment: url,
  },
  token: { access_token: accessToken, token_type: "Bearer" },
});
