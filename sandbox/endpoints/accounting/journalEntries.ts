import { z } from "zod";
import {
  journalSkuTypes,
  journalSyncStatuses,
  journalTransactionTypes,
  postingStatuses,
} from "../../../api/accounting/journalEntries";
import type { JournalEntry } from "../../kept";
import { id, reference, referenceToAny } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid, notFound } from "../../kit/errors";
import { listFrom, type Operation, operation } from "../../kit/operation";
import { detailsOf, insertEntry, lineOf, shownAccount } from "../../rules/journal";
import type { State } from "../../state";
import { inventoryLocation } from "../shared";
import { entryList, shownEntry } from "./journalFilters";

/** What is booked to the general ledger: what was posted here, and what apps book. */
export const journalEntries = (state: State): Operation[] => [
  listFrom("/journal-entries", () => state.journalEntries.values(), entryList(state)),
  listFrom("/journal-entries/{id}/details", ({ params }) => detailsOf(state, findEntry(state, params.id)), {
    maxPageSize: 500,
  }),
  operation({
    method: "GET",
    path: "/journal-entries/{id}",
    handle: ({ params }) => shownEntry(findEntry(state, params.id)),
  }),
  operation({
    method: "POST",
    path: "/journal-entries",
    body: () => newEntry(state),
    handle: ({ body }) => createEntry(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/journal-entries/{id}",
    body: () =>
      z.strictObject({ status: z.enum(postingStatuses).optional(), customFields: namedTexts.nullish() }),
    handle: ({ params, body: { status, customFields } }) => {
      const entry = findEntry(state, params.id);
      return changeEntry(state, entry, { status: status ?? entry.status }, customFields);
    },
  }),
  operation({
    method: "PATCH",
    path: "/journal-entries/{id}/sync",
    body: () =>
      z.strictObject({
        syncStatus: z.enum(journalSyncStatuses),
        versionId: z.int().optional(),
        message: z.string().optional(),
        customFields: namedTexts.nullish(),
      }),
    handle: ({ params, body: { customFields, ...sync } }) => {
      const entry = findEntry(state, params.id);
      return changeEntry(state, entry, syncOf(state, entry, sync), customFields);
    },
  }),
];

/** @throws ApiError 404 */
function findEntry({ journalEntries }: State, id = ""): JournalEntry {
  const entry = journalEntries.get(id.toLowerCase());
  if (entry === undefined) throw notFound("Journal entry", id);
  return entry;
}

const namedTexts = z.record(z.string(), z.string().nullable()).refine((all) => Object.keys(all).length <= 5, {
  error: "At most 5 custom fields are supported.",
});

const text = z.string().nullish();

const lineBody = (state: State) =>
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

const newEntry = (state: State) =>
  z.strictObject({
    name: text,
    status: z.enum(postingStatuses),
    versionId: z.int(),
    message: text,
    postDate: z.iso.date().nullish(),
    customFields: namedTexts.nullish(),
    lines: z.array(lineBody(state)).nullish(),
  });

/** Answers nothing, not even the ID. @throws ApiError 400 for lines that do not balance */
function createEntry(state: State, body: z.output<ReturnType<typeof newEntry>>): void {
  const lines = body.lines ?? [];
  const cents = (side: "debit" | "credit") =>
    lines.reduce((sum, line) => sum + Math.round(line[side] * 100), 0);
  if (cents("debit") !== cents("credit"))
    throw invalid({ Lines: ["The debits and credits of a journal entry must come to the same."] });
  insertEntry(state, {
    source: "External",
    name: body.name ?? null,
    status: body.status,
    versionId: body.versionId,
    message: body.message ?? null,
    postDate: body.postDate ?? null,
    customFields: fieldsAfter([], body.customFields ?? {}),
    isEmpty: lines.length === 0,
    lines: lines.map((line) => toLine(state, line)),
  });
}

type LineBody = z.output<ReturnType<typeof lineBody>>;

/** A line as it is shown, with the names of what it refers to. */
function toLine(state: State, line: LineBody) {
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

interface Sync {
  syncStatus: JournalEntry["syncStatus"];
  versionId?: number;
  message?: string;
}

/** What a state of the sync changes. @throws ApiError 400 where another version than the entry's was synced */
function syncOf(
  state: State,
  entry: JournalEntry,
  { syncStatus, versionId, message }: Sync,
): Partial<JournalEntry> {
  const change = { syncStatus, message: message ?? entry.message };
  if (syncStatus !== "Synced") return change;
  if (versionId !== entry.versionId)
    throw invalid({ VersionId: [`The entry has version ${entry.versionId} by now.`] });
  return {
    ...change,
    lastSyncVersionId: versionId,
    exportedOn: timestamp(state.clock),
    exportedBy: { id: state.apiUserId, name: "api" },
  };
}

function changeEntry(
  state: State,
  entry: JournalEntry,
  changes: Partial<JournalEntry>,
  customFields: Record<string, string | null> | null | undefined,
) {
  const fields = fieldsAfter(entry.customFields ?? [], customFields ?? {});
  const modifiedOn = timestamp(state.clock);
  return shownEntry(
    Object.assign(entry, changes, { customFields: fields ?? entry.customFields, modifiedOn }),
  );
}

/** @throws ApiError 400 for more fields than an entry may have */
function fieldsAfter(
  fields: NonNullable<JournalEntry["customFields"]>,
  given: Record<string, string | null>,
): JournalEntry["customFields"] {
  const all = new Map(fields.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(given)) all.set(name, value);
  if (all.size > 5) throw invalid({ CustomFields: ["At most 5 custom fields are supported."] });
  return all.size === 0 ? null : [...all].map(([name, value]) => ({ name, value }));
}
