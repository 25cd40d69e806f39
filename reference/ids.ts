/** Where an entry that has no key stands in the page: "record-job", "rule-writing". */
export const idOf = (kind: "record" | "rule" | "missing", name: string) =>
  `${kind}-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
