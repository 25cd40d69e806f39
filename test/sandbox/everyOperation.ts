import { type Document, type Documents, openDocuments, operationIn, type Parameter } from "../../api/openapi";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { type Documented, documented, nameOf, routeOf } from "../../sandbox/server/documented";
import { exampleValue, type Making } from "../../sandbox/server/exampleValue";
import type { Exchange } from "../../sandbox/server/exchanges";
import { referredTo } from "../../sandbox/server/referredTo";
import { getToken, type Page } from "./support";

/** What came of calling an operation. */
export interface Outcome {
  operation: Documented;
  exchange: Exchange;
}

/** Reads come first and deletions last, so that there is something to call. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Calls each documented operation of a strict sandbox once, the same each time: of a record that there is, with a value
 * for each query parameter, and with a body that has every field of its schema.
 * @param folder of ServiceTitan's API documents
 */
export async function callEveryOperation(folder: string): Promise<Outcome[]> {
  const exchanges: Exchange[] = [];
  const onExchange = (exchange: Exchange) => exchanges.push(exchange);
  const today = new Date("2026-06-01T15:00:00Z");
  const sandbox = await startSandbox({ customers: 20, today, strict: true, onExchange });
  const caller = await callerOf(sandbox, openDocuments(folder));
  const all = [...documented.values()].flat();
  const operations = methods.flatMap((method) => all.filter((each) => each.method === method));
  const outcomes: Outcome[] = [];
  for (const operation of operations) {
    await caller(operation);
    outcomes.push({ operation, exchange: exchanges.at(-1) as Exchange });
  }
  await sandbox.close();
  return outcomes;
}

async function callerOf(sandbox: Sandbox, documents: Documents) {
  const headers = { authorization: `Bearer ${await getToken(sandbox)}`, "st-app-key": sandbox.appKey };
  const call = (method: string, url: string, body?: unknown) =>
    fetch(sandbox.url + url, {
      method,
      redirect: "manual",
      headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const idFor = referredTo(sandbox.state);
  const firstIds = new Map<string, unknown>();
  const firstIdIn = async (list: string) => {
    if (!firstIds.has(list)) {
      const answer = await call("GET", list);
      const { data } = (await answer.json()) as Partial<Page>;
      firstIds.set(list, data?.[0]?.id);
    }
    return firstIds.get(list);
  };

  return async (operation: Documented) => {
    const { document, described } = describedIn(documents, operation);
    const making = { openapi: document.openapi, number: 1, moment: "2026-05-20T16:00:00Z", idFor };
    let url = `/${operation.api}/${operation.version}/tenant/${sandbox.tenant}`;
    for (const part of operation.parts.slice(1)) {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      const id = name && (written[name] ?? (await firstIdIn(url)) ?? idFor(name, 1) ?? 1);
      url += `/${id ?? part}`;
    }
    const query = new URLSearchParams(queryOf(operation, described.parameters, making));
    const schema = described.requestBody?.content?.["application/json"]?.schema;
    const answer = await call(operation.method, `${url}?${query}`, schema && exampleValue(schema, making));
    await answer.arrayBuffer();
  };
}

function describedIn(documents: Documents, operation: Documented) {
  const document: Document | undefined = documents(operation.api, operation.version);
  const route = `${document?.prefix}${routeOf(operation)}`;
  const described = document && operationIn(document.openapi, operation.method, route)?.operation;
  if (!described) throw new Error(`The documents have no ${nameOf(operation)}.`);
  return { document, described };
}

function queryOf({ api }: Documented, parameters: Parameter[] = [], making: Making): [string, string][] {
  return parameters
    .filter((each) => each.in === "query")
    .flatMap(({ name, schema, description }): [string, unknown][] => {
      const isAnyText = schema.type === "string" && !(schema.format ?? schema.oneOf);
      const listed = isAnyText ? writtenValue(api, name, description) : undefined;
      const value = listed ?? exampleValue(schema, making, name);
      const [item] = [value].flat();
      if (typeof item !== "object" || item === null) return [[name, item]];
      return Object.entries(item).map(([key, part]) => [
        Array.isArray(value) ? `${name}[0].${key}` : `${name}[${key}]`,
        part,
      ]);
    })
    .map(([name, value]) => [name, String(value)]);
}

/** Values of parameters that are text by their schema, and yet not any text, everywhere or in one module. */
const written: Record<string, string> = {
  dynamicSetId: "business-unit",
  exportedBy: "1",
  from: "2026-05-01",
  involvedEmployeeIdList: "1",
  isArchived: "false",
  orderBy: "Id",
  orderByDirection: "desc",
  path: "Images/1.jpg",
  preferenceName: "JobReminders",
  priorities: "High",
  priority: "High",
  report_category: "accounting",
  sort: "-Id",
  statuses: "Posted",
  syncStatuses: "Posted",
  type: "Phone",
  typeSlug: "customer",
  "customer-interactions sort": "-CreatedOn",
  "jpm orderBy": "id",
  "marketingreputation sort": "-CreatedOn",
  "taskmanagement statuses": "ToDo",
};

/** The first that the description lists, else what is written here. */
function writtenValue(api: string, name: string, description = ""): string | undefined {
  const listed = /(?:[Ff]ields are|values are|values|Options|specified field): (\w+)/.exec(description)?.[1];
  return listed ?? written[`${api} ${name}`] ?? written[name];
}
