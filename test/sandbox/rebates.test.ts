import type { InstalledEquipment, Job, JobAttachment } from "../../sandbox/kept";
import { first, getToken, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 60 });

const get = async <T = { id: number }>(module: string, path: string) => {
  const { status, body } = await api.call<Page<T>>("GET", module, path);
  expect(status).toBe(200);
  return body;
};
const idsOf = (records: Iterable<{ id: number | string }>) => [...records].map(({ id }) => id);
const installation = (): Job => {
  const type = first(api.sandbox.state.jobTypes, ({ name }) => name === "Heat Pump Installation");
  return first(api.sandbox.state.jobs, (job) => job.jobTypeId === type.id && job.jobStatus === "Completed");
};

describe("a completed heat pump installation", () => {
  test("is found by the tag, and its records name each other", () => {
    const { state } = api.sandbox;
    const job = installation();
    expect(job.tagTypeIds.map((id) => state.tagTypes.get(id)?.name)).toEqual(["Rebate Eligible"]);

    const invoice = state.invoices.get(job.invoiceId);
    const heatPump = invoice?.items.find(({ skuName }) => skuName === "HEAT-PUMP-3TON");
    const unit = state.installedEquipment.get(heatPump?.installedEquipmentId ?? 0);
    expect(unit).toMatchObject({
      locationId: job.locationId,
      invoiceItemId: heatPump?.id,
      equipmentId: heatPump?.skuId,
      status: "Installed",
      installedOn: `${job.completedOn?.slice(0, 10)}T00:00:00Z`,
    });
    expect(unit?.model).toBeTruthy();
    expect(unit?.serialNumber).toBeTruthy();

    const estimate = state.estimates.get(job.estimateIds[0] ?? 0);
    expect(estimate).toMatchObject({ jobId: job.id, status: { name: "Sold" }, soldBy: job.soldById });
    expect(estimate?.items?.map(({ invoiceItemId }) => invoiceItemId)).toEqual(
      invoice?.items.map(({ id }) => id),
    );
    expect(estimate?.subtotal.toFixed(2)).toBe(invoice?.subTotal);
  });

  test("has the technician's checklist, with the model and serial number of the new unit and the old one", async () => {
    const { id, locationId, completedOn } = installation();
    const { data } = await get<{ units: { units: { value?: unknown }[] }[] }>(
      "forms",
      `/submissions?owners[0].type=Job&owners[0].id=${id}&status=Completed`,
    );
    const answers = data[0]?.units.flatMap(({ units }) => units.map(({ value }) => value));
    const equipment = await get<InstalledEquipment>(
      "equipmentsystems",
      `/installed-equipment?locationIds=${locationId}`,
    );
    const fresh = equipment.data.find(
      ({ installedOn }) => installedOn?.slice(0, 10) === completedOn?.slice(0, 10),
    );
    const old = equipment.data.find(
      ({ actualReplacementDate }) => actualReplacementDate === completedOn?.slice(0, 10),
    );
    expect([fresh?.status, old?.status]).toEqual(["Installed", "Replaced"]);
    expect(answers).toEqual(
      expect.arrayContaining([fresh?.model, fresh?.serialNumber, old?.model, old?.serialNumber]),
    );
  });
});

describe("form submissions", () => {
  test("are listed by owner, by form and by date, at most 500 a page", async () => {
    const [one, two] = [...api.sandbox.state.formSubmissions.values()];
    const owners = [one, two].map((submission) => submission?.owners[0]?.id);
    const query = `owners[0].type=Job&owners[0].id=${owners[0]}&owners[1].type=Job&owners[1].id=${owners[1]}`;
    expect(idsOf((await get("forms", `/submissions?${query}`)).data)).toEqual([one?.id, two?.id]);
    expect((await get("forms", `/submissions?${query}&ownerType=Customer`)).data).toEqual([]);
    expect((await get("forms", "/submissions?formIds=1")).data).toEqual([]);
    expect((await get("forms", `/submissions?submittedBefore=${one?.submittedOn}`)).data).toEqual([]);
    expect(await get("forms", "/submissions?pageSize=5000")).toMatchObject({ pageSize: 500 });
  });

  test("need a type and an ID of each owner", async () => {
    for (const query of ["owners[0].type=Job", "owners[0].type=Dog&owners[0].id=1", "owners[0].id=1"]) {
      const { status, body } = await api.call("GET", "forms", `/submissions?${query}`);
      expect([query, status, Object.keys(body.errors)]).toEqual([query, 400, ["Owners"]]);
    }
  });
});

test("a file put on a job is listed there, and comes back as it was", async () => {
  const { url, tenant, appKey } = api.sandbox;
  const { id } = installation();
  const headers = { authorization: `Bearer ${await getToken(api.sandbox)}`, "st-app-key": appKey };
  const base = `${url}/forms/v2/tenant/${tenant}/jobs`;
  const before = (await get<JobAttachment>("forms", `/jobs/${id}/attachments`)).data;
  expect(before.map(({ fileName }) => fileName)).toContain("ahri-certificate.pdf");

  const body = new FormData();
  body.append("file", new Blob(["a receipt"], { type: "text/plain" }), "receipt.txt");
  const uploaded = await fetch(`${base}/${id}/attachments`, { method: "POST", headers, body });
  expect(await uploaded.json()).toEqual({ fileName: "receipt.txt" });
  const after = (await get<JobAttachment>("forms", `/jobs/${id}/attachments?sort=-Id`)).data;
  expect(after.length).toBe(before.length + 1);

  const file = await fetch(`${base}/attachment/${after[0]?.id}`, { headers });
  expect([await file.text(), file.headers.get("content-type")]).toEqual(["a receipt", "text/plain"]);
  expect((await api.call("GET", "forms", "/jobs/attachment/1")).status).toBe(404);
});

