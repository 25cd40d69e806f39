import { quoteLongNumbers } from "../../src/client/longNumbers";

/** What each number of a list becomes. */
const parsed = (numbers: string): unknown => JSON.parse(quoteLongNumbers(`{"list": [ ${numbers} ]}`)).list;

test.each([
  ["9007199254740993", ["9007199254740993"]],
  ["9007199254740992", ["9007199254740992"]],
  ["9223372036854775807", ["9223372036854775807"]],
  ["-9007199254740993", ["-9007199254740993"]],
  ["123456789012345678901234567890", ["123456789012345678901234567890"]],
  ["9007199254740993,1, 9007199254740995", ["9007199254740993", 1, "9007199254740995"]],
  ["9007199254740993\n,\n9007199254740995\n", ["9007199254740993", "9007199254740995"]],
  ["1234567890123456.78", ["1234567890123456.78"]],
])("numbers that JavaScript would round become text, digit for digit: %s", (numbers, list) => {
  expect(parsed(numbers)).toEqual(list);
});

test.each([
  "9007199254740991",
  "-9007199254740991",
  "1234567890123456",
  "123456789012345.67",
  "1234567890123456.5",
  "1234567890123456.00",
  "38.573300000000003",
  "0.3333333333333333333333333333",
  "1e300, 1234567890123456789e3, 12345678901234567890.5E-3",
  '"9007199254740993"',
  '"a: 9007199254740993,", "a,9007199254740993]", "\\\\", "\\",9007199254740993,\\\\"',
  '":9007199254740993,", "[9007199254740993]"',
])("all else stays as JSON says: %s", (numbers) => {
  expect(parsed(numbers)).toEqual(JSON.parse(`[${numbers}]`));
});

test("wherever a number stands in a text, among strings of any kind", () => {
  for (let before = 0; before < 40; before++) {
    const note = `\\"${"x".repeat(before)}:9007199254740993,`;
    const json = `{"note":"${note}","id":9007199254740993,"more":"${note}","ids":[9007199254740993]}`;
    expect(JSON.parse(quoteLongNumbers(json))).toEqual({
      ...JSON.parse(json),
      id: "9007199254740993",
      ids: ["9007199254740993"],
    });
  }
});

test.each(["", "9007199254740993", "<html>9007199254740993", '{"id":9007199254740993', '"9007199254740993'])(
  "what is no whole page of JSON does no harm: %j",
  (text) => {
    expect(quoteLongNumbers(text).replaceAll('"', "")).toBe(text.replaceAll('"', ""));
  },
);
