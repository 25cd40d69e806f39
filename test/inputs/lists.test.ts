import { type Input, readInput } from "../../src/inputs/input";
import { customQueryParams, page, pageSize, sort } from "../../src/inputs/list";
import { keyFileList, keyValueList } from "../../src/inputs/pairs";

describe("Sort", () => {
  const byName = sort(["Id", "Name"]);

  test.each([
    ["+Id", "+Id"],
    ["-name", "-Name"],
    ["Id", "+Id"],
    [" id ", "+Id"],
    ["Name, descending", "-Name"],
  ])("takes %s", (given, value) => {
    expect(readInput(byName, given, false)).toBe(value);
  });

  test.each(["+Price", "+", "--Id", 5])("refuses %s", (given) => {
    expect(() => readInput(byName, given, false)).toThrow(
      /^Sort must be one of \+Id, -Id, \+Name, -Name( \(type -Id\))?, but /,
    );
  });

  test("takes any field where ServiceTitan does not document them", () => {
    expect(readInput(sort("undocumented"), "InvoiceDate", false)).toBe("+InvoiceDate");
    expect(readInput(sort("undocumented"), "-Total", false)).toBe("-Total");
  });
});

test.each<[Input, unknown, string]>([
  [page, 0, "Page must be a whole number of 1 or more, but 0 was given."],
  [page, "1.5", 'Page must be a whole number of 1 or more, but "1.5" was given.'],
  [pageSize, "5001", 'Page Size must be a whole number from 1 to 5000, but "5001" was given.'],
])("a page that cannot be is refused", (field, given, sentence) => {
  expect(() => readInput(field, given, false)).toThrow(sentence);
});

describe("a list of keys and values", () => {
  const pairs = [
    ["statuses", "Posted"],
    ["statuses", "Pending"],
    ["active", "Any"],
  ];

  test.each([
    [
      "pairs, a key several times",
      [
        { key: "statuses", value: "Posted" },
        { key: "statuses", value: "Pending" },
        { key: "active", value: "Any" },
      ],
    ],
    ["an object, a key with a list", { statuses: ["Posted", "Pending"], active: "Any" }],
    ["JSON text", '{"statuses": ["Posted", "Pending"], "active": "Any"}'],
    ["a list of which some are blank", { statuses: ["Posted", "", "Pending"], active: "Any", "": "" }],
  ])("is read from %s", (_, given) => {
    expect(readInput(customQueryParams, given, false)).toEqual(pairs);
  });

  const blanks = [
    { key: "number", value: "" },
    { key: "jobId", value: null },
  ];

  test("leaves out pairs whose value is blank", () => {
    const form = keyValueList({ label: "Form Data", comments: "For a test." });
    expect(readInput(form, [...blanks, { key: "active", value: "Any" }], false)).toEqual([["active", "Any"]]);
  });

  test("of parameters that filter refuses them", () => {
    expect(() => readInput(customQueryParams, blanks, false)).toThrow(
      "Custom Query Params, item 1, value is required.",
    );
  });

  test("keeps 0 and false", () => {
    expect(readInput(customQueryParams, { page: 0, unused: false }, false)).toEqual([
      ["page", "0"],
      ["unused", "false"],
    ]);
  });

  test.each([undefined, null, "", [], {}])("is not given where it is %j", (blank) => {
    expect(readInput(customQueryParams, blank, false)).toBeUndefined();
  });

  test.each([
    ["active=Any", 'Custom Query Params must be a list of keys and values, but "active=Any" was given.'],
    [[{ key: "", value: "x" }], "Custom Query Params, item 1, key is required."],
    [
      '{"active": "Any",}',
      'Custom Query Params must be valid JSON, which it is not at line 1, column 18 (a comma too many), but "{\\"active\\": \\"Any\\",}" was given.',
    ],
    [["active"], 'Custom Query Params, item 1 must be a key with a value, but "active" was given.'],
    [
      { active: { deep: true } },
      'Custom Query Params, item 1, value must be text, but {"deep":true} was given.',
    ],
  ])("refuses %j", (given, sentence) => {
    expect(() => readInput(customQueryParams, given, false)).toThrow(sentence);
  });

  test("of files keeps them as they are", () => {
    const files = keyFileList({ label: "File Data", comments: "For a test." });
    const data = Buffer.from([0, 1, 2]);
    const value = { data, contentType: "image/png" };
    expect(
      readInput(
        files,
        [
          { key: "file", value },
          { key: "raw", value: data },
        ],
        false,
      ),
    ).toEqual([
      ["file", value],
      ["raw", { data, contentType: "application/octet-stream" }],
    ]);
  });
});
