import { type Document, openDocuments, operationIn, plain, type Schema } from "../../api/openapi";
import { modules } from "../../sandbox/endpoints";
import type { Operation } from "../../sandbox/kit/operation";
import { applicationGuid } from "../../sandbox/seed/customFields";
import type { State } from "../../sandbox/state";
import { note, type Shown } from "./shown";
import { useSandbox } from "./support";
import { unshown } from "./unshown";

/** A GET operation that the sandbox serves, and what its document says of it. */
interface Read {
  module: string;
  path: string;
  document: Document;
  parameters: string[];
  answer: Schema;
}

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
if (!folder)
  process.stderr.write(
    "NOT RUN: SERVICETITAN_OPENAPI_DIR is unset, so the seed is not compared with ServiceTitan's documents.\n",
  );

(folder ? describe : describe.skip)("what ServiceTitan's documents let records have", () => {
  // One list documents smaller pages.
  const api = useSandbox({ customers: 100 }, [
    /\/business-units\/intacct 200: query parameter pageSize must be/,
  ]);
  const shown: Shown = new Map();

  // `useSandbox` checks each answer against the documents.
  test("is there in some record of the seed, and missing in another one", async () => {
    const reads = servedReads(api.sandbox.state);
    const idsOf = new Map<string, unknown[]>();
    for (const read of reads) {
      const places = placesOf(read, idsOf, !isShown(shown, read));
      for (const page of await Promise.all(places.map((place) => get(read, place)))) {
        const records = recordsIn(page);
        note(shown, read.document.openapi, schemaOf(read), records, read.path);
        const list = `${read.module} ${read.path}`;
        idsOf.set(list, [...(idsOf.get(list) ?? []), ...records.map(idOf)]);
      }
    }
    const lacking = [...shown].filter(([, isShown]) => !isShown).map(([name]) => name);
    expect(lacking.sort()).toEqual(Object.values(unshown).flat().sort());
    expect(lacking.length / shown.size).toBeLessThan(0.05);
  }, 30_000);

  async function get({ module, parameters }: Read, place: string): Promise<unknown> {
    const given = Object.entries(asked).flatMap(([name, value]) =>
      parameters.includes(name) ? [`${name}=${value}`] : [],
    );
    const { status, body } = await api.call<unknown>("GET", module, `${place}?${given.join("&")}`);
    // Contacts of inactive customers are refused.
    if (status === 409) return { data: [] };
    expect([place, status]).toEqual([place, 200]);
    return body;
  }
});

/** All records, inactive ones too, with what apps keep of them. */
const asked = {
  page: "1",
  pageSize: "5000",
  includeTotal: "true",
  descending: "false",
  active: "Any",
  activeState: "All",
  includeInactive: "true",
  activeOnly: "false",
  externalDataApplicationGuid: applicationGuid,
  modifiedOnOrAfter: "2000-01-01T00:00:00Z",
  from: "2000-01-01T00:00:00Z",
  to: "2100-01-01T00:00:00Z",
  fromUtc: "2000-01-01T00:00:00Z",
  toUtc: "2100-01-01T00:00:00Z",
  performanceSegmentationType: "Keyword",
  includeDurationBilling: "true",
  includeDiscounts: "true",
  includeRecurringServices: "true",
  includeTags: "true",
  includeTechnicians: "true",
  includeSubtasks: "true",
};

/** They want to know of whom, or of which records. */
const asking = ["/technician-tracking", "/jobs/cancel-reasons", "/jobs/hold-reasons", "/invoice-templates"];

/** The reads that answer documented JSON: lists first, since others begin with IDs of theirs. */
function servedReads(state: State): Read[] {
  const documents = openDocuments(folder ?? "");
  const served = Object.entries(modules).flatMap(([module, resources]) =>
    resources
      .flatMap((resource): Operation[] => resource(state))
      // Feeds show what lists do.
      .filter(({ method, path }) => method === "GET" && !path.includes("/export"))
      .filter(({ path }) => !asking.includes(path))
      .map(({ path }) => ({ module, path })),
  );
  const depth = ({ path }: { path: string }) => path.split("{").length;
  return served
    .sort((a, b) => depth(a) - depth(b))
    .flatMap((read): Read[] => {
      const document = documents(read.module, "v2");
      const found = document && operationIn(document.openapi, "GET", `/tenant/{tenant}${read.path}`);
      const answer = found?.operation.responses["200"]?.content?.["application/json"]?.schema;
      const parameters = (found?.operation.parameters ?? []).map(({ name }) => name);
      return document && answer ? [{ ...read, document, answer, parameters }] : [];
    });
}

/** Where the IDs are listed that a path begins with, if not at the path before them. */
const listedAt: Record<string, string> = {
  "/booking-provider": "/booking-provider-tags",
  "/status/estimates": "/estimates",
};

/** A path with each of the IDs that are known, or with a few. */
function placesOf({ module, path }: Read, idsOf: Map<string, unknown[]>, each: boolean): string[] {
  const [, before = "", after = ""] = /^([^{]*)\/\{\w+\}(.*)$/.exec(path) ?? [];
  // What is read one by one of two records (a booking of a provider, say) is listed elsewhere too.
  if (before === "" || after.includes("{")) return before === "" ? [path] : [];
  const ids = idsOf.get(`${module} ${listedAt[before] ?? before}`) ?? [];
  return (each ? ids : ids.slice(0, 3)).map((id) => `${before}/${id}${after}`);
}

const pageOf = ({ answer, document }: Read) => plain(answer, document.openapi).schema.properties;

/** The schema of one record; some answer a single one as `data`. */
const schemaOf = (read: Read): Schema => pageOf(read)?.data?.items ?? pageOf(read)?.data ?? read.answer;

function isShown(shown: Shown, read: Read): boolean {
  const { component } = plain(schemaOf(read), read.document.openapi);
  return [...shown.keys()].some((name) => name.startsWith(`${component}.`));
}

function recordsIn(answer: unknown): unknown[] {
  const { data } = (answer ?? {}) as { data?: unknown };
  return data === undefined ? [answer] : [data].flat();
}

const idOf = (record: unknown) => (record as { id?: unknown } | null)?.id;
