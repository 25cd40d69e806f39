import type { FastifyReply, FastifyRequest } from "fastify";
import { nowMs } from "../kit/clock";
import { errorBody, notFound } from "../kit/errors";
import type { State } from "../state";
import { calledBy, paramsOf } from "./documented";

/**
 * Answers the GET of a record as it would have been some time ago: with its former fields, that there is no such
 * record yet, or with one that has been deleted since. Whatever else is answered stays as it is.
 * @param payload the answer as JSON
 */
export function laggingRead(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string,
  { changes, clock }: State,
): string {
  const called = calledBy(request);
  const isOfRecord = request.method === "GET" && called?.path.endsWith("}");
  const id = Number(called && Object.values(paramsOf(request, called)).at(-1));
  const change = changes.firstSince(id, nowMs(clock) - (request.fault?.delayMs ?? 60_000));
  if (!isOfRecord || change === undefined) return payload;
  const { label, record, former } = change;
  const { title } = notFound(label, id);
  const answer = JSON.parse(payload);
  const send = (status: number, body: object) => {
    reply.status(status).type(status < 400 ? "application/json" : "application/problem+json");
    return JSON.stringify(body);
  };
  if (reply.statusCode < 400)
    return former ? send(200, withFormer(answer, record, former)) : send(404, errorBody(404, title));
  const isDeleted = former !== undefined && answer.title === title;
  return isDeleted ? send(200, former) : payload;
}

/** An answer with the former value of each field that it shows as the record has it. */
function withFormer(answer: object, record: object, former: object): object {
  const formerOf = new Map(Object.entries(former));
  const now = new Map(Object.entries(record));
  return Object.fromEntries(
    Object.entries(answer).map(([field, value]) =>
      JSON.stringify(value) === JSON.stringify(now.get(field))
        ? [field, formerOf.get(field)]
        : [field, value],
    ),
  );
}
