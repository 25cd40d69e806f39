import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import multipart from "@fastify/multipart";
import { run, runWhole } from "../harness";
import { accessToken, connectionToStub, startStub, tenantPath } from "./stub";

/** The two actions that carry files, against a server that keeps what it got and another one as storage. */

const attachments = `${tenantPath("equipmentsystems")}/installed-equipment/attachments`;
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const overJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const uploads: object[] = [];
const asked: { path: unknown; headers: IncomingHttpHeaders }[] = [];
const atStorage: IncomingHttpHeaders[] = [];
let connection: ReturnType<typeof connectionToStub>;

beforeAll(async () => {
  const storage = await startStub((server) => {
    server.get("/photo.jpg", (request, reply) => {
      atStorage.push(request.headers);
      return reply.type("image/jpeg").send(everyByte);
    });
    server.get("/untyped", (_, reply) => reply.header("content-type", "").send(everyByte));
  });
  const serviceTitan = await startStub(async (server) => {
    await server.register(multipart);
    server.post(attachments, async (request) => {
      const part = await request.file();
      uploads.push({
        field: part?.fieldname,
        name: part?.filename,
        contentType: part?.mimetype,
        data: await part?.toBuffer(),
      });
      return { path: "InstalledEquipment/Images/photo.jpg" };
    });
    server.get(attachments, (request, reply) => {
      const { path } = request.query as { path?: string };
      asked.push({ path, headers: request.headers });
      if (path === "missing.jpg")
        return reply.code(404).send({ title: "No file missing.jpg.", status: 404, traceId: "00-ab-cd-00" });
      return reply.redirect(`${storage}/${path === "untyped" ? "untyped" : "photo.jpg"}?signature=s1`);
    });
  });
  connection = connectionToStub(serviceTitan);
});

const upload = (file: unknown, fileName = "photo.jpg") =>
  run("createInstalledEquipmentAttachment", { connection, file, fileName });

const download = (path: string, expectedSha256?: string) =>
  runWhole("listInstalledEquipmentAttachments", { connection, path, expectedSha256 });

describe("Create Installed Equipment Attachment", () => {
  test.each([
    ["a file with its content type", { data: everyByte, contentType: "image/jpeg" }, "image/jpeg", everyByte],
    ["a file without a content type", { data: everyByte }, "application/octet-stream", everyByte],
    ["bytes", everyByte, "application/octet-stream", everyByte],
    ["bytes that are no Buffer", new Uint8Array(everyByte), "application/octet-stream", everyByte],
    ["text", "reading;20.5 °C", "text/plain", Buffer.from("reading;20.5 °C")],
    ["text with its content type", { data: "a;b", contentType: "text/csv" }, "text/csv", Buffer.from("a;b")],
    ["a Buffer that went through JSON", overJson(everyByte), "application/octet-stream", everyByte],
    [
      "a file that went through JSON",
      overJson({ data: everyByte, contentType: "image/jpeg" }),
      "image/jpeg",
      everyByte,
    ],
    ["the same as text", JSON.stringify(everyByte), "application/octet-stream", everyByte],
    [
      "the same with its content type, as text",
      JSON.stringify({ data: everyByte, contentType: "image/jpeg" }),
      "image/jpeg",
      everyByte,
    ],
    ["a data URL", `data:image/png;base64,${everyByte.toString("base64")}`, "image/png", everyByte],
    [
      "a data URL in a file",
      { data: ` data:image/png;charset=x;base64,${everyByte.toString("base64")}`, contentType: "image/x" },
      "image/x",
      everyByte,
    ],
    ["a data URL of text", "data:,a%20b%FF", "text/plain", Buffer.from([0x61, 0x20, 0x62, 0xff])],
    [
      "JSON that only looks like a Buffer",
      '{"type":"Buffer"}',
      "text/plain",
      Buffer.from('{"type":"Buffer"}'),
    ],
    ["an ArrayBuffer", new Uint8Array(everyByte).buffer, "application/octet-stream", everyByte],
    [
      "a part of an ArrayBuffer",
      everyByte.subarray(3, 7),
      "application/octet-stream",
      everyByte.subarray(3, 7),
    ],
  ])("uploads %s as a form's file", async (_, file, contentType, data) => {
    expect(await upload(file)).toEqual({ path: "InstalledEquipment/Images/photo.jpg" });
    expect(uploads.at(-1)).toEqual({ field: "file", name: "photo.jpg", contentType, data });
  });

  test.each([
    [
      "a web address",
      "https://files.example/unit.jpg?sig=abc",
      /^Attachment File must be a file, but the web address https:\/\/files\.example\/unit\.jpg was given for "photo\.jpg": download it/,
    ],
    [
      "base64",
      everyByte.toString("base64"),
      /^Attachment File must be a file, but text that looks like base64 was given for "photo\.jpg"/,
    ],
    ["base64 in lines", `${everyByte.toString("base64url").replace(/(.{76})/g, "$1\r\n")}\n`, /base64/],
    ["base64 with a content type", { data: "iVBORw0KGgo=", contentType: "image/png" }, /base64/],
  ])("refuses %s under a picture's name, and says what to do", async (_, file, message) => {
    const before = uploads.length;
    await expect(upload(file)).rejects.toThrow(message);
    expect(uploads.length).toBe(before);
    await upload((file as { data: string }).data ?? file, "note.txt");
    expect(uploads.length).toBe(before + 1);
  });

  test.each([
    ["Inspection 7/8/2026.pdf", "Inspection 7-8-2026.pdf"],
    ["C:\\photos\\unit.jpg", "C:-photos-unit.jpg"],
  ])("keeps the whole of the name %s", async (name, sent) => {
    await upload(everyByte, name);
    expect(uploads.at(-1)).toMatchObject({ name: sent });
  });

  test("keeps a file name of any script", async () => {
    await upload("text", "Ölofen – 日本.txt");
    expect(uploads.at(-1)).toMatchObject({ name: "Ölofen – 日本.txt" });
  });

  test.each([
    ["an empty Buffer", Buffer.alloc(0), "a file of 0 bytes"],
    ["a file without bytes", { data: Buffer.alloc(0), contentType: "image/jpeg" }, "a file of 0 bytes"],
    ["an object that is no file", { id: 5 }, '{"id":5}'],
    ["a number", 5, "5"],
  ])("refuses %s before any request", async (_, file, shown) => {
    const before = uploads.length;
    await expect(upload(file)).rejects.toThrow(
      `Attachment File must be a file from an earlier step, or text, that is not empty, but ${shown} was given.`,
    );
    expect(uploads.length).toBe(before);
  });

  test.each([undefined, ""])("refuses %j before any request", async (file) => {
    const before = uploads.length;
    await expect(upload(file)).rejects.toThrow("Attachment File is required.");
    expect(uploads.length).toBe(before);
  });
});

