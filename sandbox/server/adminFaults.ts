import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ApiError } from "../kit/errors";
import { bodyOf, tenantOf } from "./asked";
import type { Controls } from "./controls";
import { type Fault, faultKinds, readFault, toldKinds } from "./faults";
import { allRoutes } from "./where";

export const faultBody = z.strictObject({
  kind: z.enum(Object.keys(faultKinds) as Fault["kind"][]),
  route: z.string().optional(),
  tenant: z.string().optional(),
  count: z.number().optional(),
  rate: z.number().optional(),
  retryAfter: z.number().optional(),
  status: z.number().optional(),
  delayMs: z.number().optional(),
});

export const latencyBody = z.strictObject({
  ms: z.number().min(0),
  route: z.string().optional(),
  tenant: z.string().optional(),
});

/** Serves what goes wrong and how long answers take, below a path. */
export function serveFaults(app: FastifyInstance, root: string, { faults, latencies }: Controls): void {
  app.get(`${root}/faults`, () => faults.list());
  app.post(`${root}/faults`, (request) => {
    const { fault } = bodyOf(request, z.strictObject({ fault: z.union([z.string(), faultBody]) }));
    const tenant = tenantOf(request);
    return { id: faults.add({ ...readFault(fault), ...(tenant && { tenant }) }) };
  });
  app.delete(`${root}/faults`, (request) => {
    faults.clear(tenantOf(request));
    return {};
  });
  app.delete<{ Params: { id: string } }>(`${root}/faults/:id`, ({ params: { id } }) => {
    if (!faults.remove(Number(id))) throw new ApiError(404, `There is no fault ${id}.`);
    return {};
  });
  app.get(`${root}/fault-kinds`, toldKinds);
  app.get(`${root}/routes`, () => allRoutes);
  app.get(`${root}/latency`, () => latencies.list());
  app.post(`${root}/latency`, (request) => {
    const tenant = tenantOf(request);
    latencies.add({ ...bodyOf(request, latencyBody), ...(tenant && { tenant }) });
    return {};
  });
  app.delete(`${root}/latency`, (request) => {
    latencies.clear(tenantOf(request));
    return {};
  });
}