describe("tags of several customers", () => {
  const tagsOf = (ids: number[]) => ids.map((id) => api.sandbox.state.customers.get(id)?.tagTypeIds);

  test("are added once, and taken off again", async () => {
    const customerIds = [...api.sandbox.state.customers.keys()].slice(0, 2);
    const before = tagsOf(customerIds);
    const all = [...api.sandbox.state.tagTypes.keys()];
    for (let times = 0; times < 2; times++)
      expect((await api.call("PUT", "crm", "/tags", { customerIds, tagTypeIds: all })).status).toBe(200);
    expect(tagsOf(customerIds).map((ids) => [...(ids ?? [])].sort())).toEqual([all, all]);

    const added = all.filter((id) => !before.flat().includes(id));
    const { status } = await api.call("DELETE", "crm", "/tags", { customerIds, tagTypeIds: added });
    expect(status).toBe(200);
    expect(tagsOf(customerIds).flat()).not.toEqual(expect.arrayContaining([added[0]]));
  });

  test("must all exist, else none is added", async () => {
    const [id] = api.sandbox.state.customers.keys();
    const before = tagsOf([id ?? 0]);
    const { status, body } = await api.call("PUT", "crm", "/tags", { customerIds: [id, 1], tagTypeIds: [2] });
    expect([status, body.errors]).toEqual([
      400,
      { "CustomerIds[1]": ["Customer 1 does not exist."], "TagTypeIds[0]": ["Tag type 2 does not exist."] },
    ]);
    expect(tagsOf([id ?? 0])).toEqual(before);
  });
});

test("leads are told apart by what is known of their customer", async () => {
  const leads = [...api.sandbox.state.leads.values()];
  const unknown = leads.filter(({ customerId }) => customerId === null);
  expect(idsOf((await get("crm", "/leads?withoutCustomer=true")).data)).toEqual(idsOf(unknown));
  const prospects = (await get("crm", "/leads?isProspect=true")).data;
  const others = (await get("crm", "/leads?isProspect=false")).data;
  expect(idsOf(prospects)).toEqual(expect.arrayContaining(idsOf(unknown)));
  expect(idsOf([...prospects, ...others]).sort()).toEqual(idsOf(leads).sort());

  const { id } = first(api.sandbox.state.leadNotes, () => true);
  const { leadId } = first(api.sandbox.state.leadNotes, (note) => note.id === id);
  expect(idsOf((await get("crm", `/leads/${leadId}/notes`)).data)).toContain(id);
});

test("contacts and their methods are found by GUID only", async () => {
  const [contact] = api.sandbox.state.crmContacts.values();
  const [method] = contact?.methods ?? [];
  const path = `/contacts/${contact?.id}/contact-methods`;
  expect((await api.call("GET", "crm", `${path}/${method?.id}`)).body).toEqual(method);
  expect((await get<{ id: string }>("crm", `${path}?type=Fax`)).data).toEqual([]);
  expect((await api.call("GET", "crm", "/contacts/12")).status).toBe(400);
  expect((await api.call("GET", "crm", `/contacts/${method?.id}`)).status).toBe(404);
});

describe("the pricebook", () => {
  test("finds by code, name or description, and shows what a service comes with", async () => {
    const { data } = await get<{ code: string; serviceEquipment: { skuId: number }[] }>(
      "pricebook",
      "/services?searchText=heat pump",
    );
    expect(data.map(({ code }) => code)).toEqual(["INSTALL-HP"]);
    const equipmentId = data[0]?.serviceEquipment[0]?.skuId;
    const { body } = await api.call<object>("GET", "pricebook", `/equipment/${equipmentId}`);
    expect(body).toMatchObject({ code: "HEAT-PUMP-3TON", manufacturer: "Carrier" });
    expect((await api.call("GET", "pricebook", `/materials/${equipmentId}`)).status).toBe(404);
    expect((await api.call("GET", "pricebook", "/services?searchText=x")).status).toBe(400);
  });

  test("shows categories with those below them", async () => {
    const { data } = await get<{ id: number; parentId: number | null; subcategories: { id: number }[] }>(
      "pricebook",
      "/categories?categoryType=Services",
    );
    const top = data.filter(({ parentId }) => parentId === null);
    expect(top.length).toBeGreaterThan(1);
    for (const { id, subcategories } of top)
      expect(idsOf(subcategories)).toEqual(idsOf(data.filter(({ parentId }) => parentId === id)));
  });
});

test("estimates are listed by status and job, and their items by estimate", async () => {
  const job = installation();
  const [id] = job.estimateIds;
  expect(idsOf((await get("sales", `/estimates?jobId=${job.id}&status=Sold`)).data)).toEqual([id]);
  expect((await get("sales", `/estimates?jobId=${job.id}&status=Open`)).data).toEqual([]);
  const { items = [] } = api.sandbox.state.estimates.get(id ?? 0) ?? {};
  expect((await get("sales", `/estimates/items?estimateId=${id}`)).data).toEqual(items);
});
