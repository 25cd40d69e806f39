import { defaultAccountTypes, type GlAccount } from "../../api/accounting/glAccounts";
import {
  type JournalEntryDetail,
  journalEntry,
  journalEntryDetail,
  journalSkuTypes,
  journalTransactionTypes,
} from "../../api/accounting/journalEntries";
import { paymentTerm } from "../../api/accounting/paymentTerms";
import type { Batch, Booked, LedgerAccount } from "../kept";
import { insertEntry, lineOf, shownAccount } from "../rules/journal";
import type { State } from "../state";
import { filled, fills, giveInTurn } from "./fill";
import { faker, openedOn, pickInTurn } from "./random";
import type { Setting } from "./setting";

/** The accounts of the general ledger with their types, payment terms, and what was booked in each batch. */
export function seedLedger(state: State, setting: Setting): void {
  seedAccounts(state, setting);
  seedTerms(state, setting);
  bookBatches(state);
  seedOwnEntries(state);
  giveInTurn(journalEntry, state.journalEntries.values(), "syncStatus");
  const entries = [...state.journalEntries.values()];
  for (const [i, fill] of fills.entries()) {
    const entry = entries[i + 1];
    if (entry) Object.assign(entry, filled(state, journalEntry, entry, fill, ["source", "isEmpty"]));
  }
}

/** Those that invoices and payments are booked to, and one for each use that ServiceTitan knows. */
function seedAccounts(state: State, setting: Setting): void {
  const known = new Map<number, LedgerAccount>();
  for (const { account } of state.skus.values()) known.set(account.id, account);
  for (const { account } of state.paymentTypes.values()) if (account?.name) known.set(account.id, account);
  for (const { id, name, number, type, detailType } of known.values())
    insertAccount(state, setting(name ?? ""), { id, number, type, subtype: detailType });
  for (const [i, use] of defaultAccountTypes.entries()) {
    const name = use.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
    const there = [...state.glAccounts.values()].find((account) => account.name === name);
    const [type, subtype] = pickInTurn(accountTypes, i);
    if (there) there.defaultAccountType = use;
    else
      insertAccount(state, setting(name), {
        ...{ number: String(6000 + 10 * i), type, subtype, defaultAccountType: use },
        description: i % 3 === 0 ? `${name}.` : null,
        source: pickInTurn(["ManuallyCreated", "AccountingSystem", "PublicApi", "Undefined"] as const, i),
      });
  }
  insertAccount(state, setting("Intacct Group"), { isIntacctGroup: true, source: "AccountingSystem" });
  insertAccount(state, setting("Intacct Checking"), { isIntacctBankAccount: true, active: false });
  for (const parent of ["Asset", "Liability", "Equity", "Income", "Expense"]) {
    const { id } = state.glAccountTypes.insert({ ...setting(parent), parentTypeId: null });
    const subtypes = [...state.glAccounts.values()].filter(({ type }) => type === parent);
    for (const name of new Set(subtypes.map(({ subtype }) => subtype)))
      state.glAccountTypes.insert({ ...setting(name ?? ""), name, parentTypeId: id });
  }
  state.glAccountTypes.insert({ ...setting("Other (old)"), parentTypeId: null, active: false });
}

const insertAccount = (state: State, setting: ReturnType<Setting>, told: Partial<GlAccount>) =>
  state.glAccounts.insert({
    ...{ number: null, description: null, type: null, subtype: null, source: "ManuallyCreated" },
    ...{ isIntacctGroup: false, isIntacctBankAccount: false, defaultAccountType: null },
    ...setting,
    ...told,
  });

const accountTypes = [
  ["Asset", "OtherCurrentAssets"],
  ["Liability", "OtherCurrentLiabilities"],
  ["Expense", "CostOfGoodsSold"],
  ["Equity", "RetainedEarnings"],
] as const;

