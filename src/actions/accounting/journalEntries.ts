import { SpectralError } from "@prismatic-io/spectral";
import { type JournalEntry, journalEntry, journalEntryDetail } from "../../../api/accounting/journalEntries";
import { action } from "../../declare/action";
import { ofStatus } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { dates, guids, idsInText, textsInText } from "../../inputs/filters";
import { choice, choiceList, integer, moment, recordGuid, text } from "../../inputs/kinds";
import { parameterList } from "../../inputs/pairs";
import { type LookedAt, readWhole } from "../../lookups/read";
import {
  customFields,
  lines,
  message,
  name,
  postDate,
  status,
  transactionTypes,
  versionId,
  warningsOfLines,
  withNamedFields,
} from "./journalEntryInputs";

const journalEntryId = recordGuid({
  label: "Journal Entry ID",
  comments: "ID of the journal entry, a GUID.",
  of: "journalEntry",
});

const syncStatuses = ["NotSynced", "InProgress", "Synced", "OutOfSync", "Error", "Excluded"] as const;

const largestPage = 500;

const containing = (label: string, what: string, example: string) =>
  text({
    label,
    comments: `Only entries with a transaction of a ${what} whose name contains this text.`,
    example,
  });

export const listJournalEntries = list({
  label: "List Journal Entries",
  description: "List what was booked to the general ledger, page by page or all at once.",
  calls: "GET accounting /journal-entries",
  scope: "Accounting → Journal Entries (Read)",
  filters: {
    ids: guids("journalEntry"),
    name: text({
      label: "Name",
      comments: "Only entries whose name contains this text.",
      example: "July 13",
    }),
    numberFrom: integer({
      label: "Number From",
      comments: "Only entries with this number or a higher one.",
      example: "100",
    }),
    numberTo: integer({
      label: "Number To",
      comments: "Only entries with this number or a lower one.",
      example: "200",
    }),
    statuses: choiceList({
      label: "Statuses",
      comments: "Only entries with one of these statuses, one per line.",
      choices: ["Open", "Closed"],
    }),
    syncStatuses: choiceList({
      label: "Sync Statuses",
      comments: "Only entries with one of these sync statuses, one per line.",
      choices: syncStatuses,
    }),
    postedFrom: moment("Posted From", "Only entries posted on this day or later.", "2026-07-06"),
    postedTo: moment("Posted To", "Only entries posted on this day or earlier.", "2026-07-12"),
    transactionPostedFrom: moment(
      "Transaction Posted From",
      "Only entries with a transaction posted on this day or later.",
      "2026-07-05",
    ),
    transactionPostedTo: moment(
      "Transaction Posted To",
      "Only entries with a transaction posted on this day or earlier.",
      "2026-07-11",
    ),
    exportedFrom: moment(
      "Exported From",
      "Only entries exported at or after this moment.",
      "2026-07-06T00:00:00-07:00",
    ),
    exportedTo: moment("Exported To", "Only entries exported at or before this moment.", "2026-07-13"),
    exportedBy: idsInText({
      label: "Exported By IDs",
      comments: "Only entries exported by one of these users, one ID per line.",
      of: "employeeUser",
      max: 50,
    }),
    transactionTypes: choiceList({
      label: "Transaction Types",
      comments: "Only entries with a transaction of one of these types, one per line.",
      choices: transactionTypes,
    }),
    refNumber: textsInText({
      label: "Reference Numbers",
      comments: "Only entries with a transaction with one of these reference numbers, one per line.",
      example: "60412",
    }),
    businessUnitIds: idsInText({
      label: "Business Unit IDs",
      comments: "Only entries with a transaction of one of these business units, one ID per line.",
      of: "businessUnit",
      max: 50,
    }),
    serviceAgreementIds: idsInText({
      label: "Service Agreement IDs",
      comments: "Only entries with a transaction of one of these service agreements, one ID per line.",
      of: "serviceAgreement",
      max: 50,
    }),
    customerName: containing("Customer Name", "customer", "Doe"),
    locationName: containing("Location Name", "customer's location", "Depot"),
    vendorName: containing("Vendor Name", "vendor", "Supply"),
    inventoryLocationName: containing("Inventory Location Name", "inventory location", "Warehouse"),
    customFields: parameterList({
      label: "Custom Fields",
      comments: "Names of custom fields, at most 5, each with the value an entry must have.",
      example: "Ledger=JE-117",
    }),
    empty: choice({
      label: "Empty",
      comments:
        "Whether entries without lines are listed: all (Include), none (Exclude), or all but those that are not synced.",
      choices: {
        Include: "Include",
        Exclude: "Exclude",
        IncludeExceptNotSynced: "Include Except Not Synced",
      },
    }),
    ...dates,
  },
  parameterNames: { customFields: "customField." },
  pageLimit: largestPage,
  sorts: ["Id", "Number", "Name", "Status", "CreatedOn", "ExportedOn", "ExportedBy", "PostDate"],
  of: journalEntry,
});

