import type { FastifyError, FastifyReply } from "fastify";
import fp from "fastify-plugin";
import { ApiError, errorBody } from "../kit/errors";

/** Answers what a handler or hook throws in ServiceTitan's error body. */
export const problems = fp(async (app) => {
  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    if (error instanceof ApiError) return sendProblem(reply, error.status, error.title, error.errors);
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(`${request.method} ${request.url} failed in the sandbox:`, error);
    return sendProblem(reply, status, error.message);
  });
});

export const sendProblem = (reply: FastifyReply, ...[status, title, errors]: Parameters<typeof errorBody>) =>
  reply
    .status(status)
    .type("application/problem+json")
    .send(errorBody(status, title, errors));
