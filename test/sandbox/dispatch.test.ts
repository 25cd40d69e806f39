import type { ArrivalWindow } from "../../api/dispatch/arrivalWindows";
import type { TechnicianSkill } from "../../api/dispatch/technicianSkills";
import type { SavedZone, Zone } from "../../api/dispatch/zones";
import { first, type Page, useSandbox } from "./support";

/** What dispatching is set up with. */

const api = useSandbox();

const call = <T = { errors: Record<string, string[]> }>(method: string, path: string, body?: object) =>
  api.call<T>(method, "dispatch", path, body);
const unit = () => first(api.sandbox.state.businessUnits).id;

describe("zones", () => {
  const create = async (zone: object) => (await call<SavedZone>("POST", "/zones", zone)).body;

  test("are created with what is given, and read as they were", async () => {
    const given = { name: "Hills", zips: ["95667"], serviceDaysIds: [0, 6], businessUnits: [unit()] };
    const zone = await create({ ...given, cities: null });
    expect(zone).toMatchObject({ ...given, active: true, cities: [], serviceDaysEnabled: false });
    const { body } = await call<Zone>("GET", `/zones/${zone.id}`);
    expect(body).toMatchObject({ name: "Hills", serviceDays: ["Sunday", "Saturday"], technicians: null });
    const { body: listed } = await call<Page>("GET", "/zones?sort=-Id&pageSize=1");
    expect(listed.data).toEqual([body]);
  });

  test("keep what a change does not give, or gives null for", async () => {
    const { id } = await create({ name: "Lakes", zips: ["96150"], serviceDaysEnabled: true });
    const { body } = await call("PATCH", `/zones/${id}`, { name: null, zips: [], cities: ["Tahoe"] });
    expect(body).toMatchObject({ name: "Lakes", zips: [], cities: ["Tahoe"], serviceDaysEnabled: true });
  });

  test("that are deleted are gone", async () => {
    const { id } = await create({ name: "Old Town" });
    expect(await call("DELETE", `/zones/${id}`)).toEqual({ status: 200, body: undefined });
    for (const method of ["GET", "DELETE"]) expect((await call(method, `/zones/${id}`)).status).toBe(404);
  });

  test("have no eighth day, and only business units that there are", async () => {
    const { status, body } = await call("POST", "/zones", { serviceDaysIds: [7], businessUnits: [5] });
    expect([status, Object.keys(body.errors)]).toEqual([400, ["ServiceDaysIds[0]", "BusinessUnits[0]"]]);
  });
});

describe("technicians' skills", () => {
  interface Updated {
    updated: boolean;
    technicianSkills: TechnicianSkill[];
  }
  const technicians = () =>
    [...api.sandbox.state.technicians.values()].filter(({ active, skills }) => active && skills?.length);
  const update = (technicianId: number | undefined, skillIds: number[], replaceExistingSkills: boolean) =>
    call<Updated>("PATCH", "/technician-skills", { technicianId, skillIds, replaceExistingSkills });
  const listed = async (technicianId: number | undefined, active = "True") =>
    (
      await call<Page<TechnicianSkill>>(
        "GET",
        `/technician-skills?technicianId=${technicianId}&active=${active}`,
      )
    ).body.data;

  test("are added to those that there are, or put in their place; what is had already stays", async () => {
    const skillOf = (technician?: { skills: { id: number }[] | null }) => technician?.skills?.[0]?.id ?? 0;
    const [one] = technicians();
    const other = technicians().find((each) => skillOf(each) !== skillOf(one));
    const [own, another] = [skillOf(one), skillOf(other)];
    const added = await update(one?.id, [another, own], false);
    expect(added.body).toEqual({ updated: true, technicianSkills: await listed(one?.id) });
    expect(added.body.technicianSkills.map(({ id }) => id)).toEqual([
      `${one?.id}_${own}`,
      `${one?.id}_${another}`,
    ]);
    expect(added.body.technicianSkills[1]?.createdOn).toMatch(/^2026-06-01/);
    await update(one?.id, [another], true);
    expect((await listed(one?.id)).map(({ id }) => id)).toEqual([`${one?.id}_${another}`]);
    expect(await listed(other?.id)).toHaveLength(1);
    // It is known, though nobody might have it.
    expect((await update(one?.id, [own], true)).status).toBe(200);
  });

  test("are made up for a technician, who has them like the others", async () => {
    const technician = first(api.sandbox.state.technicians, ({ active }) => active);
    const skill = { technicianId: technician.id, name: "Solar", active: true };
    const { body } = await call<TechnicianSkill>("POST", "/technician-skills", skill);
    expect(body).toMatchObject({ ...skill, jobTypeIds: [] });
    expect((await call("GET", `/technician-skills/${body.id}`)).body).toEqual(body);
    expect(technician.skills).toContainEqual({ id: Number(body.id.split("_")[1]), name: "Solar" });
    await call("POST", "/technician-skills", { ...skill, name: "Oil", active: false });
    expect((await listed(technician.id)).map(({ name }) => name)).not.toContain("Oil");
    expect((await listed(technician.id, "False")).map(({ name }) => name)).toEqual(["Oil"]);
  });

  test("that are deleted are no longer had", async () => {
    const technicianId = technicians()[2]?.id;
    const [skill] = await listed(technicianId);
    const path = `/technician-skills/${skill?.id}`;
    expect(await call("DELETE", path)).toEqual({ status: 200, body: { id: skill?.id } });
    for (const method of ["GET", "DELETE"]) expect((await call(method, path)).status).toBe(404);
    expect(await listed(technicianId, "Any")).toEqual([]);
  });

  test("are refused where there is no such technician or skill", async () => {
    expect((await update(5, [], false)).status).toBe(404);
    expect(
      (await call("POST", "/technician-skills", { technicianId: 5, name: "Oil", active: true })).status,
    ).toBe(404);
    const { status, body } = await call("PATCH", "/technician-skills", {
      technicianId: technicians()[0]?.id,
      skillIds: [5],
      replaceExistingSkills: true,
    });
    expect([status, body.errors]).toEqual([400, { "SkillIds[0]": ["Skill 5 does not exist."] }]);
  });
});

