import { fullInputs } from "../cases";
import { run } from "../harness";
import { connectionWith, startServer } from "../server";
import { type Type, useCustomFields } from "./useCustomFields";

/** Types of custom fields that are not as they were kept, or cannot be read. */

const given = useCustomFields();
const { idOf, sentBy, writes, job, updateJob } = given;

describe("types that change after they were kept", () => {
  const state = () => given.sandbox.state.customFieldTypes;
  let lastId = 660_000;
  const make = (name: string, options: string[] | null = null) =>
    state().insert({
      ...(state().get(idOf("Job", "Permit Number")) as never as object),
      id: ++lastId,
      name,
      dataType: options ? "Dropdown" : "Text",
      dataTypeOptions: options,
    } as never) as never as Type;

  beforeEach(() => updateJob({ "Permit Number": "P-4" }));

  test("are found where one is new, or has a new name", async () => {
    const { id } = make("Inspector");
    expect((await updateJob({ Inspector: "Lee" })).fields).toEqual([{ typeId: id, value: "Lee" }]);
    (state().get(id) as Type).name = "Inspected By";
    expect((await updateJob({ "inspected by": "Lee" })).fields).toEqual([{ typeId: id, value: "Lee" }]);
    state().delete(id);
  });

  test("are read again where ServiceTitan refuses one that is gone, and sent once more where the name is another's", async () => {
    const old = make("Inspection");
    await updateJob({ Inspection: "1" });
    state().delete(old.id);
    const { id } = make("Inspection");
    const { fields, message } = await updateJob({ Inspection: "2" });
    expect([message, fields, writes().map(({ status }) => status)]).toEqual([
      "",
      [{ typeId: id, value: "2" }],
      [400, 200],
    ]);
    state().delete(id);
    const gone = await updateJob({ Inspection: "3" });
    expect(gone.message).toMatch(/^Custom Fields: "Inspection" is no custom field of a job\. /);
    expect(writes()).toHaveLength(1);
  });

  test("are read again by an action of several requests too", async () => {
    const old = make("Inspection");
    const { bookingId: _, leadId: __, ...inputs } = await fullInputs("findOrCreateJob", given.world);
    await updateJob({ Inspection: "1" });
    state().delete(old.id);
    const { id } = make("Inspection");
    const { message } = await sentBy("findOrCreateJob", { ...inputs, customFields: { Inspection: "2" } });
    expect(message).toBe("");
    expect(writes()).toMatchObject([
      { status: 400 },
      { status: 200, requestBody: { customFields: [{ typeId: id, value: "2" }] } },
    ]);
    state().delete(id);
  });

  test("are read again where a dropdown has other options", async () => {
    const { id } = make("Zone", ["North", "South"]);
    await updateJob({ Zone: "North" });
    (state().get(id) as Type).dataTypeOptions = ["South", "West"];
    expect((await updateJob({ Zone: "west" })).fields).toEqual([{ typeId: id, value: "West" }]);
    (state().get(id) as Type).dataTypeOptions = ["East"];
    expect((await updateJob({ Zone: "South" })).message).toBe(
      'Custom Fields, Zone must be East, but "South" was given.',
    );
    state().delete(id);
  });

  test("make a name that two have an error that names both", async () => {
    const other = make("permit-number");
    const { message } = await updateJob({ "Permit #Number": "x", nope: "y" });
    expect(message).toBe(
      `Custom Fields: "Permit #Number" may be Permit Number (ID ${idOf("Job", "Permit Number")}) or permit-number (ID ${other.id}): give the ID of one as its Field (typeId).`,
    );
    state().delete(other.id);
    await updateJob({ nope: "y" });
  });

  test("do not change a refusal that has another reason, and nothing is sent twice", async () => {
    const inputs = { jobId: job().id, jobTypeId: 5, customFields: { "Permit Number": "x" } };
    const { message } = await sentBy("updateJob", inputs);
    expect(message).toMatch(/^Update Job failed \(400\): JobTypeId: /);
    expect(writes()).toHaveLength(1);
  });
});

describe("lists of types", () => {
  const create = async () => ({
    ...(await fullInputs("createProject", given.world)),
    customFields: { "Permit Office": "County" },
  });
  const route = "GET /projects/custom-fields";
  const later = () => jest.spyOn(Date, "now").mockReturnValue(Date.now() + 301_000);

  test.each([
    [
      { kind: "5xx-before", route } as const,
      /^Page 1: The look of Create Project for custom fields of a project failed \(503\)/,
    ],
    [
      { kind: "5xx-before", status: 403, route } as const,
      /API scope Job Planning and Management → Projects \(Read\)/,
    ],
    [{ kind: "garbage", route } as const, /Create Project for custom fields of a project/],
  ])("that cannot be read are an error, and nothing is written: %j", async (fault, sentence) => {
    const inputs = await create();
    const clock = later();
    given.sandbox.faults.add(fault);
    const { message } = await sentBy("createProject", inputs);
    clock.mockRestore();
    expect(message).toMatch(sentence);
    expect(writes()).toEqual([]);
  });

  test.each(["text-numbers", "null-lists", "unknown-enums"] as const)(
    "are understood under %s",
    async (kind) => {
      const inputs = await create();
      const clock = later();
      given.sandbox.faults.add({ kind });
      const { fields } = await sentBy("createProject", inputs);
      clock.mockRestore();
      expect(fields).toEqual([{ typeId: idOf("Project", "Permit Office"), value: "County" }]);
    },
  );

  const names = Array.from({ length: 30 }, (_, n) => `Field ${n}`);
  test.each([
    [
      "show the nearest of many names first",
      names,
      /"Feild 12" is no .+\. There are 30, the nearest of them Field 12, /,
    ],
    ["may be empty", [], /"Feild 12" is no custom field of a job\. There are none\.$/],
  ])("%s", async (_, known, sentence) => {
    const data = known.map((name, id) => ({ id: id + 1, name }));
    const { url } = await startServer(() => ({
      body: JSON.stringify({ data, hasMore: false, customFields: null }),
    }));
    const failed = run("updateJob", {
      connection: connectionWith(url),
      jobId: 5,
      customFields: { "Feild 12": "x" },
    });
    await expect(failed).rejects.toThrow(sentence);
  });

  test("leave out those that are no longer in use", async () => {
    const data = [
      { id: 1, name: "Permit", active: false },
      { id: 2, name: "Permit", active: true },
      { id: 3, name: null },
    ];
    const { url, requests } = await startServer(() => ({ body: JSON.stringify({ data, hasMore: false }) }));
    await run("updateJob", { connection: connectionWith(url), jobId: 5, customFields: { Permit: "x" } });
    expect(JSON.parse(String(requests.at(-1)?.body))).toEqual({ customFields: [{ typeId: 2, value: "x" }] });
  });
});
