import type { Connection } from "@prismatic-io/spectral";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
} from "../../sandbox/rules/technicianDay";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** Technician Status Changed: what a technician's day looks like to whoever sends text messages. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
});

async function flowOn(params: object = {}) {
  const flow = new Flow("technicianStatusChanged", connection, { params: { ...params } });
  await flow.deploy();
  await flow.poll();
  return flow;
}

/** A planned visit with one technician. */
function visit() {
  for (const appointment of sandbox.state.appointments.values()) {
    const [assignment, ...others] = sandbox.state.assignments.where("appointmentId", appointment.id);
    if (
      appointment.status === "Scheduled" &&
      assignment?.active &&
      assignment.status === "Scheduled" &&
      others.length === 0
    )
      return { appointment, assignment };
  }
  throw new Error("There is no such visit.");
}

const told = async (flow: Flow) =>
  (await flow.poll()).map(({ change, before, skipped }) => [change, before, skipped]);

test("each step is told once, with technician, job, appointment and the step before", async () => {
  const { appointment, assignment } = visit();
  const flow = await flowOn();
  sandbox.state.assignments.update(assignment, {});
  await flow.poll();
  dispatchAppointment(sandbox.state, appointment);
  const [item] = await flow.poll();
  expect(item).toMatchObject({
    change: "enRoute",
    before: "assigned",
    skipped: [],
    technicianId: assignment.technicianId,
    technicianName: assignment.technicianName,
    jobId: assignment.jobId,
    appointmentId: appointment.id,
    record: { id: assignment.id, status: "Dispatched" },
  });
  expect(item?.key).toMatch(/^dispatch\/appointment-assignments:\d+:enRoute@\d+$/);
  // What changes without another step is no news.
  sandbox.state.assignments.update(assignment, {});
  expect(await told(flow)).toEqual([]);
  arriveAtAppointment(sandbox.state, appointment);
  expect(await told(flow)).toEqual([["arrived", "enRoute", []]]);
  finishAppointment(sandbox.state, appointment);
  expect(await told(flow)).toEqual([["complete", "arrived", []]]);
});

test("steps that were skipped between two runs are told as such", async () => {
  const { appointment, assignment } = visit();
  const flow = await flowOn();
  sandbox.state.assignments.update(assignment, {});
  await flow.poll();
  dispatchAppointment(sandbox.state, appointment);
  arriveAtAppointment(sandbox.state, appointment);
  expect(await told(flow)).toEqual([["arrived", "assigned", ["enRoute"]]]);
});

test("a technician who is assigned, and taken off, is told", async () => {
  const { appointment, assignment } = visit();
  const flow = await flowOn();
  const other = [...sandbox.state.technicians.values()].find(
    ({ id, active }) => active && id !== assignment.technicianId,
  );
  const inputs = { connection, jobAppointmentId: appointment.id, technicianIds: [other?.id] };
  await run("assignTechnicians", inputs);
  expect(await told(flow)).toEqual([["assigned", null, []]]);
  await run("unassignTechnicians", inputs);
  expect(await told(flow)).toEqual([["unassigned", "assigned", []]]);
});

test("after a pause nobody is told of what is over, where a largest age is set", async () => {
  const { appointment } = visit();
  const [all, recent] = [await flowOn(), await flowOn({ largestAge: "30", changes: "enRoute" })];
  dispatchAppointment(sandbox.state, appointment);
  sandbox.advance(60 * 60_000);
  expect((await told(all)).map(([change]) => change)).toEqual(["enRoute"]);
  expect(await told(recent)).toEqual([]);
  const later = visit();
  dispatchAppointment(sandbox.state, later.appointment);
  expect((await told(recent)).map(([change]) => change)).toEqual(["enRoute"]);
});
