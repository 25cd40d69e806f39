import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { bookJob, type Call, type Customer, type Named, type Page } from "./serviceCall";
import { money, type Stage } from "./stage";

interface Invoice {
  id: number;
  referenceNumber: string;
  total: string;
  balance: string;
}

/** The repair is done after all: it is billed, paid, corrected, and the new part is put on file. */
export async function playBilling(stage: Stage, { customer, booking }: Call): Promise<void> {
  stage.act("The bill");

  const job = await bookJob(stage, "Book the repair after all", booking);
  const services = await stage.action<Page<Named & { code: string; price: number }>>(
    "listPricebookServices",
    "Look into the pricebook",
    { pageSize: "3" },
    (page) => page.data.map(({ code, price }) => `${code} ${money(price)}`),
  );
  const repair = services.data[0];
  await stage.action(
    "updateInvoiceItems",
    "Put the work on the job's invoice",
    {
      invoiceId: job.invoiceId,
      skuId: repair?.id,
      description: "Replace the igniter",
      quantity: "1",
      unitPrice: "280.00",
      cost: "0",
    },
    () => "one item",
  );
  const invoice = await readInvoice(stage, "See what is owed", job.invoiceId);

  const types = await stage.action<Page<Named>>("listPaymentTypes", "Find a payment type", {}, (page) =>
    page.data.map(({ name }) => name).join(", "),
  );
  await stage.refused("createPayment", "Try to pay more than is owed", {
    typeId: types.data[0]?.id,
    splits: JSON.stringify([{ invoiceId: invoice.id, amount: Number(invoice.balance) + 1 }]),
  });
  await stage.action(
    "createPayment",
    "Take the payment",
    {
      typeId: types.data[0]?.id,
      paidOn: stage.day(0),
      splits: JSON.stringify([{ invoiceId: invoice.id, amount: invoice.balance }]),
    },
    () => money(invoice.balance),
  );
  await readInvoice(stage, "See that nothing is owed", job.invoiceId);
  const adjustment = await stage.action<number>(
    "createInvoices",
    "Correct the invoice: the igniter was under warranty",
    {
      adjustmentToId: invoice.id,
      items: JSON.stringify([
        { skuId: repair?.id, description: "Igniter, under warranty", quantity: 1, unitPrice: -90 },
      ]),
    },
    (id) => `adjustment invoice ${id}`,
  );
  await readInvoice(stage, "Read the adjustment", adjustment);
  await filePhoto(stage, customer);
}

const readInvoice = async (stage: Stage, title: string, id: number): Promise<Invoice> => {
  const page = await stage.action<Page<Invoice>>(
    "listInvoices",
    title,
    { customQueryParams: [{ key: "ids", value: id }] },
    ({ data: [invoice] }) =>
      `invoice #${invoice?.referenceNumber}: total ${money(invoice?.total ?? 0)}, balance ${money(invoice?.balance ?? 0)}`,
  );
  const [invoice] = page.data;
  assert(invoice, `Invoice ${id} was not found.`);
  return invoice;
};

const fingerprint = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** A photo goes up, is put on the equipment's file, comes back, and is the same to the last byte. */
async function filePhoto(stage: Stage, customer: Customer): Promise<void> {
  const photo = await readFile(resolve(__dirname, "../assets/icon.png"));
  const { path } = await stage.action<{ path: string }>(
    "createInstalledEquipmentAttachment",
    "Upload a photo of the new part",
    { file: { data: photo, contentType: "image/png" }, fileName: "igniter.png" },
    (uploaded) => `${uploaded.path}, ${photo.length} bytes, SHA-256 ${fingerprint(photo)}…`,
  );
  await stage.action<{ id: number }>(
    "createInstalledEquipment",
    "Put it on the furnace's file",
    {
      locationId: customer.locations[0]?.id,
      name: "Gas furnace",
      serialNumber: "NV-2018-114507",
      installedOn: stage.day(0),
      attachments: JSON.stringify([{ type: "Image", url: path, alias: "New igniter" }]),
    },
    ({ id }) => `equipment ${id}`,
  );
  const copy = await stage.action<Buffer>(
    "listInstalledEquipmentAttachments",
    "Get the photo back",
    { path },
    (bytes) => `${bytes.length} bytes, SHA-256 ${fingerprint(bytes)}…`,
  );
  assert(copy.equals(photo), "The photo came back changed.");
}
