import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { first, holdReason, type Inputs, newJob, visit, type World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** What is told of jobs beside the jobs: for when they were booked, why they wait, and what they are about. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
let requests: string[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 100, onExchange: ({ path }) => requests.push(path) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const call = (key: string, inputs: Inputs) => run(key, { connection, ...inputs });
const listed = async (key: string, ids: number[]) => ((await call(key, { ids })) as { data: Inputs[] }).data;

test("a job's booking tells for when it was booked, though its appointment has moved", async () => {
  const { id: jobId, firstAppointmentId: appointmentId } = await newJob(world);
  await call("rescheduleAppointment", {
    appointmentId,
    start: "2026-12-07T09:00:00-08:00",
    end: "2026-12-07T11:00:00-08:00",
  });
  const { start } = (await call("getJobBookedLog", { jobId })) as { start: string };
  expect(Date.parse(start)).toBe(Date.parse(visit.start));
});

test("jobs tell why they are on hold, for as long as they are", async () => {
  const { id: jobId, firstAppointmentId: appointmentId } = await newJob(world);
  const { reasonId, memo } = holdReason(world);
  await call("holdAppointment", { appointmentId, reasonId, memo });
  const name = sandbox.state.holdReasons.get(reasonId)?.name;
  const reason = { reasonId, name, text: memo };
  expect(await listed("listHoldReasonsOfJobs", [jobId])).toEqual([
    { jobId, ...reason, appointmentHoldReasons: [{ appointmentId, ...reason }] },
  ]);
  await call("releaseAppointment", { appointmentId });
  expect(await listed("listHoldReasonsOfJobs", [jobId])).toEqual([]);
});

test("of more jobs than fit into a request, all reasons come", async () => {
  const canceled = [...sandbox.state.jobs.values()].filter(({ jobStatus }) => jobStatus === "Canceled");
  const [others, wanted] = [[...sandbox.state.jobs.keys()], canceled.map(({ id }) => id)];
  requests = [];
  const reasons = await listed("listCancelReasonsOfJobs", others);
  expect(reasons.map(({ jobId }) => jobId).sort()).toEqual(wanted.sort());
  expect(requests).toHaveLength(Math.ceil(others.length / 50));
  expect([others.length > 50, wanted.length > 0]).toEqual([true, true]);
});

test("equipment is attached to a job beside what it is about, and detached, however often", async () => {
  const { id: jobId } = await newJob(world);
  const [one = 0, other = 0] = sandbox.state.installedEquipment.keys();
  await call("attachJobEquipment", { jobId, equipmentIds: [one] });
  expect(await call("attachJobEquipment", { jobId, equipmentIds: [other, one] })).toEqual({
    equipmentIds: [one, other],
  });
  for (let run = 0; run < 2; run++) await call("detachOneJobEquipment", { jobId, equipmentId: one });
  expect(await call("getJobEquipment", { jobId })).toEqual({ equipmentIds: [other] });
  await expect(call("detachOneJobEquipment", { jobId: 1, equipmentId: one })).rejects.toThrow("(404)");
});

test("what a technician has done takes the place of what was said before", async () => {
  const { firstAppointmentId: appointmentId } = await newJob(world);
  const { id: technicianId } = first(sandbox.state.technicians.values(), ({ active }) => active);
  for (const notes of ["Found the fault.", "Replaced the sensor."])
    await call("setAppointmentSummary", { appointmentId, technicianId, notes });
  expect(await call("getAppointment", { appointmentId })).toMatchObject({
    appointmentSummaries: [{ technicianId, notes: "Replaced the sensor." }],
  });
});
