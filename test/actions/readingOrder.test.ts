import { readingOrder } from "../../src/declare/readingOrder";

const day = (number: number) => `2026-01-0${number}T08:00:00Z`;
const records = [
  { id: 1, createdOn: day(1), modifiedOn: day(5), name: "b" },
  { id: 2, createdOn: day(3), modifiedOn: "2026-01-04T08:00:00.1234567Z", name: "c" },
  { id: 3, createdOn: day(2), modifiedOn: day(4), name: "a" },
];
const sorts = ["Id", "Name", "ModifiedOn", "CreatedOn"];
const ids = (list: unknown[]) => list.map((record) => (record as { id: number }).id);

test.each([
  [undefined, [1, 2, 3]],
  ["+Id", [1, 2, 3]],
  ["-Id", [3, 2, 1]],
  ["CreatedOn", [1, 3, 2]],
  ["+CreatedOn", [1, 3, 2]],
  ["-CreatedOn", [2, 3, 1]],
  ["-ModifiedOn", [1, 2, 3]],
])("sorted by %s, a list is read in order of ID and sorted afterwards", (asked, expected) => {
  const { sort, arrange } = readingOrder(asked, sorts, records[0]);
  expect(sort).toBe("+Id");
  expect(ids(arrange(records))).toEqual(expected);
});

test("moments of one millisecond are sorted by their further decimals", () => {
  const close = ["07.7820161Z", "07.782Z", "07Z", "07.7820162Z"].map((second, i) => ({
    id: i + 1,
    modifiedOn: `2026-01-01T08:00:${second}`,
  }));
  expect(ids(readingOrder("ModifiedOn", sorts, close[0]).arrange(close))).toEqual([3, 2, 1, 4]);
  expect(ids(readingOrder("-ModifiedOn", sorts, close[0]).arrange(close))).toEqual([4, 1, 2, 3]);
});

test.each(["-Name", "Name", "+Id,-Name", "anything"])("%s is left to ServiceTitan", (asked) => {
  const { sort, arrange } = readingOrder(asked, sorts, records[0]);
  expect(sort).toBe(asked);
  expect(arrange(records)).toEqual(records);
});

test("a list that ServiceTitan does not sort is left as it comes", () => {
  expect(readingOrder(undefined, [], records[0]).sort).toBeUndefined();
  expect(readingOrder(undefined, "undocumented", records[0]).sort).toBeUndefined();
});

test("a list without the field in its records, or with IDs that are no numbers, is sorted by ServiceTitan", () => {
  expect(readingOrder("-CreatedOn", sorts, { id: 1 }).sort).toBe("-CreatedOn");
  expect(readingOrder("-Id", sorts, { id: "2f4d8c1e" }).sort).toBe("-Id");
});
