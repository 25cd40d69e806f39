import { type Input, readInput } from "../../src/inputs/input";
import {
  choice,
  choiceList,
  date,
  dateTime,
  duration,
  email,
  file,
  flag,
  guid,
  id,
  idList,
  integer,
  longText,
  moment,
  number,
  phone,
  secret,
  text,
  textList,
  toggle,
} from "../../src/inputs/kinds";
import { sort } from "../../src/inputs/list";
import { idSchema, listSchema } from "../../src/inputs/values";

const guide = { label: "Field", comments: "For a test.", example: "For a test." };
const ofRecord = { ...guide, of: "job" as const };

/** What a kind takes, as [given, read]; what it refuses; and how it says what it wants. */
interface Kind {
  field: Input;
  takes: [given: unknown, value: unknown][];
  refuses: unknown[];
  expected: string;
}

const anId = "an ID, a whole number above 0 such as 10978752986";
const aDateTime = "a date and time with its zone such as 2026-07-08T10:00:00-07:00";
const aMoment = `a date such as 2026-07-08, or ${aDateTime}`;
const moments: Kind["takes"] = [
  ["2026-07-08T10:00:00-07:00", "2026-07-08T17:00:00.000Z"],
  ["2026-07-08T10:00:00.250Z", "2026-07-08T10:00:00.250Z"],
  ["2026-07-08T10:00:00.1234567Z", "2026-07-08T10:00:00.123Z"],
  ["2026-07-08t10:00z", "2026-07-08T10:00:00.000Z"],
  ["2026-07-08 10:00+02", "2026-07-08T08:00:00.000Z"],
  ["20260708T100000-0730", "2026-07-08T17:30:00.000Z"],
  ["2026-07-08T10:00+14:00", "2026-07-07T20:00:00.000Z"],
  ["2026-07-08T24:00Z", "2026-07-09T00:00:00.000Z"],
  ["2026-W28-3T10:00Z", "2026-07-08T10:00:00.000Z"],
  [new Date(0), "1970-01-01T00:00:00.000Z"],
];
const noMoments = [
  "07/08/2026",
  "tomorrow",
  "2026",
  "2026-07",
  "1783504800",
  "2026-07 10:00Z",
  "2026 10:00Z",
  "2026-02-30T10:00Z",
  "2026-07-32T10:00Z",
  "2026-07-08T",
  "T10:00Z",

  "2026-07-08T24:30Z",
  "2026-07-08T25:00Z",
  "2026-07-08T10:60Z",
  "2026-07-08T10:00:60Z",
  "2026-07-08T1:00Z",
  "2026-07-08T10:00:00+99",
  "2026-07-08T10:00+14:60",
  "2026-07-08T10:00+14:30",
  "2026-07-08T10:00+15",

  "2026-07-08T10:00ZZ",
  "2026-07-08T10:00Z+02",
  "2026-07-08  10:00Z",
  "2026-07-08T10:00 PST",
  "2026-7-8T10:00Z",
  1783504800000,
  new Date(Number.NaN),
];
const guidOf = (letter: string) => `2${letter}4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12`;
const bytes = Buffer.from([0, 255, 10]);