describe("List Installed Equipment Attachments", () => {
  test("returns the bytes as they came, with their content type", async () => {
    const { data, contentType } = (await download("a folder/photo & more.jpg")) as {
      data: Buffer;
      contentType: string;
    };
    expect(Buffer.isBuffer(data) && data.equals(everyByte)).toBe(true);
    expect(contentType).toBe("image/jpeg");
    expect(asked.at(-1)?.path).toBe("a folder/photo & more.jpg");
  });

  test("takes no credentials along to the storage", async () => {
    await download("photo.jpg");
    expect(asked.at(-1)?.headers).toMatchObject({
      authorization: `Bearer ${accessToken}`,
      "st-app-key": connection.fields.applicationKey,
    });
    const headers = atStorage.at(-1) as IncomingHttpHeaders;
    expect(Object.keys(headers)).toContain("host");
    expect(Object.keys(headers)).not.toContain("authorization");
    expect(Object.keys(headers)).not.toContain("st-app-key");
    expect(JSON.stringify(headers)).not.toMatch(
      new RegExp(`${accessToken}|${connection.fields.applicationKey}`),
    );
  });

  test("calls a file of no content type bytes", async () => {
    expect(await download("untyped")).toMatchObject({ contentType: "application/octet-stream" });
  });

  test("says in ServiceTitan's words why there is no file", async () => {
    await expect(download("missing.jpg")).rejects.toThrow(
      "List Installed Equipment Attachments failed (404): No file missing.jpg. Trace 00-ab-cd-00",
    );
  });
});

describe("Expected SHA-256 of a download", () => {
  const sha256 = createHash("sha256").update(everyByte);
  const hex = sha256.copy().digest("hex");

  test.each([hex, ` ${hex.toUpperCase()} `, `sha256:${hex}`, sha256.copy().digest("base64"), "", undefined])(
    "%j takes the file",
    async (expected) => {
      expect((await download("photo.jpg", expected))?.data).toEqual(everyByte);
    },
  );

  test("refuses another file, and says what came", async () => {
    const other = createHash("sha256").update("other").digest("hex");
    await expect(download("photo.jpg", other)).rejects.toThrow(
      `was refused: the file of 256 bytes has the SHA-256 ${hex}, but Expected SHA-256 is ${other}.`,
    );
  });

  test.each(["d41d8cd98f00b204e9800998ecf8427e", `${hex}0`, 5, "photo.jpg"])(
    "%j is refused before any request",
    async (expected) => {
      const before = asked.length;
      await expect(download("photo.jpg", expected as string)).rejects.toThrow(
        "Expected SHA-256 must be a SHA-256 checksum",
      );
      expect(asked).toHaveLength(before);
    },
  );
});
