/** What holds for all actions and picklists, and a builder has to know. */
export const rules: { title: string; texts: string[] }[] = [
  {
    title: "What blank means",
    texts: [
      "A blank input is not sent. `0` and `false` are values, and are sent.",
      "A list of nothing but blanks is not given. To clear a list that a record has, write `[]`.",
      "In **Filters**, a list that an earlier step left empty lists nothing; a list that nobody touched does not count. A parameter in **Custom Query Params** needs a value.",
      "A whole record or address of an earlier step fits into an input: what only ServiceTitan's answers have is left out.",
      "The start, the end and the arrival window of a visit need time and zone. Days and filters take a bare date, which begins at midnight UTC.",
      "An ID above 9,007,199,254,740,991 comes as text. It can be used in a path or a filter, not as a value that is sent.",
    ],
  },
  {
    title: "Reading whole lists",
    texts: [
      "**Fetch All** misses no record that was in the list all the time, though others come and go meanwhile; those may or may not be there. What remains open: a record that moves about itself, because the list is sorted by what changes, and, in an unfiltered list, one beside a record that is deleted just as another is added.",
      "Where it reads a list twice, or ServiceTitan counts more records than it gives, the log warns with the counts. Where two readings differ and the counts do not fit, it fails.",
      "More than 50 IDs, or values of external data, are asked for 50 at a time and come as one page, in order of ID.",
    ],
  },
  {
    title: "Writing",
    texts: [
      "A change without a clear answer is not sent blindly again. Cancel, hold, release, confirm, delete and the like look at the record: what was done is a success, what was not is sent again. Elsewhere the error says that the change may have been carried out: look before you run it again.",
      "What was surely not carried out (too many requests, maintenance, no connection) is tried again for up to five minutes.",
      "Each change leaves one line in the log that begins with `Audit:` action, address, status, ID, tries and ServiceTitan's trace.",
    ],
  },
];
