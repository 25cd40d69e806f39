import { fullInputs } from "../cases";
import { logged } from "../harness";
import { type Type, useCustomFields } from "./useCustomFields";

/** Updates and creations with custom fields by their names. */

const given = useCustomFields();
const { typesOf, sentBy, writes } = given;

/** Lets something happen right after the n-th answer of a GET whose path ends so. */
function afterRead(path: RegExp, act: () => void, n = 1): () => void {
  let seen = 0;
  return given.sandbox.onExchange((exchange) => {
    if (exchange.method === "GET" && path.test(exchange.path) && ++seen === n) act();
  });
}

interface Updated {
  entity: string;
  create: string;
  update: string;
  /** The input of the record's ID. */
  id: string;
  table: "customers" | "locations" | "jobs" | "projects" | "installedEquipment" | "technicians" | "employees";
  list?: string;
}

const updated: Updated[] = [
  {
    entity: "Customer",
    create: "createCustomer",
    update: "updateCustomer",
    id: "customerId",
    table: "customers",
    list: "/customers/custom-fields",
  },
  {
    entity: "Location",
    create: "createLocation",
    update: "updateLocation",
    id: "locationId",
    table: "locations",
    list: "/locations/custom-fields",
  },
  {
    entity: "Job",
    create: "createJob",
    update: "updateJob",
    id: "jobId",
    table: "jobs",
    list: "/jobs/custom-fields",
  },
  {
    entity: "Project",
    create: "createProject",
    update: "updateProject",
    id: "projectId",
    table: "projects",
    list: "/projects/custom-fields",
  },
  {
    entity: "Equipment",
    create: "createInstalledEquipment",
    update: "updateInstalledEquipment",
    id: "installedEquipmentId",
    table: "installedEquipment",
    list: "/installed-equipment/custom-field-types",
  },
  {
    entity: "Employee",
    create: "createEmployee",
    update: "updateEmployee",
    id: "employeeId",
    table: "employees",
  },
  {
    entity: "Technician",
    create: "createTechnician",
    update: "updateTechnician",
    id: "technicianId",
    table: "technicians",
  },
];

/** A record with two custom fields, the second of which updates do not name. */
function recordWith({ entity, table }: Updated) {
  const { customFieldTypes, [table]: records } = given.sandbox.state;
  const types = typesOf(entity);
  if (types.length < 2)
    customFieldTypes.insert({
      ...(types[0] as never as object),
      id: 880_001,
      name: "Second",
    } as never);
  const [first, second] = typesOf(entity).filter(({ dataTypeOptions }) => !dataTypeOptions);
  const dropdown = typesOf(entity).find(({ dataTypeOptions }) => dataTypeOptions);
  const [one, other] = [first as Type, (second ?? dropdown) as Type];
  const record = [...records.values()].findLast((each) => !("active" in each) || each.active) as never as {
    id: number;
    customFields: object[];
  };
  const saysOf = (type: Type) => type.dataTypeOptions?.[0] ?? "41";
  record.customFields = [one, other].map((type, place) => ({
    ...(entity === "Equipment" && { id: 770_000 + place }),
    typeId: type.id,
    name: type.name,
    value: saysOf(type),
  }));
  return { record, one, other, kept: saysOf(other) };
}

