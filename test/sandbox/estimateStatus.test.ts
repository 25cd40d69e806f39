import type { EstimateStatusChange } from "../../api/sales/estimates";
import { first, setInvoice, useSandbox } from "./support";

const api = useSandbox();

const call = <T = { id: number }>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "sales", path, body);
const changesOf = async (id: number) =>
  (await call<EstimateStatusChange[]>("GET", `/status/estimates/${id}/changes`)).body;

test("each change of an estimate's state is noted down, with who made it", async () => {
  const { state } = api.sandbox;
  const { id: jobId } = first(state.jobs, ({ jobStatus }) => jobStatus === "Scheduled");
  setInvoice(api.sandbox, jobId, "Pending");
  const { body: estimate } = await call("POST", "/estimates", { jobId, name: "Blower" });
  expect(await changesOf(estimate.id)).toEqual([]);
  const path = `/estimates/${estimate.id}`;
  await call("PUT", `${path}/sell`, { soldBy: first(state.technicians).id });
  await call("PUT", path, { name: "Blower motor", status: "Open" });
  await call("PUT", path, { name: "Blower motor, used" });
  await call("PUT", `${path}/dismiss`);
  const changes = await changesOf(estimate.id);
  expect(changes.map(({ oldStatus, newStatus }) => [oldStatus, newStatus])).toEqual([
    ["Open", "Sold"],
    ["Sold", "Open"],
    ["Open", "Dismissed"],
  ]);
  expect(new Set(changes.map(({ createdById }) => createdById))).toEqual(new Set([state.apiUserId]));
  expect(changes.map(({ createdOn }) => createdOn)).toEqual(changes.map(({ createdOn }) => createdOn).sort());
});

test("what was sold before has its change, and what is refused none", async () => {
  const sold = first(api.sandbox.state.estimates, ({ soldOn }) => soldOn !== null);
  const expected = [{ oldStatus: "Open", newStatus: "Sold", createdOn: sold.soldOn }];
  expect(await changesOf(sold.id)).toMatchObject(expected);
  expect((await call("PUT", `/estimates/${sold.id}/dismiss`)).status).toBe(400);
  expect(await changesOf(sold.id)).toHaveLength(1);
  expect((await call("GET", "/status/estimates/5/changes")).status).toBe(404);
});