const kinds: Record<string, Kind> = {
  id: {
    field: id(ofRecord),
    takes: [
      ["10978752986", 10978752986],
      [" 42 ", 42],
      [7, 7],
      ["9007199254740991", Number.MAX_SAFE_INTEGER],
      [10978752986n, 10978752986],
    ],
    refuses: [
      0,
      "0",
      -5,
      "-5",
      1.5,
      "1.5",
      9007199254740992,
      "9223372036854775808",
      0n,
      "abc",
      "1/../../customers/2",
      "1?x=1",
      "1e3",
      "0x1F",
      true,
      Number.NaN,
    ],
    expected: anId,
  },
  "id in the place of which a whole record stands": {
    field: id(ofRecord),
    takes: [],
    refuses: [{ id: 5 }, { id: 5, name: "Jane" }, '{"id": 5, "name": "Jane"}'],
    expected: "an ID, not a whole record: choose its id",
  },
  idList: {
    field: idList(ofRecord),
    takes: [
      [
        ["1088", 1089],
        [1088, 1089],
      ],
      ["1088, 1089", [1088, 1089]],
      ["[1088, 1089]", [1088, 1089]],
      [1088, [1088]],
      [["1088", "", null], [1088]],
    ],
    refuses: [],
    expected: anId,
  },
  textList: {
    field: textList(guide),
    takes: [
      [
        ["a", "b, c"],
        ["a", "b, c"],
      ],
      ['["a", 5]', ["a", "5"]],
      ["a,b", ["a", "b"]],
      [0, ["0"]],
    ],
    refuses: [],
    expected: "text",
  },
  text: {
    field: text(guide),
    takes: [
      ["Jane", "Jane"],
      [" Jane ", " Jane "],
      [0, "0"],
      [false, "false"],
      ['{"a": 1}', '{"a": 1}'],
    ],
    refuses: [{ name: "Jane" }, ["a"], new Date(0)],
    expected: "text",
  },
  longText: {
    field: longText(guide),
    takes: [["two\nlines", "two\nlines"]],
    refuses: [{ name: "Jane" }],
    expected: "text",
  },
  email: {
    field: email(guide),
    takes: [[" jane@example.com ", "jane@example.com"]],
    refuses: ["jane", "jane@", 5, { email: "jane@example.com" }],
    expected: "an e-mail address such as jane@example.com",
  },
  guid: {
    field: guid(guide),
    takes: [
      [guidOf("f"), guidOf("f")],
      [guidOf("F"), guidOf("F")],
    ],
    refuses: ["2f4d8c1e", `{${guidOf("f")}}`, 5],
    expected: "a GUID such as 2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
  },
  number: {
    field: number(guide),
    takes: [
      ["129.95", 129.95],
      ["-.5", -0.5],
      ["0", 0],
      [0, 0],
      [-0.1, -0.1],
      ["+3.", 3],
      ["0012.500", 12.5],
      ["1234567890123.45", 1234567890123.45],
      ["0.30000000000000004", 0.1 + 0.2],
      [0.1 + 0.2, 0.1 + 0.2],
      [5n, 5],
    ],
    refuses: ["1,200", "$5", "12 €", "1e5", "Infinity", Number.NaN, Infinity, true],
    expected: "a number, such as 129.95",
  },
  "number with bounds": {
    field: number({ ...guide, min: -90, max: 90 }),
    takes: [
      ["-90", -90],
      [90, 90],
    ],
    refuses: ["90.01", -91, "north"],
    expected: "a number from -90 to 90",
  },
  integer: {
    field: integer(guide),
    takes: [
      ["0", 0],
      [-3, -3],
    ],
    refuses: ["1.5", 1.5, "two"],
    expected: "a whole number",
  },
  "integer with bounds": {
    field: integer({ ...guide, min: 1 }),
    takes: [["1", 1]],
    refuses: [0, "0", "-1"],
    expected: "a whole number of 1 or more",
  },
  "number too precise": {
    field: number(guide),
    takes: [],
    refuses: ["0.1234567890123456789", "12345678901234567.89", 12345678901234567890123n],
    expected: "a number of at most 15 digits",
  },
  duration: {
    field: duration(guide),
    takes: [
      ["1:30", "01:30:00"],
      [" 01:30:00 ", "01:30:00"],
      ["26:00", "1.02:00:00"],
      ["1.02:00:00", "1.02:00:00"],
      ["PT1H30M", "01:30:00"],
      ["P1D", "1.00:00:00"],
    ],
    refuses: ["90", 90, "1h 30m", "00:00:00", "1:75", "PT", "P", { hours: 1 }],
    expected: "a duration such as 01:30:00 (hours, minutes, seconds)",
  },
  phone: {
    field: phone(guide),
    takes: [
      ["+1 702 555 0110", "7025550110"],
      ["(702) 555-0110", "7025550110"],
      ["1.702.555.0110", "7025550110"],
      [7025550110, "7025550110"],
      ["+61 2 5550 1234", "61255501234"],
      ["555", "555"],
    ],
    refuses: ["call me", "702 555 0110 ext. 4", "+", { phone: "7025550110" }],
    expected: "a phone number such as 9165550142 or +1 916 555 0142",
  },
  dateTime: {
    field: dateTime(guide),
    takes: moments,
    refuses: noMoments,
    expected: aDateTime,
  },
  "dateTime without a time": {
    field: dateTime(guide),
    takes: [],
    refuses: ["2026-07-08", "20260708"],
    expected: `${aDateTime}; a date alone would be midnight UTC, the day before in America`,
  },
  "dateTime without a zone": {
    field: dateTime(guide),
    takes: [],
    refuses: ["2026-07-08T10:00:00", "2026-07-08 10:00", "2025-08-01T00:00:00"],
    expected: `${aDateTime}; without a zone nobody can tell which moment it means`,
  },
  moment: {
    field: moment("Field", "For a test.", "2026-07-08"),
    takes: [
      ...moments,
      ["2026-07-08", "2026-07-08T00:00:00.000Z"],
      ["20260708", "2026-07-08T00:00:00.000Z"],
      ["2025-08-01T00:00:00", "2025-08-01T00:00:00.000Z"],
      ["2025-08-01 00:00", "2025-08-01T00:00:00.000Z"],
      ["2025-08-01T00:00:00.0000000", "2025-08-01T00:00:00.000Z"],
    ],
    refuses: [...noMoments, "2026-02-30", "2026-07-32", "2026-13-01"],
    expected: aMoment,
  },
  "moment without a zone": {
    field: moment("Field", "For a test.", "2026-07-08"),
    takes: [],
    refuses: ["2026-07-08T10:00:00", "2025-08-01T00:00:01"],
    expected: `${aMoment}; without a zone nobody can tell which moment it means`,
  },
  date: {
    field: date(guide),
    takes: [
      ["2026-07-08", "2026-07-08"],
      ["2026-07-08T22:00:00-07:00", "2026-07-09"],
      [new Date("2026-07-08T10:00Z"), "2026-07-08"],
      ["2025-08-01T00:00:00", "2025-08-01"],
    ],
    refuses: ["July 8", "2026-13-01"],
    expected: aMoment,
  },
  flag: {
    field: flag(guide),
    takes: [
      [true, true],
      [false, false],
      ["true", true],
      ["False", false],
      [" no ", false],
      [0, false],
      ["0", false],
      [1, true],
    ],
    refuses: ["maybe", 2, ["true"]],
    expected: "true or false",
  },
  toggle: {
    field: toggle(guide),
    takes: [
      ["false", false],
      [true, true],
    ],
    refuses: ["always"],
    expected: "true or false",
  },
  choice: {
    field: choice({ ...guide, choices: ["MobilePhone", "Fax"] }),
    takes: [
      ["Fax", "Fax"],
      [" mobilephone ", "MobilePhone"],
      ["Mobile Phone", "MobilePhone"],
      ["mobile-phone", "MobilePhone"],
      ["MOBILE_PHONE", "MobilePhone"],
    ],
    refuses: ["Mobil", "Pager", 5, ["Fax"]],
    expected: "one of MobilePhone, Fax",
  },
  "choice with labels": {
    field: choice({ ...guide, choices: { jpm: "Job Planning and Management", True: "Yes", Yes: "Indeed" } }),
    takes: [
      ["JPM", "jpm"],
      ["job planning-and management", "jpm"],
      ["yes", "Yes"],
      ["indeed", "Yes"],
      [true, "True"],
    ],
    refuses: ["Planning"],
    expected: "one of jpm, True, Yes",
  },
  choiceList: {
    field: choiceList({ ...guide, choices: ["Service", "Sales"] }),
    takes: [
      [
        ["Service", "sales"],
        ["Service", "Sales"],
      ],
      ["Service, Sales", ["Service", "Sales"]],
      ['["Sales"]', ["Sales"]],
    ],
    refuses: [],
    expected: "one of Service, Sales",
  },
  file: {
    field: file(guide),
    takes: [
      [bytes, { data: bytes, contentType: "application/octet-stream" }],
      [
        { data: bytes, contentType: "image/png" },
        { data: bytes, contentType: "image/png" },
      ],
      [
        { data: "a;b", contentType: "text/csv" },
        { data: Buffer.from("a;b"), contentType: "text/csv" },
      ],
      ["a", { data: Buffer.from("a"), contentType: "text/plain" }],
    ],
    refuses: [5, true, ["a"], { id: 5 }, { data: { data: "a" } }],
    expected: "a file from an earlier step, or text, that is not empty",
  },
};

