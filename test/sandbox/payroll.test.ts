import type { Payroll } from "../../api/payroll/payrolls";
import type { GrossPayItem } from "../../sandbox/kept";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
} from "../../sandbox/rules/technicianDay";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 20 });

const call = <T = { id: number }>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "payroll", path, body);
const payrollIn = (status: Payroll["status"], isOf: (payroll: Payroll) => boolean = () => true) =>
  first(api.sandbox.state.payrolls, (each) => each.status === status && isOf(each));
const item = (payroll: Payroll, fields: object = {}) => ({
  payrollId: payroll.id,
  amount: 40,
  activityCodeId: first(
    api.sandbox.state.activityCodes,
    ({ earningCategory }) => earningCategory === "Reimbursement",
  ).id,
  date: "2026-07-08T00:00:00Z",
  ...fields,
});
const itemsOf = async ({ id }: Payroll) =>
  (await call<Page<GrossPayItem>>("GET", `/gross-pay-items?payrollIds=${id}&pageSize=500`)).body.data;

describe("an item of a payroll", () => {
  test("tells whom it is paid to and what follows from its invoice", async () => {
    const { state } = api.sandbox;
    const payroll = payrollIn("Pending", ({ employeeType }) => employeeType === "Technician");
    const invoice = first(state.invoices, ({ job }) => job !== null);
    const { body } = await call(
      "POST",
      "/gross-pay-items",
      item(payroll, { invoiceId: invoice.id, memo: null }),
    );
    expect((await itemsOf(payroll)).find(({ id }) => id === body.id)).toMatchObject({
      employeeId: payroll.employeeId,
      employeeType: "Technician",
      employeePayrollId: state.technicians.get(payroll.employeeId)?.payrollId,
      jobId: invoice.job?.id,
      customerName: invoice.customer.name,
      activityCode: "Mileage",
      grossPayItemType: "Reimbursement",
      memo: null,
    });
  });

  test("is replaced as a whole, and deleted", async () => {
    const payroll = payrollIn("Expired");
    const { body } = await call(
      "POST",
      "/gross-pay-items",
      item(payroll, { memo: "Tolls", budgetCodeId: 7 }),
    );
    expect((await call("PUT", `/gross-pay-items/${body.id}`, item(payroll, { amount: 12 }))).status).toBe(
      200,
    );
    const [changed] = (await itemsOf(payroll)).filter(({ id }) => id === body.id);
    expect(changed).toMatchObject({ amount: 12, memo: null, budgetCodeId: null });
    expect((await call("DELETE", `/gross-pay-items/${body.id}`)).status).toBe(200);
    expect((await itemsOf(payroll)).map(({ id }) => id)).not.toContain(body.id);
  });

  test.each(["Approved", "Paid", "Locked"] as const)("is refused once the payroll is %s", async (status) => {
    const payroll = payrollIn(status);
    const open = payrollIn("Pending");
    const [there] = await itemsOf(payroll);
    expect((await call("POST", "/gross-pay-items", item(payroll))).status).toBe(409);
    expect((await call("PUT", `/gross-pay-items/${there?.id}`, item(open))).status).toBe(409);
    expect((await call("DELETE", `/gross-pay-items/${there?.id}`)).status).toBe(400);
    expect((await itemsOf(payroll)).map(({ id }) => id)).toContain(there?.id);
  });
});

describe("a payroll adjustment", () => {
  test("without an amount comes to its rate times hours or quantity", async () => {
    const { employeeId, employeeType } = payrollIn("Pending");
    const adjustment = { employeeId, employeeType, postedOn: "2026-07-08T00:00:00Z", rate: 25, quantity: 3 };
    const { body } = await call("POST", "/payroll-adjustments", adjustment);
    expect((await call("GET", `/payroll-adjustments/${body.id}`)).body).toMatchObject({
      amount: 75,
      hours: null,
    });
  });

  test("is of somebody of the type that is told, and read by it", async () => {
    const { employeeId } = payrollIn("Pending", ({ employeeType }) => employeeType === "Technician");
    const adjustment = { employeeId, employeeType: "Employee", postedOn: "2026-07-08T00:00:00Z", amount: 1 };
    expect((await call("POST", "/payroll-adjustments", adjustment)).status).toBe(400);
    const { body } = await call("POST", "/payroll-adjustments", {
      ...adjustment,
      employeeType: "Technician",
    });
    const statuses = ["Technician", "Employee"].map(async (type) => {
      const { status } = await call("GET", `/payroll-adjustments/${body.id}?employeeType=${type}`);
      return status;
    });
    expect(await Promise.all(statuses)).toEqual([200, 404]);
  });
});

test("a technician's day is in the timesheets of the job", async () => {
  const { state } = api.sandbox;
  const { appointmentId, jobId } = first(
    state.assignments,
    (each) => each.active && state.appointments.get(each.appointmentId)?.status === "Scheduled",
  );
  const appointment = first(state.appointments, ({ id }) => id === appointmentId);
  const before = state.jobTimesheets.where("jobId", jobId).length;
  for (const step of [dispatchAppointment, arriveAtAppointment, finishAppointment]) step(state, appointment);
  const { body } = await call<Page<object>>("GET", `/jobs/${jobId}/timesheets`);
  expect(body.data.length).toBeGreaterThan(before);
  expect(body.data.at(-1)).toMatchObject({
    appointmentId,
    dispatchedOn: expect.any(String),
    arrivedOn: expect.any(String),
    doneOn: expect.any(String),
  });
});
