import { first, type Page, useSandbox, validBooking } from "./support";

const api = useSandbox();

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?Z$/;

/** All moments of a value, at any depth. */
function momentsIn(value: unknown): string[] {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
  if (value instanceof Map) return [...value.values()].flatMap(momentsIn);
  return typeof value === "object" && value !== null && !Buffer.isBuffer(value)
    ? Object.values(value).flatMap(momentsIn)
    : [];
}

test("records have moments with up to seven decimals, whose trailing zeros are cut", () => {
  const moments = momentsIn(api.sandbox.state);
  expect(moments.filter((moment) => !form.test(moment))).toEqual([]);
  const decimals = new Set(moments.map((moment) => /\.(\d+)/.exec(moment)?.[1]?.length ?? 0));
  expect([...decimals]).toEqual(expect.arrayContaining([0, 6, 7]));
  expect(moments.filter((moment) => moment.endsWith("T00:00:00Z")).length).toBeGreaterThan(0);
});

test("what is written is stamped alike, each time later", async () => {
  const { customerId } = validBooking(api.sandbox);
  const { customers } = api.sandbox.state;
  const stamps: string[] = [];
  for (let n = 0; n < 10; n++) {
    await api.call("PATCH", "crm", `/customers/${customerId}`, { name: `Name ${n}` });
    stamps.push(String(customers.get(customerId)?.modifiedOn));
    customers.update(first(customers), {});
    stamps.push(first(customers).modifiedOn);
  }
  expect(stamps.filter((stamp) => !form.test(stamp))).toEqual([]);
  const withoutZone = stamps.map((stamp) => stamp.slice(0, -1));
  expect(new Set(withoutZone).size).toBe(20);
  expect(withoutZone).toEqual([...withoutZone].sort());
});

test("lists sort and filter by moments, not by their text", async () => {
  const moments = ["2030-05-31T14:03:07Z", "2030-05-31T14:03:07.5Z", "2030-05-31T14:03:07.5000001Z"];
  const jobs = [...api.sandbox.state.jobs.values()].slice(0, 3);
  for (const [i, job] of jobs.entries()) job.modifiedOn = moments[i] as string;
  const list = async (query: string) => {
    const path = `/jobs?pageSize=3&${query}`;
    const { body } = await api.call<Page<{ modifiedOn: string }>>("GET", "jpm", path);
    return body.data.map(({ modifiedOn }) => modifiedOn);
  };
  expect(await list("sort=-ModifiedOn")).toEqual([...moments].reverse());
  expect(await list("sort=%2BModifiedOn&modifiedOnOrAfter=2030-05-31T14:03:07Z")).toEqual(moments);
  expect(await list("modifiedOnOrAfter=2030-05-31T14:03:07.5000001Z")).toEqual(moments.slice(2));
  expect(
    await list("modifiedOnOrAfter=2030-01-01T00:00:00Z&modifiedBefore=2030-05-31T07:03:07.50-07:00"),
  ).toEqual(moments.slice(0, 1));
});

test("a moment that is written keeps its decimals, in UTC", async () => {
  const booking = {
    ...validBooking(api.sandbox),
    appointments: [{ start: "2026-06-10T09:00:00.7820161-07:00", end: "2026-06-10T18:00:00.500Z" }],
  };
  const { body } = await api.call<{ firstAppointmentId: number }>("POST", "jpm", "/jobs", booking);
  expect(api.sandbox.state.appointments.get(body.firstAppointmentId)).toMatchObject({
    start: "2026-06-10T16:00:00.7820161Z",
    end: "2026-06-10T18:00:00.5Z",
  });
});
