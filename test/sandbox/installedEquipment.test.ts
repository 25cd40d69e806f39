import type { InstalledEquipment } from "../../sandbox/kept";
import { first, getToken, type Page, useSandbox } from "./support";

const api = useSandbox();

const path = "/installed-equipment";
const call = <T = InstalledEquipment>(method: string, sub = "", body?: unknown) =>
  api.call<T>(method, "equipmentsystems", `${path}${sub}`, body);
const location = () => first(api.sandbox.state.locations);
const fieldType = (name: string) =>
  first(api.sandbox.state.customFieldTypes, (type) => type.name === name).id;

test("equipment is filed at a location, under the location's customer", async () => {
  const tag = first(api.sandbox.state.tagTypes);
  const type = first(api.sandbox.state.equipmentTypes);
  const { status, body } = await call("POST", "", {
    locationId: location().id,
    name: "Furnace",
    equipmentTypeId: type.id,
    serialNumber: "CA1",
    cost: 0,
    installedOn: "2026-05-01T08:00:00-07:00",
    manufacturerWarrantyEnd: "2036-05-01T00:00:00Z",
    memo: null,
    customFields: [{ typeId: fieldType("Breaker Size"), value: "40 A" }],
    attachments: [{ type: "Image", url: "InstalledEquipment/x/plate.jpg" }],
    tagTypeIds: [tag.id],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    customerId: location().customerId,
    type: { id: type.id, name: type.name },
    cost: 0,
    memo: "",
    status: "Installed",
    installedOn: "2026-05-01T15:00:00Z",
    customFields: [{ name: "Breaker Size", value: "40 A" }],
    attachments: [{ alias: null, fileName: null, type: "Image", url: "InstalledEquipment/x/plate.jpg" }],
    tags: [{ ownerId: body.id, typeId: tag.id, typeName: tag.name, code: tag.code }],
  });
  expect((await call("GET", `/${body.id}`)).body).toEqual(body);
});

test("an update changes what it gives; null takes dates away and sets the cost to nothing", async () => {
  const { id } = first(api.sandbox.state.installedEquipment);
  const { body: before } = await call("GET", `/${id}`);
  const { status, body } = await call("PATCH", `/${id}`, {
    serialNumber: "NEW-1",
    cost: null,
    serviceProviderWarrantyEnd: null,
    status: "Replaced",
    actualReplacementDate: "2026-05-20",
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    serialNumber: "NEW-1",
    cost: 0,
    serviceProviderWarrantyEnd: null,
    status: "Replaced",
    actualReplacementDate: "2026-05-20",
    modifiedOn: body.modifiedOn,
  });
});

test("custom fields keep one value a type, which its ID changes too", async () => {
  const { id } = first(api.sandbox.state.installedEquipment);
  const [breaker, refrigerant] = [fieldType("Breaker Size"), fieldType("Refrigerant")];
  await call("PATCH", `/${id}`, { customFields: [{ typeId: breaker, value: "20 A" }] });
  const { body } = await call("PATCH", `/${id}`, { customFields: [{ typeId: refrigerant, value: "R-32" }] });
  const valueId = body.customFields?.[0]?.id;
  const changed = await call("PATCH", `/${id}`, { customFields: [{ id: valueId, value: "30 A" }] });
  expect(changed.body.customFields).toEqual([
    { id: valueId, typeId: breaker, name: "Breaker Size", value: "30 A" },
    { id: body.customFields?.[1]?.id, typeId: refrigerant, name: "Refrigerant", value: "R-32" },
  ]);
});

