import { z } from "zod";
import { journalSkuTypes, journalTransactionTypes } from "../../../api/accounting/journalEntries";
import { id, reference, referenceToAny } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { lineOf, shownAccount } from "../../rules/journal";
import type { State } from "../../state";
import { inventoryLocation } from "../shared";

// The lines of journal entries that apps book.

const text = z.string().nullish();

export const lineBody = (state: State) =>
  z.strictObject({
    postDate: z.iso.date().nullish(),
    accountId: reference(state.glAccounts).nullish(),
    debit: z.number(),
    credit: z.number(),
    memo: text,
    quantity: z.number().nullish(),
    unitAmount: z.number().nullish(),
    externalObjects: z.array(z.strictObject({ id: text, type: text, name: text, url: text })).nullish(),
    businessUnitId: reference(state.businessUnits).nullish(),
    customerId: reference(state.customers).nullish(),
    vendorId: reference(state.vendors).nullish(),
    inventoryLocationId: inventoryLocation(state).nullish(),
    jobId: reference(state.jobs).nullish(),
    customerLocationId: reference(state.locations).nullish(),
    paymentTypeId: reference(state.paymentTypes).nullish(),
    projectId: reference(state.projects).nullish(),
    // Budget codes are not kept here.
    budgetCodeId: id.nullish(),
    employeeId: reference(state.employees).nullish(),
    serviceAgreementId: reference(state.serviceAgreements).nullish(),
    appliedTo: z.strictObject({ id, type: z.enum(journalTransactionTypes), refNumber: text }).nullish(),
    sku: z
      .strictObject({
        id: referenceToAny("SKU", [state.skus, state.discountsAndFees]),
        type: z.enum(journalSkuTypes),
      })
      .nullish(),
  });

type LineBody = z.output<ReturnType<typeof lineBody>>;

/** A line as it is shown, with the names of what it refers to. */
export function toLine(state: State, line: LineBody) {
  const [fallback] = state.glAccounts.values();
  const account = state.glAccounts.get(line.accountId ?? 0) ?? fallback;
  if (account === undefined) throw invalid({ Lines: ["There are no accounts to book to."] });
  const named = (table: Map<number, { id: number; name: string | null }>, id: number | null | undefined) => {
    const record = table.get(id ?? 0);
    return record ? { id: record.id, name: record.name } : null;
  };
  const numbered = (id: number | null | undefined, number: string | null | undefined) =>
    id == null ? null : { id, number: number ?? null };
  const { appliedTo, sku } = line;
  return lineOf({
    ...{ postDate: line.postDate ?? null, memo: line.memo ?? null, debit: line.debit, credit: line.credit },
    ...{ quantity: line.quantity ?? null, unitAmount: line.unitAmount ?? null },
    account: shownAccount(account),
    externalObjects:
      line.externalObjects?.map(({ id, type, name, url }) => ({
        ...{ id: id ?? null, type: type ?? null, name: name ?? null, url: url ?? null },
      })) ?? null,
    businessUnit: named(state.businessUnits, line.businessUnitId),
    customer: named(state.customers, line.customerId),
    customerLocation: named(state.locations, line.customerLocationId),
    vendor: named(state.vendors, line.vendorId),
    inventoryLocation:
      named(state.warehouses, line.inventoryLocationId) ?? named(state.trucks, line.inventoryLocationId),
    paymentType: named(state.paymentTypes, line.paymentTypeId),
    job: numbered(line.jobId, state.jobs.get(line.jobId ?? 0)?.jobNumber),
    project: numbered(line.projectId, state.projects.get(line.projectId ?? 0)?.number),
    serviceAgreement: numbered(line.serviceAgreementId, undefined),
    appliedTo: appliedTo ? { ...appliedTo, refNumber: appliedTo.refNumber ?? null } : null,
    sku: sku ? { ...sku, code: state.skus.get(sku.id)?.code ?? null } : null,
    budgetCodeId: line.budgetCodeId ?? null,
  });
}
