import { address, bookingAddress, homeAddress, replacementAddress } from "../../src/inputs/address";
import { contacts, externalData } from "../../src/inputs/common";
import { customFieldOperations, customFieldsOf } from "../../src/inputs/customFields";
import { filterGroup } from "../../src/inputs/filters";
import { groupList } from "../../src/inputs/groups";
import { readInput } from "../../src/inputs/input";
import { id, idList, number, text } from "../../src/inputs/kinds";

const house = {
  street: "2140 Capitol Avenue",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
};

describe("a group", () => {
  test.each([
    ["its parts as text", { ...house, unit: "", latitude: "38.5733", longitude: "0" }],
    ["real values of an earlier step", { ...house, unit: null, latitude: 38.5733, longitude: 0 }],
    ["a whole object as JSON text", JSON.stringify({ ...house, latitude: 38.5733, longitude: 0 })],
  ])("is read from %s", (_, given) => {
    expect(readInput(address, given, true)).toEqual({ ...house, latitude: 38.5733, longitude: 0 });
  });

  test.each([undefined, null, "", {}, { street: "", city: " ", unit: undefined }])(
    "is not given where all of it is blank: %j",
    (blank) => {
      expect(readInput(address, blank, false)).toBeUndefined();
      expect(() => readInput(address, blank, true)).toThrow(/^Address is required\.$/);
    },
  );

  test.each([
    [{ ...house, city: "" }, "Address, City is required."],
    [
      { ...house, latitude: "north" },
      'Address, Latitude must be a number from -90 to 90, but "north" was given.',
    ],
    [
      { ...house, zipCode: "95816" },
      'Address must be an object of street, city, state, zip, country, unit, latitude, longitude only (the nearest to "zipCode" is Zip, zip), but "zipCode" was given.',
    ],
    ["2140 Capitol Avenue", /^Address must be an object of .+, but "2140 Capitol Avenue" was given\.$/],
    [
      "{street: 5}",
      'Address must be valid JSON, which it is not at line 1, column 2 (put the name into double quotes, "), but "{street: 5}" was given.',
    ],
    [[house, house], /^Address must be an object of .+ was given\.$/],
  ])("names the part of %j that is wrong", (given, sentence) => {
    expect(() => readInput(address, given, false)).toThrow(sentence);
  });
});

describe("addresses", () => {
  const coordinates = { latitude: 38.5733, longitude: -121.4789 };

  test("that replace another clear its unit where they have none", () => {
    for (const unit of [undefined, null, "", " "])
      expect(readInput(replacementAddress, { ...house, unit }, false)).toEqual({ ...house, unit: "" });
    expect(readInput(replacementAddress, { ...house, unit: "4" }, false)).toEqual({ ...house, unit: "4" });
  });

  test("of bookings leave coordinates out", () => {
    expect(readInput(bookingAddress, { ...house, ...coordinates }, false)).toEqual(house);
  });

  test("of technicians need street and city only, and leave out the address spelt out", () => {
    const { street, city } = house;
    expect(readInput(homeAddress, { street, city, streetAddress: "2140 Capitol Avenue" }, false)).toEqual({
      street,
      city,
    });
    expect(() => readInput(homeAddress, { street }, false)).toThrow("Address, City is required.");
  });
});

describe("a list within a group", () => {
  const filters = filterGroup({
    ids: idList({ label: "IDs", comments: "For a test.", of: "job" }),
  });

  test("is not given where it is the [] of an input that nobody filled, and empty where JSON text has one", () => {
    expect(readInput(filters, { ids: [] }, false)).toBeUndefined();
    expect(readInput(filters, { ids: "[]" }, false)).toEqual({ ids: [] });
    expect(readInput(filters, '{"ids": []}', false)).toEqual({ ids: [] });
  });
});

