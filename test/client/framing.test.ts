import { createClient } from "../../src/client";
import { logger, noting } from "../logger";
import { startServer } from "../server";

const client = (connection: Parameters<typeof createClient>[0]) =>
  createClient(connection, "crm", { action: "Raw Request", logger });

/** A server that takes a moment, and answers with the path and body that it believes it was sent. */
const repeating = () =>
  startServer(
    ({ url, body }) =>
      (response) =>
        setTimeout(() => response.end(JSON.stringify({ url, body: body.toString() })), 20),
  );

test.each([
  { "Content-Length": "1" },
  { "content-length": "1" },
  { " Content-Length ": "1" },
  { "Transfer-Encoding": "chunked" },
  { "Content-Length": "1", "transfer-encoding": "identity" },
  { Connection: "Upgrade", Upgrade: "h2c" },
  { Expect: "100-continue" },
  { TE: "trailers", Trailer: "X-A", "Keep-Alive": "timeout=1000", "Proxy-Connection": "close" },
  { Host: "another.example" },
])("%j does not frame a request: each tenant gets its own answers", async (headers) => {
  const { connection, requests, url } = await repeating();
  const neighbour = { ...connection, fields: { ...connection.fields, tenant: "2" } };
  const smuggled = `xGET /crm/v2/tenant/1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n`;
  for (let n = 0; n < 5; n++) {
    const one = client(connection).post(`/one/${n}`, smuggled, { headers });
    const other = client(neighbour).get(`/other/${n}`);
    expect((await noting(one)).data).toEqual({ url: `/crm/v2/tenant/1093847562/one/${n}`, body: smuggled });
    expect((await noting(other)).data).toMatchObject({ url: `/crm/v2/tenant/2/other/${n}` });
    expect((await noting(client(neighbour).get(`/more/${n}`))).data).toMatchObject({
      url: `/crm/v2/tenant/2/more/${n}`,
    });
  }
  expect(requests).toHaveLength(15);
  for (const { headers } of requests) {
    expect(headers.host).toBe(url.replace("http://", ""));
    for (const name of ["transfer-encoding", "upgrade", "expect", "te", "trailer", "proxy-connection"])
      expect(headers).not.toHaveProperty(name);
  }
});