export const getJournalEntry = action({
  label: "Get Journal Entry",
  description: "Get one journal entry by ID.",
  calls: "GET accounting /journal-entries/{journalEntryId}",
  scope: "Accounting → Journal Entries (Read)",
  required: { journalEntryId },
  returns: journalEntry,
});

export const listJournalEntryDetails = list({
  label: "List Journal Entry Details",
  description: "List the lines of a journal entry, page by page or all at once.",
  calls: "GET accounting /journal-entries/{journalEntryId}/details",
  scope: "Accounting → Journal Entries (Read)",
  required: { journalEntryId },
  onlyPages: true,
  pageLimit: largestPage,
  sorts: [],
  of: journalEntryDetail,
});

export const setJournalEntrySync = action({
  label: "Set Journal Entry Sync",
  description: "Tell ServiceTitan how far the sync of a journal entry to an accounting system is.",
  calls: "PATCH accounting /journal-entries/{journalEntryId}/sync",
  scope: "Accounting → Journal Entries (Write)",
  required: {
    journalEntryId,
    syncStatus: choice({
      label: "Sync Status",
      comments: "How far the sync of the entry is.",
      choices: syncStatuses,
    }),
  },
  optional: {
    versionId: versionId(
      "The entry's versionId that was synced; needed where Sync Status is Synced, and not used otherwise.",
    ),
    message,
    customFields: customFields,
  },
  prepare: (values) => {
    if (values.syncStatus === "Synced" && values.versionId === undefined)
      throw new SpectralError("Version ID is required where Sync Status is Synced.");
    return values;
  },
  body: withNamedFields,
  check: {
    path: "/journal-entries/{journalEntryId}",
    shows: (entry: JournalEntry, { syncStatus, message }) =>
      ofStatus(syncStatuses, (is) => is === syncStatus)(entry.syncStatus) &&
      (message === undefined || entry.message === message),
  },
  returns: journalEntry,
});

const entries: LookedAt = {
  calls: "GET accounting /journal-entries",
  scope: "Accounting → Journal Entries (Read)",
  what: ["journal entry", "journal entries"],
};

/** The entry that an app made under a name, on a day where one is given. */
async function findEntry(
  { name, postDate }: { name?: string; postDate?: string },
  call: Call,
): Promise<JournalEntry | undefined> {
  if (name === undefined) throw new SpectralError("Name is required where Add Once is on.");
  // Longer than ServiceTitan's filter takes, the beginning of a name finds it too.
  const asked = { name: name.slice(0, 255), empty: "Include" };
  const all = await readWhole<JournalEntry>(entries, asked, call);
  return all.find(
    (each) =>
      each.source === "External" &&
      each.name === name &&
      (postDate === undefined || each.postDate === postDate),
  );
}

export const createJournalEntry = action({
  label: "Create Journal Entry",
  description:
    "Create a journal entry of your app's own; its ID is in List Journal Entries. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST accounting /journal-entries",
  scope: "Accounting → Journal Entries (Write)",
  required: {
    status,
    versionId: versionId("Version of the entry, a whole number that your app chooses."),
  },
  optional: {
    name,
    postDate,
    message,
    customFields,
    lines,
    addOnce: addOnce("an entry of an app with this Name and Post Date"),
  },
  warn: ({ lines }) => warningsOfLines(lines),
  body: withNamedFields,
  around: async ({ addOnce, ...entry }, call, send) => {
    const there = addOnce ? await findEntry(entry, call) : undefined;
    if (there === undefined) return send(entry);
    call.logger.info(`Create Journal Entry: nothing was added, since entry ${there.id} is that one.`);
    return { alreadyThere: true, journalEntryId: there.id };
  },
  beside: {
    alreadyThere: {
      type: "boolean",
      description: "True where Add Once found the entry, and nothing was added.",
    },
    journalEntryId: { type: "string", description: "ID of the entry that Add Once found." },
  },
});

export const updateJournalEntry = action({
  label: "Update Journal Entry",
  description:
    "Open or close a journal entry, or change its custom fields; inputs left blank stay unchanged.",
  calls: "PATCH accounting /journal-entries/{journalEntryId}",
  scope: "Accounting → Journal Entries (Write)",
  required: { journalEntryId },
  optional: { status, customFields: customFields },
  body: withNamedFields,
  returns: journalEntry,
});
