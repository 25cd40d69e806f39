import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { sha256Of } from "../cases/world";
import { connectionTo, run, runWhole, startTestSandbox } from "../harness";

/** Images of the pricebook are uploaded, used and downloaded. */

let sandbox: Sandbox;
let connection: Connection;
const exchanges: Exchange[] = [];
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
});
beforeEach(() => {
  exchanges.length = 0;
});

const upload = async (file: unknown, fileName = "sensor #1.png") =>
  (await run("createPricebookImage", { connection, file, fileName })) as { path: string };
const download = (path: string, expectedSha256?: string) =>
  runWhole("downloadPricebookImage", { connection, path, expectedSha256 });

test("an image comes back byte by byte, by the path that its item shows", async () => {
  const { path } = await upload({ data: everyByte, contentType: "image/png" });
  const code = "WITH-IMAGE";
  const assets = [{ type: "Image", url: path }];
  const { id: serviceId } = (await run("createPricebookService", {
    ...{ connection, code, description: code, assets },
  })) as { id: number };
  const shown = (await run("getPricebookService", { connection, serviceId })) as {
    assets: { url: string }[];
    defaultAssetUrl: string;
  };
  expect(shown.defaultAssetUrl).toBe(path);
  const file = await download(String(shown.assets[0]?.url), sha256Of(everyByte));
  expect(file).toMatchObject({ data: everyByte, contentType: "image/png" });
});

test("each upload has a path of its own", async () => {
  const one = await upload({ data: everyByte, contentType: "image/png" });
  const other = await upload({ data: Buffer.from([1]), contentType: "image/png" });
  expect(await download(one.path)).toMatchObject({ data: everyByte });
  expect(await download(other.path)).toMatchObject({ data: Buffer.from([1]) });
});

test("what cannot be an image's path, or an image, is refused before any request", async () => {
  for (const path of ["images/service/a.png", "https://pictures.example/a.png"])
    await expect(download(path)).rejects.toThrow('Path must be a path that begins with "Images/"');
  await expect(upload("https://pictures.example/a.png")).rejects.toThrow("Image File must be a file");
  expect(exchanges).toEqual([]);
});

test("an image that is not there is said so", async () => {
  await expect(download("Images/nothing.png")).rejects.toThrow("Image Images/nothing.png");
});
