import {
  type JournalEntryDetail,
  journalSyncStatuses,
  journalTransactionTypes,
  postingStatuses,
} from "../../../api/accounting/journalEntries";
import type { JournalEntry } from "../../kept";
import {
  atLeast,
  atMost,
  choices,
  dates,
  dayFilter,
  type Filter,
  oneOf,
  onOrAfter,
  onOrBefore,
  type Query,
  readInteger,
  readList,
  spelled,
} from "../../kit/filters";
import { type ListOptions, valuesOf } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { eachOf, inAnyCase } from "../../kit/spelling";
import { detailsOf } from "../../rules/journal";
import type { State } from "../../state";

/** Journal entries, at most 500 a page. */
export const entryList = (state: State): ListOptions<JournalEntry> => {
  const anyLine =
    (fits: (line: JournalEntryDetail, wanted: string) => boolean): Filter<JournalEntry> =>
    ([wanted = ""]) =>
    (entry) =>
      detailsOf(state, entry).some((line) => fits(line, wanted));
  const anyOf =
    (field: (line: JournalEntryDetail) => string | number | null | undefined): Filter<JournalEntry> =>
    (values) => {
      const wanted = new Set(readList(values));
      return (entry) => detailsOf(state, entry).some((line) => wanted.has(String(field(line) ?? "")));
    };
  const named = (field: (line: JournalEntryDetail) => { name: string | null } | null) =>
    anyLine((line, wanted) => (field(line)?.name ?? "").toLowerCase().includes(wanted.toLowerCase()));
  const onDay = (fits: (day: string, wanted: string) => boolean) =>
    dayFilter<JournalEntry>((entry, wanted) =>
      detailsOf(state, entry).some(({ postDate }) => postDate !== null && fits(postDate, wanted)),
    );

  return {
    filters: {
      ids: (values) => {
        const wanted = new Set(readList(values).map((id) => id.toLowerCase()));
        return ({ id }) => wanted.has(id.toLowerCase());
      },
      exportedFrom: onOrAfter((entry) => entry.exportedOn),
      exportedTo: onOrBefore((entry) => entry.exportedOn ?? "9999"),
      postedFrom: dayFilter(({ postDate }, from) => (postDate ?? "") >= from),
      postedTo: dayFilter(({ postDate }, to) => (postDate ?? "9999") <= to),
      ...dates,
      exportedBy: (values) => {
        const wanted = new Set(readList(values).map(readInteger));
        return ({ exportedBy }) => exportedBy !== null && wanted.has(exportedBy.id);
      },
      name:
        ([wanted = ""]) =>
        ({ name }) =>
          (name ?? "").toLowerCase().includes(wanted.toLowerCase()),
      numberFrom: atLeast((entry) => entry.number),
      numberTo: atMost((entry) => entry.number),
      statuses: choices(postingStatuses, (entry) => entry.status),
      syncStatuses: choices(journalSyncStatuses, (entry) => entry.syncStatus),
      transactionPostedFrom: onDay((day, from) => day >= from),
      transactionPostedTo: onDay((day, to) => day <= to),
      businessUnitIds: anyOf((line) => line.businessUnit?.id),
      serviceAgreementIds: anyOf((line) => line.serviceAgreement?.id),
      customerName: named((line) => line.customer),
      locationName: named((line) => line.customerLocation),
      vendorName: named((line) => line.vendor),
      inventoryLocationName: named((line) => line.inventoryLocation),
      refNumber: anyOf((line) => line.transaction?.refNumber),
      transactionTypes: spelled(eachOf(inAnyCase(journalTransactionTypes)), (values) => {
        const wanted = choices(journalTransactionTypes, (type: { is: string }) => type.is)(values, {});
        return (entry) =>
          detailsOf(state, entry).some(({ transaction }) => transaction && wanted({ is: transaction.type }));
      }),
      customField: (values) => (entry) =>
        values.every((pair) =>
          (entry.customFields ?? []).some(({ name, value }) => `${name}=${value}` === pair),
        ),
      // Those that are asked for by their IDs are never left out. What is listed by default is not documented.
      empty: oneOf(["IncludeExceptNotSynced", "Include", "Exclude"], ({ isEmpty, syncStatus }, wanted) => {
        if (!isEmpty || wanted === "Include") return true;
        return wanted === "IncludeExceptNotSynced" && syncStatus !== "NotSynced";
      }),
    },
    sorts: {
      Id: (entry) => entry.id,
      Number: (entry) => entry.number,
      Name: (entry) => entry.name ?? "",
      Status: (entry) => entry.status,
      CreatedOn: (entry) => sortable(entry.createdOn),
      ExportedOn: (entry) => sortable(entry.exportedOn),
      ExportedBy: (entry) => entry.exportedBy?.name ?? "",
      PostDate: (entry) => entry.postDate ?? "",
    },
    maxPageSize: 500,
    gather: gatherNames,
    view: shownEntry,
  };
};

/** The query with its `customField.Name=Value` parameters gathered under one name. */
function gatherNames(query: Query): Query {
  const given = Object.entries(query).flatMap(([parameter, values]) => {
    const name = /^customField\.(.+)$/.exec(parameter)?.[1];
    return name === undefined ? [] : values.map((value) => `${name}=${value}`);
  });
  const { empty: _, ...others } = query;
  const isByIds = valuesOf(query, "ids") !== undefined;
  return { ...(isByIds ? others : query), ...(given.length > 0 && { customField: given }) };
}

export const shownEntry = ({ batchId: _, booked: __, lines: ___, ...entry }: JournalEntry) => entry;
