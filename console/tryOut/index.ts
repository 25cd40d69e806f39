import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ApiError } from "../../sandbox/kit/errors";
import { read, readJson } from "../../sandbox/kit/read";
import type { SandboxParts, TenantConnection } from "../../sandbox/server";
import type { Told } from "../reference";
import { DescribedComponent } from "./component";
import { Files } from "./files";
import { serveOperations, serveReference } from "./reference";
import { Runners } from "./runners";
import { type Limits, Runs } from "./runs";
import { FlowStates } from "./states";
import { yamlOf } from "./yaml";

export interface TryOptions {
  /** The built component; of this project by default. */
  bundle?: string;
  /** What console/reference.ts writes; of this project by default. */
  reference?: string;
  operations?: string;
  /** The certificate that the sandbox has, where it is served over HTTPS. */
  certificate?: string;
  /** As the platform's, if not said otherwise. */
  limits?: Partial<Limits>;
}

/** Where all of it is served; the page is told of it by the sandbox. */
export const root = "/_console";

const project = join(__dirname, "../..");

const defaultLimits: Limits = { milliseconds: 15 * 60_000, memoryMb: 1024, atOnce: 4 };

const largestFile = 50 * 1024 * 1024;
const tooLarge = "More was sent than is taken: a file may have 50 MB, and all other inputs together 5 MB.";
/** Of inputs, which a person typed. */
const largestBody = 5 * 1024 * 1024;

/** Serves what the page needs to try the built component on the sandbox. Errors are `{ "error": "…" }`. */
export function tryOut(options: TryOptions = {}): FastifyPluginAsync<SandboxParts> {
  return async (app, sandbox) => {
    const parts = await openParts(options, sandbox);
    app.addHook("onClose", async () => parts.close());
    readBodies(app);
    app.setErrorHandler(
      (error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
        const status = error instanceof ApiError ? error.status : (error.statusCode ?? 500);
        return reply.status(status).send({ error: status === 413 ? tooLarge : error.message });
      },
    );
    serveReference(app, `${root}/reference`, parts.reference);
    app.register(async (guarded) => {
      guarded.addHook("onRequest", async (request) => sandbox.checkAccess(request));
      for (const serve of [serveComponent, serveFiles, serveRuns, serveTriggers, serveYaml])
        serve(guarded, parts);
      serveOperations(guarded, `${root}/operations`, parts.told);
      guarded.all(`${root}/*`, ({ method, url }) => {
        throw new ApiError(404, `The console has no ${method} ${url.split("?")[0]}.`);
      });
    });
  };
}

interface Parts {
  /** What `npm run console` found in the source; undefined where it was not run. */
  told: () => Told | undefined;
  reference: string;
  sandbox: SandboxParts;
  component: DescribedComponent;
  files: Files;
  runs: Runs;
  states: FlowStates;
  close(): void;
}

async function openParts(options: TryOptions, sandbox: SandboxParts): Promise<Parts> {
  const {
    bundle = join(project, "dist/index.js"),
    reference = join(project, "docs/reference.html"),
    operations = join(project, "docs/operations.json"),
    certificate,
    limits: given,
  } = options;
  const folder = mkdtempSync(join(tmpdir(), "console-"));
  const limits = { ...defaultLimits, ...given };
  const certificateFile = join(folder, "certificate.pem");
  if (certificate) writeFileSync(certificateFile, certificate);
  const runners = await Runners.open({
    ...{ bundle, folder, memoryMb: limits.memoryMb },
    ...(certificate && { certificate: certificateFile }),
  });
  const states = new FlowStates();
  const tell = ({ id, status }: { id: number; status: string }) => sandbox.tell("run", { id, status });
  const now = (tenant: string) => sandbox.controls.now(tenant);
  const runs = new Runs({ runners, states, limits, folder, tell, now });
  return {
    told: () => (existsSync(operations) ? JSON.parse(readFileSync(operations, "utf8")) : undefined),
    reference,
    ...{ sandbox, runs, states, component: new DescribedComponent(runners), files: new Files(folder) },
    close() {
      runs.close();
      runners.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The guard asks for a content type even where there is no body. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/json\b/,
    { parseAs: "string", bodyLimit: largestBody },
    async (_request: FastifyRequest, text: string) => readJson(text),
  );
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: largestFile },
    async (_request: FastifyRequest, bytes: Buffer) => bytes,
  );
}

const kind = z.enum(["action", "dataSource", "trigger"]);

