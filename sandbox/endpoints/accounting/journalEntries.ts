import { z } from "zod";
import { journalSyncStatuses, postingStatuses } from "../../../api/accounting/journalEntries";
import type { JournalEntry } from "../../kept";
import { timestamp } from "../../kit/clock";
import { invalid, notFound } from "../../kit/errors";
import { listFrom, type Operation, operation } from "../../kit/operation";
import { detailsOf, insertEntry, summaryOf } from "../../rules/journal";
import type { State } from "../../state";
import { entryList, shownEntry } from "./journalFilters";
import { lineBody, toLine } from "./journalLines";

/** What is booked to the general ledger: what was posted here, and what apps book. */
export const journalEntries = (state: State): Operation[] => [
  listFrom("/journal-entries", () => state.journalEntries.values(), entryList(state)),
  listFrom("/journal-entries/{id}/details", ({ params }) => detailsOf(state, findEntry(state, params.id)), {
    maxPageSize: 500,
  }),
  listFrom("/journal-entries/{id}/summary", ({ params }) => summaryOf(state, findEntry(state, params.id)), {
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
    body: () => entryBody(state),
    // It answers nothing, not even the ID.
    handle: ({ body }) => {
      const { customFields, ...told } = body;
      insertEntry(state, {
        ...{ source: "External", customFields: fieldsAfter([], customFields ?? {}) },
        ...entryOf(state, told),
      });
    },
  }),
  operation({
    method: "PUT",
    path: "/journal-entries/{id}",
    body: () => entryBody(state),
    handle: ({ params, body: { customFields, ...told } }) => {
      const entry = findExternal(state, params.id);
      const syncStatus = entry.syncStatus === "Synced" ? "OutOfSync" : entry.syncStatus;
      changeEntry(state, entry, { ...entryOf(state, told), syncStatus }, customFields);
    },
  }),
  operation({
    method: "DELETE",
    path: "/journal-entries/{id}",
    handle: ({ params }) => {
      state.journalEntries.remove(findExternal(state, params.id).id);
    },
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

/** @throws ApiError 400 for an entry of ServiceTitan's own books */
function findExternal(state: State, id: string | undefined): JournalEntry {
  const entry = findEntry(state, id);
  if (entry.source !== "External")
    throw invalid({ Id: [`Journal entry ${entry.number} was not booked by an app.`] });
  return entry;
}

const namedTexts = z.record(z.string(), z.string().nullable()).refine((all) => Object.keys(all).length <= 5, {
  error: "At most 5 custom fields are supported.",
});

const entryBody = (state: State) =>
  z.strictObject({
    name: z.string().nullish(),
    status: z.enum(postingStatuses),
    versionId: z.int(),
    message: z.string().nullish(),
    postDate: z.iso.date().nullish(),
    customFields: namedTexts.nullish(),
    lines: z.array(lineBody(state)).nullish(),
  });

/** What a body tells of an entry beside its custom fields. @throws ApiError 400 for lines that do not balance */
function entryOf(state: State, body: Omit<z.output<ReturnType<typeof entryBody>>, "customFields">) {
  const lines = body.lines ?? [];
  const cents = (side: "debit" | "credit") =>
    lines.reduce((sum, line) => sum + Math.round(line[side] * 100), 0);
  if (cents("debit") !== cents("credit"))
    throw invalid({ Lines: ["The debits and credits of a journal entry must come to the same."] });
  return {
    name: body.name ?? null,
    status: body.status,
    versionId: body.versionId,
    message: body.message ?? null,
    postDate: body.postDate ?? null,
    isEmpty: lines.length === 0,
    lines: lines.map((line) => toLine(state, line)),
  };
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
  state.journalEntries.changing(entry.id);
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
