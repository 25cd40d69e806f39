import type { TechnicianRating } from "../../api/customer-interactions/technicianRatings";
import { first, type Page, useSandbox } from "./support";

/** How technicians are rated for jobs. */

const api = useSandbox();

const call = <T>(method: string, path: string, body?: object) =>
  api.call<T>(method, "customer-interactions", path, body);
const listed = async (query: string) =>
  (await call<Page<TechnicianRating>>("GET", `/technician-ratings?${query}`)).body.data;

const someone = () => ({
  technicianId: [...api.sandbox.state.technicians.keys()].at(-1) ?? 0,
  jobId: [...api.sandbox.state.jobs.keys()].at(-1) ?? 0,
});

test("a technician is rated once for a job, by one way or the other; the latest rating counts", async () => {
  const { technicianId, jobId } = someone();
  const query = `technicianId=${technicianId}&jobId=${jobId}`;
  expect(await listed(query)).toEqual([]);
  const answer = await call("POST", "/technician-ratings", { technicianId, jobId, rating: 7.5 });
  expect([answer.status, await listed(query)]).toEqual([200, [answer.body]]);
  expect(answer.body).toMatchObject({ technicianId, jobId, rating: 7.5, active: true });
  const path = `/technician-rating/technician/${technicianId}/job/${jobId}`;
  expect(await call("PUT", path, { value: 0 })).toEqual({ status: 200, body: undefined });
  expect((await listed(query)).map(({ rating }) => rating)).toEqual([0]);
});

test("who is not there is answered with 404, and a rating beyond 10 with 400", async () => {
  const { technicianId, jobId } = someone();
  const path = `/technician-rating/technician/${technicianId}/job`;
  const statuses = await Promise.all([
    call("PUT", `${path}/5`, { value: 1 }),
    call("PUT", `${path}/${jobId}`, { value: 11 }),
    call("POST", "/technician-ratings", { technicianId: 5, jobId, rating: 1 }),
    call("POST", "/technician-ratings", { technicianId, jobId, rating: -1 }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([404, 400, 404, 400]);
});

test("ratings that were taken back are listed too, unless told otherwise", async () => {
  const { jobId } = first(api.sandbox.state.technicianRatings, ({ active }) => !active);
  expect(await listed(`jobId=${jobId}`)).toHaveLength(1);
  expect(await listed(`jobId=${jobId}&active=True`)).toEqual([]);
  expect(await listed(`jobId=${jobId}&active=False`)).toHaveLength(1);
});
