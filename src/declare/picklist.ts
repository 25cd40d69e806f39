import { type Connection, dataSource, type Element, type Inputs } from "@prismatic-io/spectral";
import type { RecordData } from "../../api/record";
import { createClient } from "../client";
import type { Api } from "../client/modules";
import { idOf } from "../client/page";
import { readStart } from "../client/pagination";
import { fillPath } from "../client/path";
import { quiet } from "../describe";
import { connection } from "../inputs/connection";
import { type Field, type Fields, toInput } from "../inputs/field";
import { largestPage } from "../inputs/list";
import { mapValues } from "../inputs/mapValues";

/** A picklist as data: which records it offers, and how each is named. */
export interface Picklist {
  label: string;
  description: string;
  endpoint: { api: Api; path: string };
  /** Inputs that the path names. */
  required?: Fields;
  /** Query parameters besides those of paging. */
  query?: Record<string, string>;
  /** "label": alphabetically, as a person expects; "newest": as ServiceTitan answers, latest first. */
  order: "label" | "newest";
  /** An input that narrows the list, and the query parameter it goes into. */
  search?: { field: Field<string>; parameter: string };
  toElement: (record: never) => Element;
}

/** The platform shows no more items than this. */
export const mostItems = 10_000;

/** Declares a picklist; `of` tells which record `toElement` gets. */
export const picklist = <T>(
  _of: RecordData<T>,
  definition: Omit<Picklist, "toElement"> & { toElement: (record: T) => Element },
): Picklist => definition;

/** Turns a picklist into a spectral data source. */
export function toSpectral(definition: Picklist) {
  const { label, description, endpoint, required = {}, query, order, search, toElement } = definition;
  return dataSource({
    display: { label, description },
    dataSourceType: "picklist",
    inputs: {
      connection,
      ...mapValues(required, (field) => toInput(field, true)),
      ...(search && { search: toInput(search.field, false) }),
    } as Inputs,
    examplePayload: { result: [{ key: "2", label: "Jane Doe (ID: 2)" }] },
    perform: async (context, params: Record<string, unknown>) => {
      const logger = quiet(context.logger);
      const parameters = new URLSearchParams(query);
      if (order === "newest") parameters.set("sort", "-CreatedOn");
      if (search && params.search !== undefined) parameters.set(search.parameter, String(params.search));
      // A person waits for it.
      const retry = { patienceMs: 20_000 };
      const client = createClient(params.connection as Connection, endpoint.api, {
        action: label,
        logger,
        retry,
      });
      const path = fillPath(endpoint.path, params).url;
      const list = {
        client,
        label,
        path,
        query: parameters,
        pageSize: largestPage,
        growsAtEnd: false,
        logger,
      };
      const { records, hasMore } = await readStart(list, mostItems);
      if (hasMore)
        logger.warn(
          `${label} shows ${mostItems} items; the tenant has more.${search ? " Narrow it with Search." : ""}`,
        );
      // What has no ID cannot be chosen.
      const choosable = records.filter((record) => idOf(record) !== undefined);
      if (choosable.length < records.length)
        logger.warn(`${label} leaves out ${records.length - choosable.length} records without an ID.`);
      const items = choosable.map((record) => toElement(record as never));
      return { result: order === "label" ? sortByLabel(items) : items };
    },
  });
}

/** In the order a person expects: accents and case do not matter, "Unit 9" comes before "Unit 10". */
function sortByLabel(items: Element[]): Element[] {
  const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return items.sort((a, b) => compare(a.label ?? a.key, b.label ?? b.key));
}