describe.each(updated)("$update", (of) => {
  const { update, id, table, list, entity } = of;

  test("with a name sends the others as they are, read right before", async () => {
    const { record, one, other, kept } = recordWith(of);
    const { requests, message, fields } = await sentBy(update, {
      [id]: record.id,
      customFields: { [one.name]: "42" },
    });
    expect(message).toBe("");
    const path = requests[0]?.replace("GET ", "");
    expect(requests).toEqual([
      `GET ${path}`,
      ...(list ? [`GET ${list}`] : []),
      `GET ${path}`,
      `PATCH ${path}`,
    ]);
    const now = given.sandbox.state[table].get(record.id) as never as { customFields: object[] };
    expect(now.customFields).toHaveLength(2);
    expect(now.customFields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ typeId: one.id, value: "42" }),
        expect.objectContaining({ typeId: other.id, value: kept }),
      ]),
    );
    // A value that equipment has is changed, and no second one added.
    if (entity === "Equipment") expect(fields).toContainEqual({ id: 770_000, typeId: one.id, value: "42" });
    expect(logged.filter((line) => !line.includes("Audit"))).toEqual([]);
  });

  test("with IDs only is one request, as it was given; [] clears", async () => {
    const { record, one } = recordWith(of);
    const customFields = [{ typeId: one.id, value: "43" }];
    const byId = await sentBy(update, { [id]: record.id, customFields });
    expect(byId.requests).toHaveLength(1);
    expect(byId.fields).toEqual(customFields);
    const cleared = await sentBy(update, { [id]: record.id, customFields: "[]" });
    expect(cleared.requests).toHaveLength(1);
    expect(cleared.fields).toEqual([]);
  });

  test("warns of what somebody else changed while it ran, and keeps it", async () => {
    const { record, one, other } = recordWith(of);
    const changed = other.dataTypeOptions?.[1] ?? "99";
    const stop = afterRead(/\/\d+$/, () => {
      record.customFields = record.customFields.map((field, place) => ({
        ...field,
        value: place === 0 ? "98" : changed,
      }));
    });
    logged.length = 0;
    const { fields } = await sentBy(update, { [id]: record.id, customFields: { [one.name]: "44" } });
    stop();
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ typeId: one.id, value: "44" }),
        expect.objectContaining({ typeId: other.id, value: changed }),
      ]),
    );
    expect(logged.filter((line) => line.startsWith("warn"))).toEqual([
      expect.stringContaining(
        `the custom field ${one.name} was changed by somebody else meanwhile; it is written over.`,
      ),
      expect.stringContaining(
        `the custom field ${other.name} was changed by somebody else meanwhile; it stays as it is now.`,
      ),
    ]);
  });

  test("writes nothing where its record cannot be read", async () => {
    const { record, one } = recordWith(of);
    given.sandbox.faults.add({ kind: "5xx-before", route: "GET" });
    const { message } = await sentBy(update, { [id]: record.id, customFields: { [one.name]: "45" } });
    expect(message).toMatch(/^The look of Update .+ at the record's custom fields failed \(503\)/);
    expect(writes()).toEqual([]);
  });
});

describe.each(updated.filter(({ list }) => list))("$create", ({ create, entity, table }) => {
  test("with a name sends the ID of its type", async () => {
    const { name, id } = typesOf(entity).find(({ dataTypeOptions }) => !dataTypeOptions) as Type;
    const inputs = { ...(await fullInputs(create, given.world)), customFields: { [name.toLowerCase()]: 12 } };
    const { data, message } = await sentBy(create, inputs);
    expect(message).toBe("");
    const record = given.sandbox.state[table].get((data as { id: number }).id);
    expect(record?.customFields).toEqual([expect.objectContaining({ typeId: id, value: "12" })]);
  });
});

test("names of a technician's custom fields are those that this one has", async () => {
  const { record } = recordWith(updated.at(-1) as Updated);
  const { message } = await sentBy("updateTechnician", {
    technicianId: record.id,
    customFields: { Desk: "2" },
  });
  expect(message).toMatch(
    /^Custom Fields: "Desk" is no custom field that this technician has\. There are Van Number, .+\. ServiceTitan has no list of those of technicians: give another one by its ID as Field \(typeId\)\.$/,
  );
  const inputs = {
    ...(await fullInputs("createTechnician", given.world)),
    customFields: { "Van Number": "2" },
  };
  const created = await sentBy("createTechnician", inputs);
  expect([created.message, created.requests]).toEqual([
    expect.stringContaining('"Van Number" is no custom field'),
    [],
  ]);
});
