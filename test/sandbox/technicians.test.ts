import type { Technician } from "../../sandbox/kept";
import { first, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = Technician>(method: string, sub = "", body?: unknown) =>
  api.call<T>(method, "settings", `/technicians${sub}`, body);
const create = <T = { id: number }>(body: object) =>
  call<T>("POST", "", { ...required(), accountCreationMethod: "CreateLater", ...body });
const required = () => ({
  name: "Maria del Carmen Ortiz",
  roleId: first(api.sandbox.state.userRoles, ({ employeeType }) => employeeType === "Technician").id,
  positions: ["Service", "Sales"],
  licenseType: "ManagedTech",
});

test("a technician is created with what is given, and read under the ID that is answered", async () => {
  const unit = first(api.sandbox.state.businessUnits);
  const field = first(api.sandbox.state.customFieldTypes, ({ entity }) => entity === "Technician");
  const { status, body } = await create({
    businessUnitId: unit.id,
    phoneNumber: "(916) 555-0100",
    dailyGoal: 0,
    home: { street: "1 K Street", city: "Sacramento" },
    team: null,
    customFields: [{ typeId: field.id, value: "12" }],
  });
  expect([status, body]).toEqual([200, { id: expect.any(Number) }]);
  expect((await call("GET", `/${body.id}`)).body).toMatchObject({
    name: "Maria del Carmen Ortiz",
    firstName: "Maria",
    lastName: "del Carmen Ortiz",
    roleIds: [required().roleId],
    businessUnitId: unit.id,
    isManagedTech: true,
    dailyGoal: 0,
    loginName: null,
    home: { street: "1 K Street", streetAddress: "1 K Street", city: "Sacramento", unit: null },
    customFields: [{ typeId: field.id, name: field.name, value: "12" }],
    active: true,
  });
});

test.each([
  ["SendInvite", {}, ["Email"]],
  ["SendInvite", { email: "maria@example.com" }, []],
  ["AssignLoginAndPassword", { login: "m.ortiz" }, ["Password"]],
  ["AssignLoginAndPassword", {}, ["Login", "Password"]],
  ["AssignLoginAndPassword", { login: "m.ortiz2", password: "correct horse" }, []],
])("an account made by %s with %j lacks %j", async (accountCreationMethod, fields, missing) => {
  const { status, body } = await create<{ errors?: object }>({ accountCreationMethod, ...fields });
  expect([status, Object.keys(body.errors ?? {})]).toEqual([missing.length > 0 ? 400 : 200, missing]);
});

test("an update changes the fields that it gives and leaves the others", async () => {
  const { id } = first(api.sandbox.state.technicians);
  const { body: before } = await call("GET", `/${id}`);
  const change = { licenseType: "NonManagedTech", businessUnitId: null, burdenRate: null, memo: "Nights" };
  const { status, body } = await call<{ id: number }>("PATCH", `/${id}`, change);
  expect([status, body]).toEqual([200, { id }]);
  const { body: after } = await call("GET", `/${id}`);
  expect(after).toEqual({
    ...before,
    ...change,
    burdenRate: 0,
    isManagedTech: false,
    modifiedOn: after.modifiedOn,
  });
});

test("a login belongs to one technician", async () => {
  const [one, two] = [...api.sandbox.state.technicians.values()] as [Technician, Technician];
  const taken = String(two.loginName).toUpperCase();
  const errors = { Login: [`The login '${taken}' is taken.`] };
  expect((await create<{ errors: object }>({ login: taken })).body.errors).toEqual(errors);
  expect((await call<{ errors: object }>("PATCH", `/${one.id}`, { login: taken })).body.errors).toEqual(
    errors,
  );
  expect((await call("PATCH", `/${two.id}`, { login: two.loginName })).status).toBe(200);
});

test("missing fields, unknown roles and units, and undocumented values are refused by field", async () => {
  const missing = await call<{ errors: object }>("POST", "", {});
  expect([missing.status, Object.keys(missing.body.errors).sort()]).toEqual([
    400,
    ["AccountCreationMethod", "LicenseType", "Name", "Positions", "RoleId"],
  ]);
  const { body } = await create<{ errors: object }>({
    roleId: 1,
    businessUnitId: 2,
    positions: ["Boss"],
    email: "nobody",
    home: { street: "1 K Street" },
  });
  expect(Object.keys(body.errors).sort()).toEqual([
    "BusinessUnitId",
    "Email",
    "Home.City",
    "Positions[0]",
    "RoleId",
  ]);
  expect((await call("PATCH", "/1", {})).status).toBe(404);
});

describe("an account", () => {
  const act = (path: string, body: object) =>
    api.call<{ status?: string; errors?: object }>("POST", "settings", `${path}/account-actions`, body);
  const isActive = async (path: string) =>
    (await api.call<{ active: boolean }>("GET", "settings", path)).body.active;

  test("is deactivated and activated: a technician's with a license", async () => {
    const path = `/technicians/${first(api.sandbox.state.technicians).id}`;
    expect((await act(path, { action: "Deactivate" })).body).toEqual({ status: "Success" });
    expect(await isActive(path)).toBe(false);
    expect(Object.keys((await act(path, { action: "Activate" })).body.errors ?? {})).toEqual(["LicenseType"]);
    await act(path, { action: "Activate", licenseType: "NonManagedTechnician" });
    expect((await call("GET", path.replace("/technicians", ""))).body).toMatchObject({
      active: true,
      licenseType: "NonManagedTech",
      isManagedTech: false,
    });
  });

  test("of an employee is made, changed and acted on like one", async () => {
    const { state } = api.sandbox;
    const required = {
      name: "Robin Ellis",
      email: "robin@example.com",
      roleId: first(state.userRoles).id,
      positions: ["Dispatcher"],
    };
    const post = (body: object) =>
      api.call<{ id: number; errors?: object }>("POST", "settings", "/employees", { ...required, ...body });
    const taken = first(state.technicians, ({ loginName }) => loginName !== null).loginName;
    const account = { accountCreationMethod: "AssignLoginAndPassword", password: "correct horse" };
    expect(Object.keys((await post({ ...account, login: taken })).body.errors ?? {})).toEqual(["Login"]);
    const { id } = (await post({ accountCreationMethod: "CreateLater" })).body;
    const path = `/employees/${id}`;
    expect((await act(path, { action: "SendPasswordResetLink" })).status).toBe(400);
    await api.call("PATCH", "settings", path, { login: "r.ellis", name: "Robin van Ellis" });
    expect((await act(path, { action: "SendPasswordResetLink" })).status).toBe(200);
    await act(path, { action: "Deactivate" });
    expect((await api.call("GET", "settings", path)).body).toMatchObject({
      lastName: "van Ellis",
      loginName: "r.ellis",
      email: "robin@example.com",
      active: false,
    });
  });
});
