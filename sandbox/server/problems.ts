import type { FastifyError, FastifyReply } from "fastify";
import fp from "fastify-plugin";
import { ApiError, type ErrorBody, errorBody, TooManyRequests } from "../kit/errors";

/** Answers what a handler or hook throws in ServiceTitan's error body. */
export const problems = fp(async (app) => {
  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    if (error instanceof TooManyRequests) reply.header("retry-after", error.retryAfter);
    if (error instanceof ApiError)
      return sendProblem(reply, errorBody(error.status, error.title, error.errors));
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(`${request.method} ${request.url} failed in the sandbox:`, error);
    return sendProblem(reply, errorBody(status, status === 415 ? unreadable : error.message));
  });
});

export function sendProblem(reply: FastifyReply, body: ErrorBody): FastifyReply {
  reply.request.refusal = refusalOf(body);
  return reply.status(body.status).type("application/problem+json").send(body);
}

/** Why a request was refused, in one line. */
function refusalOf({ title, errors }: ErrorBody): string {
  const told = Object.entries(errors).map(([field, messages]) => `${field}: ${messages.join(" ")}`);
  return [title, ...told].join(" ");
}

/** What is told to those whose body comes without a content type, or with another one. */
export const unreadable =
  "The body's Content-Type is missing or not supported. Send JSON with Content-Type: application/json, or a file as multipart/form-data.";
