import { apBill } from "../../api/accounting/bills";
import { apCredit, apPayment, remittanceVendor } from "../../api/accounting/payables";
import type { Address, Bill, Job, Sku } from "../kept";
import { money } from "../rules/billing";
import { newId, type State } from "../state";
import { addressIn, phoneIn } from "./customers";
import { namedFieldsOf } from "./customFields";
import { filled, fills, giveInTurn } from "./fill";
import { places } from "./places";
import { day, midnight, pickInTurn, stamp, todayOf } from "./random";
import type { Setting } from "./setting";

const syncStatuses = ["Posted", "Pending", "Exported", "Posted"] as const;

/** Bills of vendors for parts of jobs, what was paid on them, and what vendors owe back. */
export function seedPayables(state: State, setting: Setting): void {
  const vendors = [...state.vendors.values()].flatMap(({ id, name, active }) => (active ? { id, name } : []));
  for (const [i, { name }] of vendors.entries())
    state.remittanceVendors.insert({
      ...setting(name),
      customerId: `EVERGREEN-${i + 1}`,
      isApproved: i !== 1,
      isVerified: i === 0,
      contactInfo: {
        ...{ firstName: "Rosa", lastName: "Marin", phone: phoneIn(places[0]), fax: phoneIn(places[0]) },
        email: `billing-${i + 1}@supply.example.com`,
      },
      address: postal(addressIn(places[0], "Industrial Boulevard")),
    });
  state.remittanceVendors.insert({
    ...setting("Old Town Supply"),
    active: false,
    isApproved: false,
    isVerified: false,
  });
  for (const [i, vendor] of [...state.remittanceVendors.values()].slice(1).entries())
    Object.assign(vendor, filled(state, remittanceVendor, vendor, pickInTurn(fills, i)));

  const jobs = [...state.jobs.values()].filter(({ jobStatus }) => jobStatus === "Completed");
  const parts = [...state.skus.values()].filter(({ type, active }) => active && type !== "Service");
  for (let i = 0; i < 14; i++) {
    const [job, part] = [pickInTurn(jobs, i), pickInTurn(parts, i)];
    if (job && part) insertBill(state, i, { vendor: pickInTurn(vendors, i), job, part });
  }
  const bills = [...state.bills.values()];
  for (const [i, fill] of fills.entries()) {
    const bill = bills[i + 10];
    if (bill)
      Object.assign(
        bill,
        filled(state, apBill, bill, fill, [
          ...["syncStatus", "billAmount", "referenceNumber", "customFields", "billType"],
          ...["createdOn", "modifiedOn", "batch"],
        ]),
      );
  }
  for (const [i, bill] of bills.slice(0, 10).entries()) insertCredit(state, i, bill);
  for (const [i, bill] of bills.slice(0, 10).entries()) insertPayment(state, i, bill);
  giveInTurn(apCredit, state.apCredits.values(), "paymentStatus");
  giveInTurn(apPayment, state.apPayments.values(), "status");
  giveInTurn(apPayment, state.apPayments.values(), "method");
  const ofPayables = ["customFields", "syncStatus", "splits", "batch", "syncStatus"];
  for (const [i, fill] of fills.entries()) {
    const [credit, payment] = [[...state.apCredits.values()][i + 4], [...state.apPayments.values()][i + 4]];
    if (credit) Object.assign(credit, filled(state, apCredit, credit, fill, ofPayables));
    if (payment) Object.assign(payment, filled(state, apPayment, payment, fill, ofPayables));
  }
}

const postal = ({ street, unit, city, state, zip, country }: Address) => ({
  ...{ street, unit, city, state, zip, country },
});

interface Bought {
  vendor: { id: number; name: string };
  job: Job;
  part: Sku;
}

/** What a bill is for; bills that nothing was ordered for have none. */
function orderOf({ purchaseOrders, purchaseOrderTypes }: State, i: number) {
  const order = pickInTurn([...purchaseOrders.values()], i);
  if (i % 5 === 4) return { purchaseOrderId: null, purchaseOrder: null };
  const type = purchaseOrderTypes.get(order.typeId)?.name ?? "";
  return { purchaseOrderId: order.id, purchaseOrder: { number: order.number, type } };
}

const billStatuses = ["Reconciled", "Unreconciled", "Discrepancy", "Reconciled", "Canceled"] as const;

