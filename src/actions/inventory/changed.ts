import { type Check, type PageOf, sameId } from "../../declare/check";
import { isAsGiven } from "../../lookups/differences";

/** How lists of inventory tell whether a change was carried out: there is no other GET of their records. */

interface Datum {
  key: string;
  value?: string;
}

/** What a change says of an app's own data. */
interface DataPatch {
  patchMode?: string;
  applicationGuid: string;
  externalData: Datum[];
}

type Fields = Record<string, unknown>;

type Listed = Fields & { id: number; externalData?: Datum[] | null };

type Change<K extends string> = { [Key in K]: number } & { externalData?: DataPatch };

/** Stands for no app, whose data no record has. */
const noApp = "00000000-0000-0000-0000-000000000000";

/**
 * Looks at a changed record in its list.
 * @param list its path, with what makes it show inactive records too: "/trucks?active=Any".
 * @param key the input with the record's ID.
 * @param asListed what was changed, under the names that the list has for it.
 */
export const listShows = <K extends string>(
  list: string,
  key: K,
  asListed = (changes: Fields): Fields => changes,
): Check<Change<K>> => ({
  path: `${list}${list.includes("?") ? "&" : "?"}ids={${key}}&externalDataApplicationGuid={app}`,
  of: (values) => ({ app: values.externalData?.applicationGuid ?? noApp }),
  shows: ({ data }: PageOf<Listed>, values) => {
    const record = data.find(({ id }) => sameId(id, values[key]));
    if (!record) return undefined;
    const { [key]: _, app: __, externalData, ...changes } = values as Change<K> & Fields;
    const wanted = asListed(changes);
    const isAsWanted = isAsGiven(wanted, record) && hasData(record, externalData);
    const isSeen = Object.keys(wanted).every((field) => field in record);
    return isAsWanted && !isSeen ? undefined : isAsWanted;
  },
  answer: (values) => ({ id: values[key] }),
});

/** Whether a record has what a change said of an app's data. */
function hasData({ externalData: there }: Listed, wanted: DataPatch | undefined): boolean {
  if (!wanted) return true;
  const kept = new Map((there ?? []).map(({ key, value }) => [key, value]));
  const given = wanted.externalData;
  const keepsOthers =
    wanted.patchMode === "Merge" || [...kept.keys()].every((key) => given.some((each) => each.key === key));
  return keepsOthers && given.every(({ key, value }) => (kept.get(key) ?? "") === (value ?? ""));
}