/** More terms than customers have, of each kind. */
function seedTerms(state: State, setting: Setting): void {
  const [, like] = state.paymentTerms.values();
  if (like === undefined) return;
  for (const [i, name] of ["2% 10, Net 30", "End of Month", "15th of Next Month", "Net 60 (old)"].entries()) {
    const term = state.paymentTerms.insert({
      ...{ ...like, ...setting(name), active: !name.endsWith("(old)"), inUse: false },
      dueDayType: pickInTurn(dueDayTypes, i),
    });
    const fill = pickInTurn(fills, i);
    Object.assign(term, filled(state, paymentTerm, term, fill, ["name", ...(i === 0 ? ["inUse"] : [])]));
    Object.assign(term.paymentTermDiscountModel, {
      discountApplyTo: pickInTurn(discountBases, i),
      discountType: pickInTurn(["Fixed", "Percent"] as const, i),
      applyBy: pickInTurn(["NumberOfDays", "DayOfMonth", "DayOfFollowingMonth"] as const, i),
    });
    Object.assign(term.interestSettings, {
      rateType: pickInTurn(["Flat", "Percentage", "MaxOfFlatAndPercentage"] as const, i),
      chargeMethod: pickInTurn(["PrincipalOnly", "Total"] as const, i),
      frequency: pickInTurn(["Once", "Daily", "Monthly"] as const, i),
      targetInvoices: ["JobInvoices", "MembershipInvoices", "ProgressInvoices", "PointOfSalesInvoices"],
    });
  }
}

const dueDayTypes = ["NumberOfDays", "CertainDayOfCurrentMonth", "CertainDayOfFollowingMonth"] as const;
const discountBases = ["ApplyToTotalAmount", "ApplyToSubtotalAmount", "ApplyToRemainingBalance"] as const;

/** An entry for each batch, which books the invoices and payments that were posted in it. */
function bookBatches(state: State): void {
  const batches = new Map<number, { batch: Batch; booked: Booked[]; on: string }>();
  const add = (batch: Batch | null, type: Booked["type"], id: number, on: string) => {
    if (batch === null) return;
    const there = batches.get(batch.id) ?? { batch, booked: [], on };
    there.booked.push({ type, id });
    if (on > there.on) there.on = on;
    batches.set(batch.id, there);
  };
  for (const { id, batch, modifiedOn } of state.invoices.values()) add(batch, "Invoice", id, modifiedOn);
  for (const { id, batch, modifiedOn } of state.payments.values()) add(batch, "Payment", id, modifiedOn);
  for (const { batch, booked, on } of [...batches.values()].sort((a, b) => (a.on < b.on ? -1 : 1)))
    insertEntry(state, {
      ...{ id: faker.string.uuid(), source: "ServiceTitan", name: batch.name, batchId: batch.id, booked },
      ...{ createdOn: on, modifiedOn: on, postDate: on.slice(0, "2026-05-31".length) },
      ...{ status: "Closed", isEmpty: false },
    });
}

/** What apps booked: lines of each kind, with more told of them or less, and entries without any. */
function seedOwnEntries(state: State): void {
  const opened = openedOn(state);
  const accounts = [...state.glAccounts.values()];
  const [account, group] = [accounts[0], accounts.find(({ isIntacctGroup }) => isIntacctGroup)];
  if (account === undefined || group === undefined) return;
  const made = { source: "External", createdOn: opened, modifiedOn: opened } as const;
  const lineLike = (booked: GlAccount, i: number, fill: (typeof fills)[number]): JournalEntryDetail => {
    const amounts = { debit: i % 2 ? 0 : 100, credit: i % 2 ? 100 : 0 };
    // Of what is missing, days are when it was made.
    const line = { ...lineOf({ account: shownAccount(booked), ...amounts }), createdOn: opened };
    return filled(state, journalEntryDetail, line, fill, ["account", "debit", "credit"]);
  };
  const lines = journalTransactionTypes.map((type, i) => {
    const line = lineLike(account, i, i % 2 ? "hollow" : "full");
    for (const part of [line.transaction, line.appliedTo]) if (part) part.type = type;
    if (line.sku && i % 2 === 0) line.sku.type = pickInTurn(journalSkuTypes, i / 2);
    return line;
  });
  const opening = [...lines, lineLike(group, 0, "bare"), lineLike(account, 1, "bare")];
  for (const [name, own] of Object.entries({
    ...{ "Opening balances": opening, Rent: [], Depreciation: [], Adjustments: [] },
  }))
    insertEntry(state, {
      ...{ ...made, id: faker.string.uuid(), name, lines: own, isEmpty: own.length === 0 },
      postDate: opened.slice(0, "2026-05-31".length),
    });
}
