import { catalogue } from "../src/actions";
import type { Inputs } from "../src/inputs/input";
import { oneOf } from "../src/inputs/named";
import { listed } from "./search/search";

/** What a builder has to know about all actions and picklists, and what people look for it with. */
export const rules: { title: string; texts: string[]; words: string[] }[] = [
  {
    title: "What blank means",
    texts: [
      "A blank input is not sent. `0` and `false` are values, and are sent.",
      "A list of nothing but blanks counts as blank. To clear a record's list, enter `[]`.",
      "In **Filters**, a list that comes empty from an earlier step matches nothing; one left untouched is ignored. A parameter in **Custom Query Params** needs a value; the log warns of one that the list does not take.",
      "A whole record or address from an earlier step can be passed to an input: fields that only ServiceTitan's answers have are left out.",
      "The start, end and arrival window of a visit need a time and a time zone. Days and filters also take a bare date, which means midnight UTC.",
      "An ID above 9,007,199,254,740,991 is returned as text. It can be used to find a record or in a filter, but not as a value to save.",
    ],
    words: listed("empty value, null, clear a field, remove a value, undefined, time zone, big ID"),
  },
  {
    title: "Names in place of IDs",
    texts: [
      "Where an ID of a setting is asked for, its name can be given: exactly, in upper or lower case, as a form or a language model has it. A name of nothing but digits is an ID.",
      "Names are looked up among active records before anything else is done; a name that nothing has, or several have, is an error that says so. An ID costs no request; each list of names is read once in five minutes, for which the app needs its scope.",
      ...inputsThatTakeNames(),
      "Of these, IDs within JSON text too: `tagTypeIds` in **Location** of Create Customer.",
    ],
    words: listed("name instead of ID, lookup by name, business unit by name"),
  },
  {
    title: "Config pages",
    words: listed("config page, config variable, configuration wizard, form, field mapping"),
    texts: [
      "A **picklist** is a config variable of its own: Select Business Unit, or Select Job Custom Field for the ID of a custom field. With the collection type `valuelist` it takes several, such as the business units to sync; its value is a list of IDs, for an input or a parameter that takes several.",
      "**Booking Defaults** asks for business unit, job type, campaign and priority in one form. Choose it as the value of each of these inputs of Create Job: an input of one choice that is given a form takes what the form has under its own key.",
      "**Map Job Custom Fields** and its like ask which fields of your app, listed in **Source Fields**, go into which custom fields. The action **Map Custom Fields** takes the form's value as **Mapping** and a record of your app as **Source Record**, and gives **Custom Fields** of a later step.",
      "In a form the page offers 1,000 records of a list, and a picklist 10,000: a warning in the log says that there are more.",
    ],
  },
  {
    title: "Custom fields by name",
    texts: [
      '**Custom Fields** takes names as well as IDs: an object such as `{ "Permit Number": "P-118" }`, entries with `name` and `value`, or rows with **Name** and **Value**. An object with `typeId` or `name` is one field; any other is one of names and values. Only letters and digits of a name count. A blank value is not given.',
      "A name that is none, or that two have, is an error that lists the names there are; a dropdown takes its options, a number a number. The names are read once in five minutes, and again before any of this is an error.",
      "An update with IDs only is sent as it is: ServiceTitan takes away the custom fields that are not in it. An update with a name keeps the others: it reads the record before it looks the names up and right before it writes, which is two requests more, and warns of what changed in between. What somebody else changes while it writes is lost.",
      "ServiceTitan has no list of the custom fields of technicians: an update knows those that the technician has.",
    ],
    words: listed("set custom field, custom field by name, clear custom field, remove custom field"),
  },
  {
    title: "Reading whole lists",
    texts: [
      "**Fetch All** misses no record that stays in the list while it is read. Records that are added or removed meanwhile may or may not be there. Two cases remain: a record that moves within the list, because it is sorted by something that changes, and, in an unfiltered list, one next to a record that is deleted just as another is added.",
      "If it has to read a list twice, or ServiceTitan counts more records than it returns, a warning in the log gives the counts. If two readings differ and the counts do not match, it fails.",
      "More than 50 IDs or values of external data are requested 50 at a time and come as one page, in order of ID.",
    ],
    words: listed("pagination, paging, next page, all pages, total count, read all records, 500 records"),
  },
  {
    title: "Keeping some fields",
    texts: [
      "**Keep Fields** of lists and triggers names the fields of each record that are passed on, such as `id, jobNumber, customerId`; all else is let go as each page comes. A flow hands results from step to step, and each copy counts against its memory.",
      "Dots lead into parts, and into each entry of a list: `customer.name`, `items.skuName`. A field named together with one of its parts comes whole. What a record does not have is left out; null stays null.",
      "A field that ServiceTitan does not document for these records is refused before anything is read, so that a misspelt one is not silently missing everywhere. To get one that only its answers have, leave Keep Fields blank.",
      "The ID comes only where it is named. Which changes, events and steps a trigger tells, its `key` and `at` do not depend on the fields kept.",
    ],
    words: ["memory", "columns", "project fields", "fewer fields", "select"],
  },
  {
    title: "Reacting to changes",
    texts: [
      "A trigger tells each change at least once, and once as long as the platform stores what it keeps; `key` stays the same, so that a later step can recognize a change that came again.",
      "It begins when the instance is deployed. A new version, a changed setting or a pause lose nothing: it goes on where it stood. **Start Again From** or a changed **Look Back Date** go back once.",
      "Set the flow to run as a singleton, so that no two runs read from the same position. The order of changes is not kept; `at` says when each happened.",
      "For changes every few minutes, leave **Include Recent Changes** on: ServiceTitan otherwise waits 15 minutes with each.",
    ],
    words: listed("polling, start again, backfill, initial sync, missed changes, singleton, start a flow"),
  },
  {
    title: "Writing",
    texts: [
      "A change without a clear answer is not blindly sent again. Cancel, hold, release, confirm, delete and similar actions look at the record first: if the change was made, they succeed; if not, it is sent again. Other actions report that the change may have been carried out: check before you run them again.",
      "A change that was certainly not carried out (too many requests, maintenance, no connection) is tried again for up to five minutes.",
      "Each change leaves one line in the log that starts with `Audit:` and gives action, address, status, ID, tries and ServiceTitan's trace ID.",
    ],
    words: listed("error, retry, may have been carried out, audit log, failed write, safe to run again"),
  },
];

/** For each list of names: the labels of the inputs, and of the parts of groups, that take them. */
function inputsThatTakeNames(): string[] {
  const labels = new Map<string, Set<string>>();
  const look = (fields: Inputs) => {
    for (const { named, parts, input } of Object.values(fields)) {
      if (named) labels.set(oneOf(named), (labels.get(oneOf(named)) ?? new Set()).add(input.label));
      if (parts) look(parts);
    }
  };
  for (const { required, optional } of Object.values(catalogue)) look({ ...required, ...optional });
  return [...labels]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([what, inputs]) => `The name of ${what}: ${[...inputs].sort().map(shown).join(", ")}.`);
}

function shown(label: string): string {
  return label === "IDs" ? "**IDs** in Filters of their own list" : `**${label}**`;
}
