import type { Element } from "@prismatic-io/spectral";
import type { RecordData } from "../../api/record";
import type { Api } from "../client/modules";
import { idOf, toPage } from "../client/page";
import { readStart } from "../client/pagination";
import { fillPath } from "../client/path";
import type { Input, Inputs } from "../inputs/input";
import { largestPage } from "../inputs/list";
import type { SettingsList } from "../inputs/named";
import { type Call, type Calling, endpointOf } from "./declaration";

/** A picklist as data: which records it offers, and how each is named. */
export type Picklist = Offered & Source;

/** The list that is read: always the same, or another one for other inputs. */
type Source = OneList | { calls?: undefined; scope?: undefined; query?: undefined; among: Among };
type Among = (values: Call["values"]) => SettingsList;

interface OneList extends Pick<Calling, "scope"> {
  calls: `GET ${Api} /${string}`;
  /** Query parameters besides those of paging. */
  query?: Record<string, string>;
  among?: undefined;
}

interface Offered {
  kind: "picklist";
  label: string;
  description: string;
  /** Inputs that the path names, or that tell which list is meant. */
  required?: Inputs;
  /** "label": alphabetically, as a person expects; "newest": as ServiceTitan answers, latest first. */
  order: "label" | "newest";
  /** An input that narrows the list, and the query parameter it goes into. */
  search?: { field: Input<string>; parameter: string };
  /** Whether ServiceTitan answers the whole list, and takes no page. */
  hasNoPages?: true;
  /** Of an answer that is one record: the records within it that are offered. */
  itemsOf?: (answer: never) => unknown[];
  of: RecordData;
  toElement: (record: never) => Element;
}

/** The platform shows no more items than this. */
export const mostItems = 10_000;

/** What a picklist of such records declares, without what is left out. */
export type Declares<T, Left extends keyof Offered = never> = Source &
  Omit<Offered, "kind" | "of" | "toElement" | Left> & { of: RecordData<T> | RecordData<T[]> };

export const picklist = <T>(definition: Declares<T> & { toElement: (record: T) => Element }): Picklist => ({
  kind: "picklist",
  ...definition,
});

/** A picklist of what one record has within it, such as a report's parameters. */
export const picklistWithin = <A, T>(
  definition: OneList &
    Omit<Offered, "kind" | "of" | "toElement" | "itemsOf"> & {
      of: RecordData<A>;
      itemsOf: (answer: A) => T[];
      toElement: (item: T) => Element;
    },
): Picklist => ({ kind: "picklist", ...definition });

/** Its inputs besides the connection. */
export const picklistInputs = ({
  required = {},
  search,
}: Picklist): { required: Inputs; optional: Inputs } => ({
  required,
  optional: search ? { search: search.field } : {},
});

export async function loadPicklist(picklist: Picklist, call: Call): Promise<Element[]> {
  const { logger } = call;
  const { label, order, search, toElement } = picklist;
  const { records, hasMore } = await recordsOf(picklist, call);
  if (hasMore)
    logger.warn(
      `${label} shows ${mostItems} items; the tenant has more.${search ? " Narrow it with Search." : ""}`,
    );
  // What has no ID cannot be chosen.
  const choosable = records.filter((record) => idOf(record) !== undefined);
  if (choosable.length < records.length)
    logger.warn(`${label} leaves out ${records.length - choosable.length} records without an ID.`);
  const items = choosable.map((record) => toElement(record as never));
  return order === "label" ? sortByLabel(items) : items;
}

async function recordsOf(picklist: Picklist, { values, client, logger }: Call) {
  const { label, order, search, hasNoPages, itemsOf } = picklist;
  const list = picklist.among ? picklist.among(values) : picklist;
  const { query, scope } = list;
  const { api, version, path } = endpointOf(list);
  // A person waits for it.
  const reader = client(api, { version, scope, retry: { patienceMs: 20_000 } });
  const { url } = fillPath(path, values);
  if (itemsOf) return { records: itemsOf((await reader.get(url)).data as never), hasMore: false };
  if (hasNoPages) {
    const { data } = await reader.get<unknown>(url);
    return { records: toPage(label, data, 1, mostItems).data, hasMore: false };
  }
  const parameters = new URLSearchParams(query);
  if (order === "newest") parameters.set("sort", "-CreatedOn");
  if (search && values.search !== undefined) parameters.set(search.parameter, String(values.search));
  return readStart(
    { client: reader, label, path: url, query: parameters, pageSize: largestPage, growsAtEnd: false, logger },
    mostItems,
  );
}

/** In the order a person expects: accents and case do not matter, "Unit 9" comes before "Unit 10". */
function sortByLabel(items: Element[]): Element[] {
  const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return items.sort((a, b) => compare(a.label ?? a.key, b.label ?? b.key));
}