function insertBill(state: State, i: number, { vendor, job, part }: Bought): void {
  const time = todayOf(state) - (i + 3) * day;
  const status = pickInTurn(billStatuses, i);
  const syncStatus = pickInTurn(syncStatuses, i);
  const unit = state.businessUnits.get(job.businessUnitId);
  const batches = [...state.invoices.values()].flatMap((invoice) => invoice.batch ?? []);
  const batch = batches.at(i % 2 ? 0 : -1);
  const { id, name, number, type, detailType } = part.account;
  const account = { id, name, number, type, detailType };
  state.bills.insert({
    ...{ id: newId(state), syncStatus, status, billType: i % 5 === 4 ? "ApBill" : "Procurement" },
    ...{
      source: pickInTurn(["Purchasing", "Standalone", "API", "OCR"], i),
      referenceNumber: `BILL-${1000 + i}`,
    },
    ...orderOf(state, i),
    hasDiscrepancy: status === "Discrepancy",
    summary: `Parts for job ${job.jobNumber}`,
    billDate: midnight(time),
    dueDate: midnight(time + 30 * day),
    billAmount: money(2 * part.cost + 5),
    vendorInvoiceTotal: money(2 * part.cost + 5),
    taxAmount: "0.00",
    shippingAmount: "5.00",
    otherAmount: "0.00",
    landedCostMethod: i % 2 ? "None" : "ByValue",
    createdBy: "mtanaka",
    createdOn: stamp(time),
    modifiedOn: stamp(time),
    termName: "Net 30",
    doNotPay: i === 2,
    postDate: syncStatus === "Pending" ? null : midnight(time),
    batch: syncStatus === "Pending" ? null : (batch ?? null),
    businessUnit: unit ? { id: unit.id, name: unit.name } : null,
    vendor,
    customFields:
      i === 0 ? null : [...namedFieldsOf(state, "ApBill", i), ...namedFieldsOf(state, "InventoryBill", i)],
    jobId: job.id,
    jobNumber: job.jobNumber,
    dateReconciled: status === "Reconciled" ? stamp(time + day / 2) : null,
    items: [0, 1, 2].map((order) => ({
      ...blankItem,
      ...{ order, id: newId(state), skuId: part.id, skuType: part.type, skuCode: part.code },
      ...{ name: part.name, description: part.description, quantity: "2.00", cost: money(part.cost) },
      generalLedgerAccount: account,
    })),
  });
}

const blankItem = {
  ...{ allocatedTax: null, allocatedShipping: null, allocatedOtherCosts: null, fullyLandedUnitCost: null },
  ...{ serialNumber: null, costOfSaleAccount: null, assetAccount: null, receiptItemId: null },
  ...{ budgetCodeId: null, inventoryLocation: null, vendorPartNumber: null },
};

function insertCredit(state: State, i: number, bill: Bill): void {
  const id = newId(state);
  const { createdOn, modifiedOn, batch, businessUnit, vendor } = bill;
  state.apCredits.insert({
    ...{ id, createdOn, modifiedOn, batch, businessUnit, vendor, number: `VC-${id}`, jobId: bill.jobId },
    ...{ amount: 20, appliedAmount: 20, active: i !== 9, date: bill.billDate ?? createdOn },
    status: i === 9 ? "Canceled" : "Unreconciled",
    canceledOn: i === 9 ? modifiedOn : null,
    syncStatus: pickInTurn(syncStatuses, i),
    paymentStatus: "Unpaid",
    customFields: i === 0 ? null : namedFieldsOf(state, "ApCredit", i),
    splits: [
      {
        id: newId(state),
        active: i !== 9,
        createdOn,
        inventoryBillId: bill.id,
        vendorCreditId: id,
        amount: 20,
      },
    ],
  });
}

function insertPayment(state: State, i: number, bill: Bill): void {
  const { createdOn, modifiedOn, batch, businessUnit, vendor } = bill;
  const isWhole = i % 2 === 0;
  state.apPayments.insert({
    ...{ id: newId(state), createdOn, modifiedOn, batch, businessUnit, vendor, name: `Check run ${i + 1}` },
    ...{
      amount: Number(bill.billAmount),
      active: i === 8 ? null : i !== 9,
      date: bill.billDate ?? createdOn,
    },
    method: "AccountingSystem",
    status: "Paid",
    syncStatus: pickInTurn(syncStatuses, i),
    printCheck: i % 2 === 0,
    customFields: i === 0 ? null : namedFieldsOf(state, "ApPayment", i),
    splits: [
      {
        ...{ id: newId(state), createdOn, amount: Number(bill.billAmount) },
        active: isWhole ? i !== 8 : null,
        documentId: isWhole ? bill.id : null,
        inventoryBillId: isWhole ? bill.id : null,
      },
    ],
  });
}
