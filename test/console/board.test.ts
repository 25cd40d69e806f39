import { hoursOf, placed, rowsOf, type Visit } from "../../console/page/board/layout";

const start = Date.parse("2026-06-01T07:00:00Z");
const end = start + 24 * 3_600_000;

const at = (hour: number) => new Date(start + hour * 3_600_000).toISOString();

const visit = (id: number, from: number, to: number, technicianIds = [1]): Visit => ({
  id,
  jobId: id,
  jobNumber: `${id}`,
  start: at(from),
  end: at(to),
  status: "Scheduled",
  isPaused: false,
  technicianIds,
  customer: "Ann Example",
  address: "1 Main St",
  jobType: "Repair",
  jobStatus: "Scheduled",
});

describe("the board shows", () => {
  test("the hours of work where nothing is planned", () => {
    expect(hoursOf([], start, end)).toEqual({ from: 7, to: 18 });
  });

  test("earlier and later ones where something is, as whole hours", () => {
    expect(hoursOf([visit(1, 5.5, 8), visit(2, 17, 19.25)], start, end)).toEqual({ from: 5, to: 20 });
  });

  test("no hours of the days before and after", () => {
    expect(hoursOf([visit(1, -3, 30)], start, end)).toEqual({ from: 0, to: 24 });
  });
});

describe("a block stands", () => {
  const hours = { from: 8, to: 18 };

  test("where it begins, as wide as it is long", () => {
    expect(placed([visit(1, 9, 11)], start, hours)).toMatchObject([{ left: 10, width: 20, lane: 0 }]);
  });

  test("below another one at the same time, and beside one that ends as it begins", () => {
    const lanes = placed(
      [visit(1, 9, 11), visit(2, 10, 12), visit(3, 11, 13), visit(4, 10, 11)],
      start,
      hours,
    );
    expect(lanes.map(({ visit: { id }, lane }) => [id, lane])).toEqual([
      [1, 0],
      [2, 1],
      [4, 2],
      [3, 0],
    ]);
  });

  test("within the hours that are shown, where it goes on over them", () => {
    expect(placed([visit(1, 6, 28)], start, hours)).toMatchObject([{ left: 0, width: 100 }]);
  });
});

test("a visit of two technicians stands in both rows, and one of nobody beside the board, the earliest first", () => {
  const day = {
    now: at(8),
    technicians: [
      { id: 1, name: "Ann" },
      { id: 2, name: "Bob" },
    ],
    appointments: [visit(5, 9, 11, [1, 2]), visit(6, 12, 13, []), visit(7, 8, 9, [])],
  };
  const { rows, unassigned } = rowsOf(day, start, { from: 8, to: 18 });
  expect(rows.map(({ name, blocks }) => [name, blocks.map(({ visit: { id } }) => id)])).toEqual([
    ["Ann", [5]],
    ["Bob", [5]],
  ]);
  expect(unassigned.map(({ id }) => id)).toEqual([7, 6]);
});
