import type { TechnicianSkill } from "../../api/dispatch/technicianSkills";
import type { SavedZone, Zone } from "../../api/dispatch/zones";
import { first, type Page, useSandbox } from "./support";

/** What dispatching is set up with. */

// The documents call what zones refuse a text, and leave open which; the sandbox refuses as everywhere else.
const api = useSandbox({}, [/zones.* 400: answer must be string/]);

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
