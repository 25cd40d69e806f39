import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { first, sha256Of } from "../cases/world";
import { connectionTo, run, startTestSandbox } from "../harness";

/** Check Attachment: what is stored of a file that was uploaded. */

let sandbox: Sandbox;
let connection: Connection;
let jobId: number;
const downloads: string[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 20 });
  connection = await connectionTo(sandbox);
  jobId = first(sandbox.state.jobs.values()).id;
  sandbox.onExchange(({ path }) => path.includes("/jobs/attachment/") && downloads.push(path));
});
beforeEach(() => {
  downloads.length = 0;
});
afterEach(() => sandbox.faults.clear());

const fileName = "permit.pdf";
const [old, newer, newest] = ["first scan", "second scan", "third scan"].map((text) => Buffer.from(text));
const check = (inputs: object) => run("checkAttachment", { connection, jobId, fileName, ...inputs });
const idOf = (bytes?: Buffer) =>
  first(
    sandbox.state.jobAttachments.values(),
    ({ path }) => sandbox.state.files.get(path)?.bytes.equals(bytes as Buffer) ?? false,
  ).id;

test("answers that there is none before it is uploaded", async () => {
  expect(await check({ expectedSha256: sha256Of(Buffer.from("x")) })).toEqual({
    found: false,
    isExpected: false,
    fileName,
    attachmentId: null,
    createdOn: null,
    bytes: null,
    sha256: null,
    others: [],
  });
});

describe("of several files of one name", () => {
  beforeAll(async () => {
    for (const file of [old, newer, newest])
      await run("createJobAttachment", { connection, jobId, fileName, file });
    await run("createJobAttachment", { connection, jobId, fileName: `x ${fileName}`, file: "other" });
    downloads.length = 0;
  });

  test("the newest is answered with its size and checksum, by one download", async () => {
    expect(await check({})).toEqual({
      found: true,
      isExpected: null,
      fileName,
      attachmentId: idOf(newest),
      createdOn: sandbox.state.jobAttachments.get(idOf(newest))?.createdOn,
      bytes: newest?.length,
      sha256: sha256Of(newest as Buffer),
      others: [idOf(newer), idOf(old)],
    });
    expect(downloads).toHaveLength(1);
  });

  test("the one that is expected is found, though another one was uploaded after it", async () => {
    expect(await check({ expectedSha256: sha256Of(newer as Buffer) })).toMatchObject({
      isExpected: true,
      attachmentId: idOf(newer),
      others: [idOf(newest), idOf(old)],
    });
    expect(downloads).toHaveLength(2);
  });

  test("where none is expected, the newest is answered, and that it is not", async () => {
    expect(await check({ expectedSha256: sha256Of(Buffer.from("fourth scan")) })).toMatchObject({
      found: true,
      isExpected: false,
      attachmentId: idOf(newest),
    });
  });

  test("a list or a file that cannot be read is no absence", async () => {
    for (const route of ["GET /jobs/{jobId}/attachments", "GET /jobs/attachment/{id}"]) {
      sandbox.faults.add({ kind: "5xx-before", status: 403, route });
      await expect(check({})).rejects.toThrow(/\(403\).*Forms → Job Forms \(Read\)/s);
      sandbox.faults.clear();
    }
  });
});
