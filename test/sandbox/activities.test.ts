import type { Activity } from "../../api/timesheets/activities";
import type { ActivityType } from "../../api/timesheets/activityTypes";
import { type ErrorBody, first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = Activity>(method: string, sub: string, body?: unknown) =>
  api.call<T>(method, "timesheets", sub, body);
const typeWith = (association: ActivityType["jobAssociation"]) =>
  first(api.sandbox.state.activityTypes, (type) => type.active && type.jobAssociation === association);

/** An activity that needs nothing else. */
const activity = (fields: object = {}) => ({
  employeeId: first(api.sandbox.state.technicians).id,
  employeeType: "Technician",
  activityTypeId: typeWith("Allow").id,
  startTime: "2026-06-01T16:00:00Z",
  tagTypes: [],
  ...fields,
});
const create = async (fields: object = {}) => (await call("POST", "/activities", activity(fields))).body.id;
const refused = async (fields: object) => {
  const { status, body } = await call<ErrorBody>("POST", "/activities", activity(fields));
  return [status, Object.keys(body.errors ?? {}).sort()];
};

test("an activity is booked, read under its ID, and told by the feed", async () => {
  const { state } = api.sandbox;
  const appointment = first(state.appointments);
  const { continueFrom } = (await call<{ continueFrom: string }>("GET", "/export/activities")).body;
  const fields = {
    jobId: appointment.jobId,
    appointmentId: appointment.id,
    endTime: "2026-06-01T17:30:00Z",
    memo: "Waited for the gate code.",
    tagTypes: [first(state.tagTypes).id],
  };
  const id = await create({ ...fields, milesDriven: 12.5, projectId: null });
  expect((await call("GET", `/activities/${id}`)).body).toMatchObject({
    ...activity(fields),
    projectId: null,
    active: true,
    modifiedById: state.apiUserId,
  });
  const { body } = await call<Page>("GET", `/export/activities?from=${continueFrom}`);
  expect(body.data.map((each) => each.id)).toEqual([id]);
});

test("a change replaces what was told, and may take an activity out of the list", async () => {
  const id = await create({ memo: "Lunch", jobId: first(api.sandbox.state.jobs).id });
  const { employeeId, employeeType, ...change } = activity({ endTime: "2026-06-01T18:00:00Z" });
  expect((await call("PUT", `/activities/${id}`, { ...change, active: false })).body).toEqual({ id });
  expect((await call("GET", `/activities/${id}`)).body).toMatchObject({
    ...{ employeeId, employeeType, jobId: null, memo: null, endTime: "2026-06-01T18:00:00Z", active: false },
  });
  const { body } = await call<Page>("GET", "/activities?pageSize=500");
  expect(body.data.map((each) => each.id)).not.toContain(id);
  expect((await call("PUT", `/activities/${id}`, change)).status).toBe(400);
});

test("what is deleted is gone, and the feed tells it as inactive", async () => {
  const id = await create();
  const { continueFrom } = (await call<{ continueFrom: string }>("GET", "/export/activities")).body;
  expect((await call("DELETE", `/activities/${id}`)).status).toBe(200);
  expect((await call("GET", `/activities/${id}`)).status).toBe(404);
  expect((await call("DELETE", `/activities/${id}`)).status).toBe(404);
  const { body } = await call<Page<Activity>>("GET", `/export/activities?from=${continueFrom}`);
  expect(body.data).toMatchObject([{ id, active: false }]);
});

test("a type says what its activities must name, and what they must not", async () => {
  const { state } = api.sandbox;
  const required = { activityTypeId: typeWith("Require").id };
  const fields = ["BudgetCodeId", "JobId", "LaborTypeId", "Memo", "ProjectId", "ProjectLabel", "TagTypes"];
  expect(await refused(required)).toEqual([400, fields]);
  const named = {
    ...{ jobId: first(state.jobs).id, projectId: first(state.projects).id, projectLabel: "Rough-in" },
    ...{ budgetCodeName: "B-1", laborTypeId: 7, memo: "Day 1", tagTypes: [first(state.tagTypes).id] },
  };
  expect((await refused({ ...required, ...named }))[0]).toBe(200);
  expect(await refused({ activityTypeId: typeWith("DoNotAllow").id, ...named })).toEqual([400, fields]);
});

test.each([
  ["an employee's ID that is a technician's", { employeeType: "Employee" }, ["EmployeeId"]],
  ["an end before the start", { endTime: "2026-06-01T15:00:00Z" }, ["EndTime"]],
  ["no start", { startTime: undefined }, ["StartTime"]],
])("%s is refused", async (_, fields, errors) => {
  expect(await refused(fields)).toEqual([400, errors]);
});

test("a visit of another job is refused, and a type that is no longer used", async () => {
  const { state } = api.sandbox;
  const { id: appointmentId, jobId } = first(state.appointments);
  const other = first(state.jobs, ({ id }) => id !== jobId);
  expect(await refused({ appointmentId, jobId: other.id })).toEqual([400, ["AppointmentId"]]);
  const { id: activityTypeId } = first(state.activityTypes, (type) => !type.active);
  expect(await refused({ activityTypeId })).toEqual([400, ["ActivityTypeId"]]);
});