/** What is kept of the component is a list, and each entry's inputs by itself: all at once would be 120 KB gzipped. */
function serveComponent(app: FastifyInstance, { component, told }: Parts): void {
  app.get(`${root}/component`, async (_request, reply) => {
    const zipped = await component.zippedList(told()?.writes ?? []);
    return reply.type("application/json; charset=utf-8").header("content-encoding", "gzip").send(zipped);
  });
  app.get(`${root}/component/:kind/:key`, ({ params }) => {
    const named = read(z.object({ kind, key: z.string() }), params);
    return component.entry(named.kind, named.key);
  });
}

const fileQuery = z.strictObject({
  name: z.string().max(255).default("file"),
  type: z.string().max(255).default("application/octet-stream"),
});

function serveFiles(app: FastifyInstance, { files }: Parts): void {
  app.post(`${root}/files`, { bodyLimit: largestFile }, ({ query, body }) => {
    const { name, type } = read(fileQuery, query);
    if (!Buffer.isBuffer(body))
      throw new ApiError(415, "Send a file's bytes with the header Content-Type: application/octet-stream.");
    return files.keep(body, { name, contentType: type || "application/octet-stream" });
  });
}

const runBody = z.strictObject({
  kind,
  key: z.string(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  tenant: z.string().optional(),
  act: z.enum(["deploy", "poll"]).optional(),
  payload: z
    .strictObject({ headers: z.record(z.string(), z.string()).optional(), body: z.string().optional() })
    .optional(),
});

function serveRuns(app: FastifyInstance, { sandbox, component, files, runs }: Parts): void {
  app.post(`${root}/runs`, async ({ body }) => {
    const { key, tenant, inputs, ...asked } = read(runBody, body);
    const entry = await component.entry(asked.kind, key);
    const located = files.locate(inputs) as Record<string, unknown>;
    const connection = locally(sandbox.connection(tenant), app);
    const { id } = runs.start({ ...asked, entry, inputs: located }, connection);
    return { id };
  });
  app.get(`${root}/runs/:id`, ({ params }) => runs.get(idOf(params)));
  app.delete(`${root}/runs/:id`, ({ params }) => runs.stop(idOf(params)));
  app.get(`${root}/runs/:id/result`, ({ params }, reply) => {
    const id = idOf(params);
    const file = runs.resultFile(id);
    const { key, result } = runs.get(id);
    return (
      reply
        .type(result?.contentType ?? "application/octet-stream")
        .header("content-disposition", `attachment; filename="${key}-${id}${endingOf(result?.contentType)}"`)
        // It may be anything: nothing of it is to run here.
        .header("content-security-policy", "sandbox")
        .header("x-content-type-options", "nosniff")
        .send(createReadStream(file))
    );
  });
}

/** By this machine's own address: the component takes no other one in place of ServiceTitan's. */
function locally(connection: TenantConnection, { server }: FastifyInstance): TenantConnection {
  const { protocol } = new URL(connection.url);
  const url = `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...connection, url, tokenUrl: connection.tokenUrl.replace(connection.url, url) };
}

function serveTriggers(app: FastifyInstance, { sandbox, component, runs, states }: Parts): void {
  const named = async ({ params, query }: FastifyRequest) => {
    const { key } = await component.entry("trigger", read(z.object({ key: z.string() }), params).key);
    return { key, tenant: sandbox.connection((query as { tenant?: string }).tenant).tenant };
  };
  app.get(`${root}/triggers/:key`, async (request) => {
    const { key, tenant } = await named(request);
    const stored = states.get(tenant, key);
    return { deployed: stored !== undefined, state: stored === undefined ? null : JSON.parse(stored) };
  });
  app.delete(`${root}/triggers/:key`, async (request) => {
    const { key, tenant } = await named(request);
    runs.forget(tenant, key);
    return {};
  });
}

const yamlBody = runBody.pick({ kind: true, key: true, inputs: true });

function serveYaml(app: FastifyInstance, { component }: Parts): void {
  app.post(`${root}/yaml`, async ({ body }) => {
    const asked = read(yamlBody, body);
    const { key } = await component.described;
    return { text: yamlOf(await component.entry(asked.kind, asked.key), { ...asked, component: key }) };
  });
}

const idOf = (params: unknown) => read(z.object({ id: z.coerce.number() }), params).id;

/** Of a file's name, as ".json" or ".pdf". */
function endingOf(contentType = ""): string {
  const [, subtype] = /^\w+\/(?:x-)?(\w+)/.exec(contentType) ?? [];
  const endings: Record<string, string> = { plain: ".txt", octet: ".bin", jpeg: ".jpg", mpeg: ".mp3" };
  return subtype === undefined ? ".bin" : (endings[subtype] ?? `.${subtype}`);
}
