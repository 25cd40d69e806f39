import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { type Documents, operationIn, type Parameter, plain, type Schema } from "../../api/openapi";
import { invalid } from "../kit/errors";
import { startIn, tokenOf } from "../kit/feed";
import type { Query } from "../kit/filters";
import { listPage } from "../kit/list";
import { daysAfter } from "../kit/moments";
import { type Documented, paramsOf, routeOf } from "./documented";
import { exampleValue, type Making } from "./exampleValue";
import { referredTo } from "./referredTo";

declare module "fastify" {
  interface FastifyInstance {
    /** Answers a GET that is not modelled, where a document says what the answer is. */
    makeUp?: (
      operation: Documented,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => FastifyReply | undefined;
  }
}

/** Lets GETs that are not modelled be answered by ServiceTitan's documents, and says so in a header. */
export const madeUp = fp<{ documents: Documents }>(async (app, { documents }) => {
  app.decorate("makeUp", (operation, request, reply) => {
    const document = operation.method === "GET" ? documents(operation.api, operation.version) : undefined;
    const route = `${document?.prefix}${routeOf(operation)}`;
    const found = document && operationIn(document.openapi, "GET", route)?.operation;
    const schema = found?.responses["200"]?.content?.["application/json"]?.schema;
    const state = request.tenant?.state;
    if (document === undefined || schema === undefined || state === undefined) return undefined;
    const { openapi } = document;
    const moment = daysAfter(new Date(state.clock.startedAt).toISOString(), -1).replace("T00", "T16");
    const idFor = referredTo(state);
    const path = pathValues(operation, found?.parameters, request);
    const given = Object.entries(request.query as Record<string, string | string[]>);
    const query = Object.fromEntries(given.map(([name, value]) => [name, [value].flat()]));
    const answer = new Answer({ openapi, moment, idFor }, operation.path, path).of(schema, query);
    return reply.header("x-sandbox-made-up", "from the API document").send(answer);
  });
});

/** @throws ApiError 400 for text where a whole number is documented */
function pathValues(operation: Documented, parameters: Parameter[] = [], request: FastifyRequest) {
  const values = paramsOf(request, operation);
  for (const { name, schema } of parameters)
    if (schema.type === "integer" && !/^\d+$/.test(values[name] ?? "0"))
      throw invalid({ Id: [`The value '${values[name]}' is not valid.`] });
  return values;
}

type Fields = Record<string, unknown>;

/** How many records a list has. */
const records = 3;

/** Makes the answer of one operation. */
class Answer {
  constructor(
    private readonly making: Omit<Making, "number">,
    private readonly path: string,
    private readonly pathValues: Record<string, string>,
  ) {}

  of(schema: Schema, query: Query): unknown {
    const answer = plain(schema, this.making.openapi).schema;
    if (answer.type === "array") return this.list(answer.items);
    const { data, page, continueFrom } = answer.properties ?? {};
    const { items } = data ? plain(data, this.making.openapi).schema : {};
    if (items === undefined) return this.record(schema);
    const whole = this.value(schema) as Fields;
    const list = this.list(items);
    if (page) return { ...whole, ...listPage(list, query, {}) };
    if (continueFrom) return { ...whole, ...this.feed(list, query) };
    return { ...whole, data: list };
  }

  /** The record that the path names. */
  private record(schema: Schema): unknown {
    const last = /\{(\w+)\}$/.exec(this.path)?.[1] ?? "";
    const { [last]: id, ...others } = this.pathValues;
    const named = id === undefined ? others : { ...this.pathValues, id };
    return withValues(this.value(schema), named);
  }

  /** Records that belong to what the path names; every other one has only what a record must have. */
  private list(items: Schema = {}): unknown[] {
    const { id: _, ...named } = this.pathValues;
    return Array.from({ length: records }, (_, n) => withValues(this.value(items, n + 1), named));
  }

  /** Tells of the records until it has told of them. */
  private feed(list: unknown[], { from: [from = ""] = [] }: Query) {
    return {
      hasMore: false,
      continueFrom: tokenOf(this.path, { place: records }),
      data: startIn(from) ? [] : list,
    };
  }

  private value(schema: Schema, number = 1): unknown {
    return exampleValue(schema, { ...this.making, number, isSparse: number % 2 === 0 });
  }
}

/** A record with these values in the fields of their names, `employee` in `employeeId` too, where they are not null. */
function withValues(record: unknown, values: Record<string, string>): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  const fields = Object.entries(record).map(([name, value]) => {
    const text = values[name] ?? values[name.replace(/Id$/, "")];
    if (text === undefined || value === null || typeof value === "object") return [name, value];
    return [name, typeof value === "number" ? Number(text) : text];
  });
  return Object.fromEntries(fields);
}