describe("arrival windows", () => {
  const given = () => ({ start: "17:00", duration: "01:30:00", businessUnitIds: [unit()] });
  const create = async () => (await call<ArrivalWindow>("POST", "/arrival-windows", given())).body;

  test("are created, with the seconds that their times lack, and replaced", async () => {
    const window = await create();
    expect(window).toEqual({ ...given(), id: window.id, start: "17:00:00", active: true });
    const path = `/arrival-windows/${window.id}`;
    const changed = { start: "16:00", duration: "02:00", businessUnitIds: [] };
    const { body } = await call("PUT", path, changed);
    expect(body).toMatchObject({
      start: "16:00:00",
      duration: "02:00:00",
      businessUnitIds: [],
      active: true,
    });
    expect((await call("GET", path)).body).toEqual(body);
  });

  test("that are not activated cannot be booked, and are listed where they are asked for", async () => {
    const { id } = await create();
    const capacity = async () => {
      const span = { startsOnOrAfter: "2026-06-03T07:00:00Z", endsOnOrBefore: "2026-06-04T07:00:00Z" };
      const asked = { ...span, skillBasedAvailability: false };
      const { body } = await call<{ availabilities: { start: string }[] }>("POST", "/capacity", asked);
      return body.availabilities.filter(({ start }) => start.includes("T17:00")).length;
    };
    const before = await capacity();
    const activate = (isActive: boolean) => call("PUT", `/arrival-windows/${id}/activated`, { isActive });
    expect(await activate(false)).toEqual({ status: 200, body: undefined });
    expect(await capacity()).toBe(before - 1);
    const listed = async (query: string) =>
      (await call<Page>("GET", `/arrival-windows?${query}`)).body.data.map((window) => window.id);
    expect([await listed(""), await listed("active=False")]).toEqual([
      expect.not.arrayContaining([id]),
      expect.arrayContaining([id]),
    ]);
    await activate(true);
    expect(await capacity()).toBe(before);
  });

  test.each([{ start: "24:00" }, { duration: "90" }, { duration: "00:00" }, { businessUnitIds: [5] }])(
    "are refused with %j",
    async (wrong) => {
      const { status, body } = await call("POST", "/arrival-windows", { ...given(), ...wrong });
      expect([status, Object.keys(body.errors)]).toEqual([400, [expect.stringMatching(/^[A-Z]/)]]);
    },
  );

  test("are planned by their start or their end", async () => {
    const path = "/arrival-windows/configuration";
    expect((await call("GET", path)).body).toEqual({ configuration: "StartTimeOfArrivalWindow" });
    const configuration = { configuration: "EndTimeOfArrivalWindow" };
    expect((await call("POST", path, configuration)).body).toEqual(configuration);
    expect((await call("GET", path)).body).toEqual(configuration);
  });
});

test("business hours are replaced; each range must begin before it ends", async () => {
  const hours = { weekdays: [{ fromHour: 7, toHour: 24 }], saturday: [], sunday: [] };
  expect((await call("POST", "/business-hours", hours)).body).toEqual(hours);
  const wrong = {
    ...hours,
    sunday: [{ fromHour: 12, toHour: 12 }],
    saturday: [{ fromHour: -1, toHour: 25 }],
  };
  const { body } = await call("POST", "/business-hours", wrong);
  expect(Object.keys(body.errors)).toEqual([
    "Saturday[0].FromHour",
    "Saturday[0].ToHour",
    "Sunday[0].ToHour",
  ]);
  expect((await call("GET", "/business-hours")).body).toEqual(hours);
});

test("each ping of a GPS provider is taken once", async () => {
  const ping = {
    ...{
      unitId: "V-1",
      unitName: "Van 1",
      eventTime: "2026-06-01T15:00:00Z",
      latitude: 38.6,
      longitude: null,
    },
    ...{ street: "K Street", city: "Sacramento", region: "CA", postalCode: "95814", message: "" },
    ...{ externalId: "P-1", isNew: true, statusMessage: "Moving" },
  };
  const send = async (provider: string, ...externalIds: string[]) => {
    const pings = externalIds.map((externalId) => ({ ...ping, externalId }));
    const path = `/gps-provider/${provider}/gps-pings`;
    const { body } = await call<{ externalId: string; status: string }[]>("POST", path, pings);
    return body.map(({ externalId, status }) => `${externalId} ${status}`);
  };
  expect(await send("acme", "P-1", "P-2")).toEqual(["P-1 Success", "P-2 Success"]);
  expect(await send("acme", "P-2", "P-3")).toEqual(["P-2 Fail", "P-3 Success"]);
  expect(await send("other", "P-1")).toEqual(["P-1 Success"]);
  const { body } = await call("POST", "/gps-provider/acme/gps-pings", [{ ...ping, eventTime: "now" }]);
  expect(Object.keys(body.errors)).toEqual(["[0].EventTime"]);
});
