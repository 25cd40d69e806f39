import { dateIn } from "../harness";
import { idsOf, useOffice } from "./office";

/**
 * What a rebate filer reads of a tenant: each use played with the component's actions. The tenant's completed
 * installations of heat pumps carry the tag "Rebate Eligible".
 */

const office = useOffice();
const { call, download, list, choose } = office;

interface Job {
  id: number;
  customerId: number;
  locationId: number;
  invoiceId: number;
  completedOn: string;
}
interface Equipment {
  id: number;
  equipmentId: number;
  invoiceItemId: number | null;
  model: string;
  serialNumber: string;
  status: string;
  installedOn: string;
  actualReplacementDate: string | null;
}
interface Submission {
  formName: string;
  units: { name: string; units: { name: string; value?: unknown; values?: string[] }[] }[];
}
interface Attachment {
  id: number;
  fileName: string;
}
interface Sold {
  id: number;
  code: string;
  price: number;
}
interface Invoice {
  id: number;
  subTotal: string;
  total: string;
  items: { id: number; skuId: number; skuName: string; type: string }[];
}

const hasHeatPump = (invoice?: Invoice) =>
  invoice?.items.some(({ skuName }) => skuName === "HEAT-PUMP-3TON") === true;

/** A completed job with the tag on whose invoice there is a heat pump, and that invoice. */
async function eligible(): Promise<{ job: Job; invoice: Invoice }> {
  const tagTypeIds = [await choose("selectTagType", "Rebate Eligible")];
  for (const job of await list<Job>("listJobs", { jobStatus: "Completed", tagTypeIds })) {
    const [invoice] = await list<Invoice>("listInvoices", { jobId: job.id });
    if (invoice && hasHeatPump(invoice)) return { job, invoice };
  }
  throw new Error("No eligible job is found.");
}

