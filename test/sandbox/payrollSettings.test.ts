import type { PayrollSettings } from "../../api/payroll/payrollSettings";
import type { Payroll } from "../../api/payroll/payrolls";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = PayrollSettings>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "payroll", path, body);
const technicianPath = (id: number) => `/technicians/${id}/payroll-settings`;
const employeePath = (id: number) => `/employees/${id}/payroll-settings`;
const ofAll = async (query = "") =>
  (await call<Page<PayrollSettings>>("GET", `/payroll-settings?pageSize=100${query}`)).body.data;

test("everybody who works here has settings, which say what the person does", async () => {
  const { technicians, employees } = api.sandbox.state;
  const all = await ofAll("&active=Any");
  expect(all.map(({ employeeId }) => employeeId).sort()).toEqual(
    [...technicians.keys(), ...employees.keys()].sort(),
  );
  const technician = first(technicians, ({ payrollId }) => payrollId !== null);
  expect((await call("GET", technicianPath(technician.id))).body).toMatchObject({
    employeeType: "Technician",
    externalPayrollId: technician.payrollId,
    hourlyRate: technician.hourlyRate,
    hireDate: technician.startDate,
  });
});

test("the list is told by type, and has those of whoever left when asked", async () => {
  const { technicians, employees } = api.sandbox.state;
  const here = (people: Map<number, { id: number; active: boolean }>) =>
    [...people.values()].flatMap(({ id, active }) => (active ? [id] : []));
  const idsOf = async (query: string) => (await ofAll(query)).map(({ employeeId }) => employeeId);
  expect(await idsOf("&employeeType=Technician")).toEqual(here(technicians));
  expect(await idsOf("&employeeType=Employee")).toEqual(here(employees));
  expect((await ofAll("&active=False")).map(({ active }) => active)).toEqual([false, false]);
});

test("a change replaces what was told, and shows in the person and the feed", async () => {
  const { state } = api.sandbox;
  const { id } = first(state.employees, ({ active }) => active);
  const manager = first(state.technicians);
  const { continueFrom } = (await call<{ continueFrom: string }>("GET", "/export/payroll-settings")).body;
  const told = {
    hourlyRate: 41.5,
    externalPayrollId: "X-7",
    managerId: manager.id,
    hireDate: "2026-05-04T00:00:00Z",
  };
  expect((await call("PUT", employeePath(id), { ...told, isIncludedInPayroll: false })).body).toEqual({
    employeeId: id,
  });
  expect((await call("GET", employeePath(id))).body).toMatchObject({ ...told, isIncludedInPayroll: false });
  expect((await api.call("GET", "settings", `/employees/${id}`)).body).toMatchObject({
    hourlyRate: 41.5,
    managerId: manager.id,
    startDate: "2026-05-04T00:00:00Z",
  });
  const changes = await call<Page<PayrollSettings>>("GET", `/export/payroll-settings?from=${continueFrom}`);
  expect(changes.body.data.map(({ employeeId }) => employeeId)).toEqual([id]);

  await call("PUT", employeePath(id), { hourlyRate: 42, payrollBusinessUnitId: null });
  expect((await call("GET", employeePath(id))).body).toMatchObject({
    hourlyRate: 42,
    externalPayrollId: null,
    managerId: null,
    hireDate: null,
    isIncludedInPayroll: false,
  });
});

test("custom fields that are not told stay as they are", async () => {
  const { state } = api.sandbox;
  const [local, group] = [...state.customFieldTypes.values()].filter(({ entity }) => entity === "Payroll");
  const { id } = first(state.technicians, ({ active }) => active);
  const tell = (customFields?: object[]) => call("PUT", technicianPath(id), { hourlyRate: 30, customFields });
  await tell([
    { typeId: local?.id, value: "104" },
    { typeId: group?.id, value: "Hourly" },
  ]);
  await tell([{ typeId: group?.id, value: "Flat rate" }]);
  await tell();
  expect((await call("GET", technicianPath(id))).body.customFields).toEqual([
    { typeId: local?.id, name: "Union local", value: "104" },
    { typeId: group?.id, name: "Pay group", value: "Flat rate" },
  ]);
  const { status, body } = await api.call("PUT", "payroll", technicianPath(id), {
    hourlyRate: 30,
    customFields: [{ typeId: group?.id, value: "Weekly" }],
  });
  expect([status, Object.keys(body.errors)]).toEqual([400, ["CustomFields[0].Value"]]);
});

test("technicians have no payroll business unit, and employees no custom fields", async () => {
  const { state } = api.sandbox;
  const unit = first(state.businessUnits);
  const field = first(state.customFieldTypes, ({ entity }) => entity === "Payroll");
  const refused = async (path: string, told: object) => {
    const { status, body } = await api.call("PUT", "payroll", path, { hourlyRate: 30, ...told });
    return [status, Object.keys(body.errors)];
  };
  expect(
    await refused(technicianPath(first(state.technicians).id), { payrollBusinessUnitId: unit.id }),
  ).toEqual([400, ["PayrollBusinessUnitId"]]);
  const customFields = [{ typeId: field.id, value: "104" }];
  expect(await refused(employeePath(first(state.employees).id), { customFields })).toEqual([
    400,
    ["CustomFields"],
  ]);
  const { status } = await call("PUT", employeePath(first(state.employees).id), {
    hourlyRate: 30,
    customFields: [],
  });
  expect(status).toBe(200);
});

test("a technician's settings are not an employee's", async () => {
  const { id } = first(api.sandbox.state.technicians);
  expect((await call("GET", employeePath(id))).status).toBe(404);
  expect((await call("PUT", employeePath(id), { hourlyRate: 1 })).status).toBe(404);
});

test("whoever is new has settings, and whoever leaves has none that are active", async () => {
  const role = first(api.sandbox.state.userRoles, ({ employeeType }) => employeeType === "Employee");
  const employee = { name: "Ada Park", email: "ada@example.com", roleId: role.id, positions: ["CSR"] };
  const { body } = await api.call<{ id: number }>("POST", "settings", "/employees", {
    ...employee,
    accountCreationMethod: "CreateLater",
  });
  expect((await call("GET", employeePath(body.id))).body).toMatchObject({ hourlyRate: 0, active: true });
  await api.call("POST", "settings", `/employees/${body.id}/account-actions`, { action: "Deactivate" });
  expect((await call("GET", employeePath(body.id))).body.active).toBe(false);
});

test.each([
  ["technicians", "Technician"],
  ["employees", "Employee"],
] as const)("the payrolls of one of the %s are read", async (people, type) => {
  const { payrolls } = api.sandbox.state;
  const { employeeId } = first(payrolls, ({ employeeType, active }) => active && employeeType === type);
  const expected = [...payrolls.values()].filter((each) => each.employeeId === employeeId && each.active);
  const { body } = await call<Page<Payroll>>("GET", `/${people}/${employeeId}/payrolls`);
  expect(body.data).toEqual(expected);
  const pending = await call<Page<Payroll>>("GET", `/${people}/${employeeId}/payrolls?status=Pending`);
  expect(pending.body.data.map(({ status }) => status)).toEqual(["Pending"]);
  expect((await call("GET", `/${people}/1/payrolls`)).status).toBe(404);
});
