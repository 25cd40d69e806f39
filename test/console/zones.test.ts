import { dateIn, dayAfter, localIn, momentIn, startIn } from "../../console/page/ui/zones";

describe("a date begins at midnight by the zone's clock", () => {
  test.each([
    ["America/Los_Angeles", "2026-06-01", "2026-06-01T07:00:00.000Z"],
    ["America/Los_Angeles", "2026-12-01", "2026-12-01T08:00:00.000Z"],
    ["Pacific/Auckland", "2026-06-01", "2026-05-31T12:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-06-01", "2026-05-31T10:00:00.000Z"],
    ["Pacific/Pago_Pago", "2026-06-01", "2026-06-01T11:00:00.000Z"],
    ["Asia/Kolkata", "2026-06-01", "2026-05-31T18:30:00.000Z"],
    ["UTC", "2026-06-01", "2026-06-01T00:00:00.000Z"],
  ])("in %s %s", (zone, date, start) => {
    expect(new Date(startIn(zone, date)).toISOString()).toBe(start);
  });

  test.each([
    ["America/Los_Angeles", "2026-03-08", 23],
    ["America/Los_Angeles", "2026-11-01", 25],
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["Australia/Sydney", "2026-10-04", 23],
    ["America/Los_Angeles", "2026-11-02", 24],
  ])("and in %s %s lasts %i hours", (zone, date, hours) => {
    const start = startIn(zone, date);
    expect((startIn(zone, dayAfter(date, 1)) - start) / 3_600_000).toBe(hours);
    expect([dateIn(zone, start - 1), dateIn(zone, start)]).toEqual([dayAfter(date, -1), date]);
  });

  test("or, where midnight is left out, at the first moment after it", () => {
    // In Beirut the clock is put forward at midnight.
    expect(dateIn("Asia/Beirut", startIn("Asia/Beirut", "2026-03-29"))).toBe("2026-03-29");
    expect(dateIn("Asia/Beirut", startIn("Asia/Beirut", "2026-03-29") - 1)).toBe("2026-03-28");
  });
});

test.each(["2026-06-01T08:30", "2026-03-08T03:00", "2026-11-01T00:30", "2026-11-01T12:00"])(
  "the clock says %s at the moment of it",
  (local) => {
    expect(localIn("America/Los_Angeles", momentIn("America/Los_Angeles", local))).toBe(local);
  },
);

test("a time that the clock leaves out is the one after it", () => {
  expect(localIn("America/Los_Angeles", momentIn("America/Los_Angeles", "2026-03-08T02:30"))).toBe(
    "2026-03-08T03:30",
  );
});