test("jobs are found by the tags that coordinators put on them", async () => {
  const tagTypeIds = [await choose("selectTagType", "Rebate Eligible")];
  const found = await list<Job & { jobStatus: string; tagTypeIds: number[] }>("listJobs", {
    jobStatus: "Completed",
    tagTypeIds,
    completedOnOrAfter: dateIn(-1000),
  });
  const wanted = [...office.state.jobs.values()].filter(
    (job) => job.jobStatus === "Completed" && job.tagTypeIds.includes(Number(tagTypeIds[0])),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(idsOf(found)).toEqual(idsOf(wanted));
});

test("a customer's address and e-mail are corrected", async () => {
  const { job } = await eligible();
  const { customerId } = job;
  const { address } = await call<{ address: object }>("getCustomer", { customerId });
  await call("updateCustomer", { customerId, address: { ...address, zip: "95899" } });
  expect(await call("getCustomer", { customerId })).toMatchObject({ address: { zip: "95899" } });

  const value = "jane.doe@example.com";
  await call("createCustomerContact", { customerId, type: "Email", value: "jane@exmaple.com" });
  const customerContactId = await choose("selectCustomerContact", "jane@exmaple.com", { customerId });
  await call("updateCustomerContact", { customerId, customerContactId, value });
  const contacts = await list<{ value: string }>("listCustomersContact", {}, { customerId });
  expect(contacts.map((contact) => contact.value)).toContain(value);
});

test("a homeowner is reached by the methods of their contact", async () => {
  const { job } = await eligible();
  const { name } = await call<{ name: string }>("getCustomer", { customerId: job.customerId });
  const [contact] = await list<{ id: string; name: string }>("listContacts", { name });
  expect(await call("getContact", { contactId: contact?.id })).toEqual(contact);
  const methods = await list<{ id: string; type: string; value: string }>(
    "listContactMethods",
    {},
    {
      contactId: contact?.id,
    },
  );
  expect(methods.map(({ type }) => type)).toContain("MobilePhone");
  const inputs = { contactId: contact?.id, contactMethodId: methods[0]?.id };
  expect(await call("getContactMethod", inputs)).toEqual(methods[0]);
});

test("the location's equipment gives models and dates, of the replaced unit too", async () => {
  const { job } = await eligible();
  const units = await list<Equipment>("listInstalledEquipment", { locationIds: [job.locationId] });
  const fresh = units.find(({ installedOn }) => installedOn.slice(0, 10) === job.completedOn.slice(0, 10));
  const old = units.find((unit) => unit.actualReplacementDate === job.completedOn.slice(0, 10));
  expect([fresh?.status, old?.status]).toEqual(["Installed", "Replaced"]);
  for (const unit of [fresh, old]) expect([unit?.model, unit?.serialNumber]).not.toContain("");
  const { typeId } = await call<{ typeId: number }>("getPricebookEquipment", {
    equipmentId: fresh?.equipmentId,
  });
  expect(await call("getEquipmentType", { equipmentTypeId: typeId })).toMatchObject({ name: "Heat Pump" });
});

test("the technician's forms give what was documented on site", async () => {
  const { job } = await eligible();
  const formIds = [await choose("selectForm", "Heat Pump Installation Checklist")];
  const owners = [{ type: "Job", id: job.id }];
  const [submission, ...others] = await list<Submission>("listFormSubmissions", {
    owners,
    formIds,
    status: "Completed",
  });
  expect(others).toEqual([]);
  const answers = submission?.units.flatMap(({ units }) => units.map(({ name }) => name));
  expect(answers).toEqual(
    expect.arrayContaining(["Model number", "Serial number", "Photo of the rating plate"]),
  );
});

test("a job's files are listed and downloaded, and others are added", async () => {
  const { job } = await eligible();
  const files = () => list<Attachment>("listJobAttachments", {}, { jobId: job.id });
  const certificate = (await files()).find(({ fileName }) => fileName === "ahri-certificate.pdf");
  const file = await download("downloadJobAttachment", { attachmentId: certificate?.id });
  expect(file?.contentType).toBe("application/pdf");
  expect(String(file?.data)).toMatch(/^%PDF-/);

  await call("createJobAttachment", { jobId: job.id, file, fileName: "filed.pdf" });
  const added = (await files()).find(({ fileName }) => fileName === "filed.pdf");
  const copy = await download("downloadJobAttachment", { attachmentId: added?.id });
  expect(copy?.data).toEqual(file?.data);
});

test("line items are looked up in the pricebook: costs, models, categories, rebates", async () => {
  const { invoice } = await eligible();
  const getters: Record<string, [key: string, input: string]> = {
    Service: ["getPricebookService", "serviceId"],
    Equipment: ["getPricebookEquipment", "equipmentId"],
    Material: ["getPricebookMaterial", "materialId"],
  };
  for (const { type, skuId, skuName } of invoice.items) {
    const [key, input] = getters[type] ?? [];
    expect(await call(String(key), { [String(input)]: skuId })).toMatchObject({ id: skuId, code: skuName });
  }
  const [installation] = await list<
    Sold & { serviceEquipment: { skuId: number }[]; categories: { id: number }[] }
  >("listPricebookServices", { searchText: "INSTALL-HP" });
  const offered = await list<Sold & { model: string }>("listPricebookEquipment", {
    ids: installation?.serviceEquipment.map(({ skuId }) => skuId),
  });
  expect(offered.map(({ code }) => code)).toEqual(["HEAT-PUMP-3TON"]);
  const categoryId = installation?.categories[0]?.id;
  expect(await call("getPricebookCategory", { categoryId })).toMatchObject({ name: "Installation" });
  expect(idsOf(await list("listPricebookCategories"))).toContain(categoryId);
  expect((await list<Sold>("listPricebookMaterials", { searchText: "line set" }))[0]?.code).toBe("LINE-SET");
});

test("discounts are found in the pricebook, and services priced below zero", async () => {
  const discounts = await list<Sold & { type: string }>("listDiscountsAndFees", { searchText: "rebate" });
  expect(discounts.map(({ type, code }) => [type, code])).toEqual([["Discount", "REBATE-UTILITY"]]);
  expect(await call("getDiscountOrFee", { discountOrFeeId: discounts[0]?.id })).toEqual(discounts[0]);
  const services = await list<Sold>("listPricebookServices");
  expect(services.filter(({ price }) => price < 0).map(({ code }) => code)).toEqual(["REBATE-INSTANT"]);
});

test("sold estimates lead to jobs, by what was sold", async () => {
  const estimates = await list<{ id: number; jobId: number; items: { sku: { name: string } }[] }>(
    "listEstimates",
    { status: "Sold" },
  );
  const { job, invoice } = await eligible();
  const withHeatPump = estimates.filter(({ items }) =>
    items.some(({ sku }) => sku.name === "HEAT-PUMP-3TON"),
  );
  expect(withHeatPump.map(({ jobId }) => jobId)).toContain(job.id);
  const estimate = withHeatPump.find(({ jobId }) => jobId === job.id);
  expect(await list("listEstimates", { jobId: job.id, status: "Sold" })).toEqual([estimate]);
  expect(await call("getEstimate", { estimateId: estimate?.id })).toEqual(estimate);
  const items = await list<{ invoiceItemId: number }>("listEstimateItems", { estimateId: estimate?.id });
  expect(items.map(({ invoiceItemId }) => invoiceItemId)).toEqual(idsOf(invoice.items));
});

test("an invoice is corrected before it is filed", async () => {
  const { invoiceId } = await office.book();
  const [service] = await list<Sold>("listPricebookServices", { searchText: "REBATE-INSTANT" });
  const item = { invoiceId, skuId: service?.id, description: "Instant rebate", quantity: 1 };
  await call("updateInvoiceItems", { ...item, unitPrice: service?.price });
  await call("updateInvoice", { invoiceId, summary: "Corrected for the rebate." });
  const [invoice] = await list<Invoice & { summary: string }>("listInvoices", { ids: [invoiceId] });
  expect(invoice).toMatchObject({ subTotal: "-500.00", summary: "Corrected for the rebate." });
});

test("a discount of the pricebook is put on an invoice, and an adjustment takes it back", async () => {
  const { invoiceId } = await office.book();
  const [discount] = await list<Sold>("listDiscountsAndFees", { searchText: "REBATE-UTILITY" });
  const billed = { skuId: discount?.id, description: "Utility rebate", quantity: 1, unitPrice: "-450" };
  await expect(call("updateInvoiceItems", { invoiceId, ...billed, unitPrice: 450 })).rejects.toThrow(
    "UnitPrice: The price of the discount REBATE-UTILITY must be negative.",
  );
  await call("updateInvoiceItems", { invoiceId, ...billed });
  const items = [{ ...billed, quantity: -1 }];
  const adjustmentId = await call("createInvoices", { adjustmentToId: invoiceId, items });
  const invoices = await list<Invoice & { balance: string }>("listInvoices", {
    ids: [invoiceId, adjustmentId],
  });
  expect(invoices).toMatchObject([
    { items: [{ type: "PriceModifier", skuId: discount?.id }], total: "-450.00", balance: "-450.00" },
    { total: "450.00" },
  ]);
});