test("unknown places, types, tags and fields are refused by field", async () => {
  const { status, body } = await call<{ errors: object }>("POST", "", {
    locationId: 1,
    equipmentTypeId: 2,
    tagTypeIds: [3],
    customFields: [{ value: "x" }, { typeId: fieldType("Gate Code") }],
    attachments: [{ url: "x", type: "Picture" }],
    actualReplacementDate: "20 May",
    colour: "red",
  });
  expect(status).toBe(400);
  expect(Object.keys(body.errors).sort()).toEqual([
    "ActualReplacementDate",
    "Attachments[0].Type",
    "Colour",
    "CustomFields[0].TypeId",
    "CustomFields[1].TypeId",
    "EquipmentTypeId",
    "LocationId",
    "TagTypeIds[0]",
  ]);
  const empty = await call<{ errors: object }>("POST", "", {});
  expect(empty.body.errors).toEqual({ LocationId: ["The LocationId field is required."] });
  const { id } = first(api.sandbox.state.installedEquipment);
  const update = { name: null, customFields: [{ id: 7, value: "x" }] };
  expect(Object.keys((await call<{ errors: object }>("PATCH", `/${id}`, update)).body.errors)).toEqual([
    "Name",
  ]);
  expect((await call("GET", "/1")).status).toBe(404);
});

test("the list filters by location and leaves out what only a single answer shows", async () => {
  const { locationId } = first(api.sandbox.state.installedEquipment, ({ active }) => active);
  const { body } = await call<Page>("GET", `?locationIds=${locationId}`);
  const expected = [...api.sandbox.state.installedEquipment.values()].filter(
    (equipment) => equipment.locationId === locationId && equipment.active,
  );
  expect(body.data.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(body.data[0]).not.toHaveProperty("customFields");
  expect(body.data[0]).not.toHaveProperty("attachments");
});

describe("attachments", () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256);
  const headers = async () => ({
    authorization: `Bearer ${await getToken(api.sandbox)}`,
    "st-app-key": api.sandbox.appKey,
  });
  const url = () => `${api.sandbox.url}/equipmentsystems/v2/tenant/${api.sandbox.tenant}${path}/attachments`;
  const upload = async (parts: Record<string, Blob | string>, fileName = "unit photo #1.jpg") => {
    const body = new FormData();
    for (const [name, part] of Object.entries(parts))
      if (typeof part === "string") body.append(name, part);
      else body.append(name, part, fileName);
    const answer = await fetch(url(), { method: "POST", headers: await headers(), body });
    return { status: answer.status, body: (await answer.json()) as { path: string; errors: object } };
  };
  const link = async (file: string) => {
    const answer = await fetch(`${url()}?path=${encodeURIComponent(file)}`, {
      headers: await headers(),
      redirect: "manual",
    });
    return { status: answer.status, location: answer.headers.get("location") ?? "" };
  };

  test("an upload comes back, byte by byte and with its content type, from another origin", async () => {
    const { status, body } = await upload({ file: new Blob([bytes], { type: "image/jpeg" }) });
    expect([status, body]).toEqual([200, { path: expect.stringMatching(/unit photo #1\.jpg$/) }]);
    const redirect = await link(body.path);
    expect(redirect.status).toBe(302);
    expect(new URL(redirect.location).origin).not.toBe(api.sandbox.url);

    const file = await fetch(redirect.location);
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  test("the storage refuses requests with credentials, without a signature, or for another file", async () => {
    const { body } = await upload({ file: new Blob(["plate"], { type: "text/plain" }) });
    const { location: signed } = await link(body.path);
    for (const [name, value] of Object.entries(await headers()))
      expect((await fetch(signed, { headers: { [name]: value } })).status).toBe(400);
    expect((await fetch(signed.split("?")[0] ?? "")).status).toBe(403);
    expect((await fetch(signed.replace("unit", "other"))).status).toBe(403);
  });

  test("a link works for a while only", async () => {
    const { body } = await upload({ file: new Blob(["plate"], { type: "text/plain" }) });
    const { location } = await link(body.path);
    expect((await fetch(location)).status).toBe(200);
    api.sandbox.advance(301_000);
    expect((await fetch(location)).status).toBe(403);
  });

  test("an upload without a file, and a download without a known path, are refused", async () => {
    expect((await upload({})).status).toBe(400);
    expect(await upload({ file: "text" })).toMatchObject({
      status: 400,
      body: { errors: { File: expect.any(Array) } },
    });
    expect((await call("POST", "/attachments", { file: "text" })).status).toBe(400);
    expect((await link("nowhere.jpg")).status).toBe(404);
    expect((await call("GET", "/attachments")).status).toBe(400);
  });
});