const blanks = [undefined, null, "", "  ", "\n", [], {}, [""], { part: " " }];

describe.each(Object.entries(kinds))("%s", (_, { field, takes, refuses, expected }) => {
  test.each(blanks)("is not given where it is %j", (blank) => {
    expect(readInput(field, blank, false)).toBeUndefined();
  });

  if (takes.length > 0)
    test.each(takes)("reads %p", (given, value) => {
      expect(readInput(field, given, false)).toEqual(value);
      expect(readInput(field, given, true)).toEqual(value);
    });

  if (refuses.length > 0)
    test.each(refuses.map((given) => [given]))("refuses %p", (given) => {
      expect(() => readInput(field, given, false)).toThrow(`Field must be ${expected}`);
      expect(() => readInput(field, given, true)).toThrow(/^Field must be .+ was given\.$/);
    });
});

test("a required field says so where it is blank", () => {
  for (const { field } of Object.values(kinds))
    for (const blank of blanks) expect(() => readInput(field, blank, true)).toThrow(/^Field is required\.$/);
});

describe("a list", () => {
  test.each([
    ["5, x", 'Field, item 2 must be an ID, a whole number above 0 such as 10978752986, but " x" was given.'],
    [[0], "Field, item 1 must be an ID, a whole number above 0 such as 10978752986, but 0 was given."],
  ])("names the item of %j that is wrong", (given, sentence) => {
    expect(() => readInput(idList(ofRecord), given, false)).toThrow(sentence);
  });

  test.each([["[]"], [" [ ] "], [["[]"]]])(
    "written as empty, %j, clears; where required it is none",
    (given) => {
      expect(readInput(idList(ofRecord), given, false)).toEqual([]);
      expect(() => readInput(idList(ofRecord), given, true)).toThrow("Field is required.");
    },
  );

  test.each([[[]], ["[null]"], ['[""]'], [","], [[","]], [['[""]']], ["{}"], [[{}]]])(
    "of nothing but blanks, %j, is not given",
    (given) => {
      expect(readInput(idList(ofRecord), given, false)).toBeUndefined();
      expect(() => readInput(idList(ofRecord), given, true)).toThrow("Field is required.");
    },
  );

  test("whose only entry is a whole list as text is that list", () => {
    expect(readInput(idList(ofRecord), ["[1088, 1089]"], false)).toEqual([1088, 1089]);
  });

  test("can tell a list that was not given from one of nothing but blanks", () => {
    const filter = listSchema(idSchema(), { separator: ",", onlyBlanks: "empty" });
    const left = [undefined, null, "", " "].map((given) => filter.parse(given));
    expect(left).toEqual([undefined, undefined, undefined, undefined]);
    const empty = [",", '[""]', "[null]", "[]", ["[]"], [","]].map((given) => filter.parse(given));
    expect(empty).toEqual([[], [], [], [], [], []]);
    expect(filter.parse("5, 6")).toEqual([5, 6]);
  });
});

describe("a refusal", () => {
  test("shows what came, cut to size", () => {
    expect(() => readInput(id(ofRecord), "x".repeat(500), false)).toThrow(
      `but "${"x".repeat(79)}… was given.`,
    );
  });

  test.each<[Input, unknown, string]>([
    [id(ofRecord), "007-5", '"007-5"'],
    [number({ ...guide, min: 1 }), "0.50", '"0.50"'],
    [integer({ ...guide, max: 9 }), " 10 ", '" 10 "'],
    [choice({ ...guide, choices: ["Fax", "Phone"] }), " Pager", '" Pager"'],
    [sort(["CreatedOn"]), "createdOn desc", '"createdOn desc"'],
    [sort(["CreatedOn"]), "Price", '"Price"'],
  ])("shows what came, not what was made of it", (field, given, shown) => {
    expect(() => readInput(field, given, false)).toThrow(`, but ${shown} was given.`);
  });

  test("does not show a secret", () => {
    expect(() => readInput(secret(guide), { password: "hunter2" }, false)).toThrow(
      "Field must be text, but another value was given.",
    );
  });
});