describe("a list of groups", () => {
  const entry = { type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" };

  test.each([
    ["text", JSON.stringify([entry])],
    ["a list", [entry]],
    ["a single entry", entry],
    ["entries that are JSON text", [JSON.stringify(entry)]],
    ["a list with blanks", [{}, entry, null, { type: "", value: "" }]],
  ])("is read from %s", (_, given) => {
    expect(readInput(contacts, given, false)).toEqual([entry]);
  });

  test.each([[undefined], [null], [""], ["  "], [[{}]], ["{}"], ["[{}]"], [[{ type: "", memo: null }]]])(
    "is not given where it is %j",
    (blank) => {
      expect(readInput(contacts, blank, false)).toBeUndefined();
      expect(() => readInput(contacts, blank, true)).toThrow("Contacts is required.");
    },
  );

  test("is empty where [] is written, and not given where nobody filled a row", () => {
    expect(readInput(contacts, "[]", false)).toEqual([]);
    expect(() => readInput(contacts, "[]", true)).toThrow("Contacts is required.");
    expect(readInput(contacts, [], false)).toBeUndefined();
  });

  test.each([
    [
      [entry, { type: "Pager", value: "1" }],
      'Contacts, item 2, Type must be one of Phone, Email, Fax, MobilePhone, but "Pager" was given.',
    ],
    [[{ type: "Fax" }], "Contacts, item 1, Value is required."],
    [
      [{ ...entry, number: 1 }],
      'Contacts, item 1 must be an object of type, value, memo only (the nearest to "number" is Type, type), but "number" was given.',
    ],
    ["[{]", 'Contacts must be valid JSON, which it is not at line 1, column 3, but "[{]" was given.'],
    [
      '[{"type": "Fax"}',
      /^Contacts must be valid JSON, which it is not at line 1, column 17 \(it ends too early\), but /,
    ],
    [
      '[\n  {"type": "Fax", "value": "1"},\n]',
      /^Contacts must be valid JSON, which it is not at line 3, column 1 \(a comma too many\), but /,
    ],
    [
      [entry, '{"type": "Fax", "value": "1",}'],
      /^Contacts, item 2 must be valid JSON, which it is not at line 1, column 30 \(a comma too many\), but /,
    ],
    [5, "Contacts, item 1 must be an object of type, value, memo, but 5 was given."],
  ])("names the entry of %j that is wrong", (given, sentence) => {
    expect(() => readInput(contacts, given, false)).toThrow(sentence);
  });

  test("keeps 0, false and text that looks like a number", () => {
    const given = [
      { typeId: "4071", value: 0 },
      { typeId: 4072, value: false },
      { typeId: 4073, value: "007" },
    ];
    expect(readInput(customFieldsOf("Job", { example: "P-1" }), given, false)).toEqual([
      { typeId: 4071, value: "0" },
      { typeId: 4072, value: "false" },
      { typeId: 4073, value: "007" },
    ]);
  });

  test("is read at any depth", () => {
    const given = {
      applicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
      externalData: { key: "a", value: 1 },
    };
    expect(readInput(externalData, given, false)).toEqual({
      ...given,
      externalData: [{ key: "a", value: "1" }],
    });
    expect(() => readInput(externalData, { ...given, externalData: [{ key: "a" }] }, false)).toThrow(
      "External Data, externalData, item 1, value is required.",
    );
  });

  test("holds names of custom fields to 255 characters", () => {
    const given = (name: string) => [{ objectId: 5, customFields: [{ name, value: "x" }] }];
    expect(readInput(customFieldOperations("invoice"), given("n".repeat(255)), true)).toHaveLength(1);
    expect(() => readInput(customFieldOperations("invoice"), given("n".repeat(256)), true)).toThrow(
      "Operations, item 1, customFields, item 1, name must be text of at most 255 characters, but ",
    );
  });

  test("has inputs of any kind as its parts", () => {
    const guide = { label: "Part", comments: "For a test.", example: "5" };
    const items = groupList({
      label: "Items",
      comments: "For a test.",
      required: { description: text({ ...guide, label: "Description" }) },
      optional: {
        skuId: id({ ...guide, of: "service" }),
        cost: number({ ...guide, label: "Cost" }),
      },
    });
    expect(readInput(items, [{ description: "a", skuId: "5", cost: "0" }], true)).toEqual([
      { description: "a", skuId: 5, cost: 0 },
    ]);
    expect(() => readInput(items, [{ description: "a", cost: "x" }], true)).toThrow(
      'Items, item 1, Cost must be a number, such as 129.95, but "x" was given.',
    );
  });
});
