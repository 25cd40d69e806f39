import { type Check, ofStatus, type PageOf, sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { groupList } from "../../inputs/groups";
import type { Input } from "../../inputs/input";
import { text } from "../../inputs/kinds";

/** What marking transactions as exported has in common, whatever they are. */

/** The second sentence of its description. */
export const isRepeatable = "Marking one that is exported already changes nothing.";

const statuses = ["Pending", "Posted", "Exported"] as const;
const isExported = ofStatus(statuses, (status) => status === "Exported");

interface Transaction {
  id: number;
  syncStatus?: string | null;
}

/** A list of transactions to mark, each with what an accounting system calls it. */
export const transactionRows = <K extends string>(
  key: K,
  { label, what, id }: { label: string; what: string; id: Input<number> },
) =>
  groupList({
    label,
    comments: `The ${what} that your accounting system has taken over.`,
    required: { [key]: id } as Record<K, Input<number>>,
    optional: {
      externalId: text({
        label: "External ID",
        comments: "The record's ID in the accounting system.",
        example: "QB-20418",
      }),
      externalMessage: text({
        label: "External Message",
        comments: "What the accounting system says of it.",
        example: "Taken over",
      }),
    },
  });

/**
 * Looks whether transactions are exported, fifty at a time. Where only some are, that tells nothing: ServiceTitan
 * may have refused the others.
 * @param path the list, with "{ids}" in its query.
 */
export const exportedCheck = <V>(
  path: string,
  idsOf: (values: V) => number[],
): Pick<Check<V>, "path" | "of" | "inChunks" | "shows"> => ({
  path,
  of: (values) => ({ ids: idsOf(values) }),
  inChunks: "ids",
  shows: ({ data }: PageOf<Transaction>, values) => {
    const found = (values as { ids: number[] }).ids.map((id) => data.find((each) => sameId(each.id, id)));
    const exported = found.map((each) => isExported(each?.syncStatus ?? ""));
    const [first] = exported;
    return exported.every((each) => each === first) ? first : undefined;
  },
});

/** The same of what answers for each transaction whether it was marked. */
export const saidCheck = <V, K extends string>(path: string, key: K, idsOf: (values: V) => number[]) => ({
  ...exportedCheck(path, idsOf),
  answer: (values: V) => idsOf(values).map((id) => ({ [key]: id, success: true, errorMessage: null })),
});

interface Said {
  success?: unknown;
  errorMessage?: string | null;
  [key: string]: unknown;
}

/** No more of those that were refused are named in the log. */
const mostNamed = 50;

/**
 * Warns of the transactions that ServiceTitan refused to mark, and of those that it says nothing of.
 * @param key the field of their IDs.
 * @returns the answer, as it is.
 */
export const warnOfRefused =
  <V>(key: string, idsOf: (values: V) => number[]) =>
  (answer: unknown, values: V, { label, logger }: Call): unknown => {
    const said = Array.isArray(answer) ? (answer as Said[]) : [];
    const refused = said.filter(({ success }) => String(success).toLowerCase() !== "true");
    const wanted = idsOf(values);
    const unsaid = wanted.filter((id) => !said.some((each) => sameId(each[key], id)));
    if (refused.length > 0)
      logger.warn(
        `${label}: ServiceTitan refused ${refused.length} of ${wanted.length}: ${named(refused.map((each) => (each.errorMessage ? `${each[key]} (${each.errorMessage})` : `${each[key]}`)))}.`,
      );
    if (unsaid.length > 0)
      logger.warn(
        `${label}: ServiceTitan says nothing of ${unsaid.length} of ${wanted.length}: ${named(unsaid)}.`,
      );
    return answer;
  };

const named = (all: unknown[]) =>
  all.slice(0, mostNamed).join(", ") + (all.length > mostNamed ? ` and ${all.length - mostNamed} more` : "");
