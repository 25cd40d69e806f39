import { z } from "zod";
import { syncStatuses } from "../../../api/inventory/shared";
import type { CustomFieldType, ExternalDataItem, NamedValue } from "../../kept";
import { choices, dates, type Filter, ids, integer, text } from "../../kit/filters";
import { find, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import type { State } from "../../state";
import { byCustomFields, customFieldOperations, saveCustomFields } from "../accounting/namedFields";
import { externalDataFilters, externalDataUpdate, saveExternalData } from "../shared";

// What adjustments, transfers and returns have in common: stock that moves.

const fields = byCustomFields("customFields");

export const gatherCustomFields = fields.gather;

interface Movement {
  id: number;
  number: string;
  referenceNumber: string;
  batch: { id: number } | null;
  syncStatus: string;
  customFields: { typeId: number; name: string; value: string }[];
  externalData: ExternalDataItem[] | null;
  createdOn: string;
  modifiedOn: string;
}

/** The filters that the list of receipts has too. */
export const sharedFilters: Record<
  string,
  Filter<Pick<Movement, "id" | "number" | "syncStatus" | "customFields" | "createdOn" | "modifiedOn">>
> = {
  ids: ids((record) => record.id),
  number: text((record) => record.number),
  syncStatuses: choices(syncStatuses, (record) => record.syncStatus),
  ...fields.filters,
  ...dates,
};

export const movementFilters = (state: State): Record<string, Filter<Movement>> => ({
  ...sharedFilters,
  referenceNumber: text((record) => record.referenceNumber),
  batchId: integer((record) => record.batch?.id),
  ...externalDataFilters(state),
});

/** `PATCH {path}/custom-fields`, of several records at once. */
export const fieldsOfSeveral = <R extends { id: number; customFields: NamedValue[] | null }>(
  state: State,
  path: string,
  table: Table<R>,
  entity: CustomFieldType["entity"],
): Operation =>
  operation({
    method: "PATCH",
    path: `${path}/custom-fields`,
    body: () => customFieldOperations(state, table, entity, undefined, z.string()),
    handle: ({ body }) => saveCustomFields(table, body, (field) => typed(state, entity, field)),
  });

function typed({ customFieldTypes }: State, entity: CustomFieldType["entity"], field: NamedValue) {
  const type = [...customFieldTypes.values()].find(
    (each) => each.entity === entity && each.name === field.name,
  );
  return { typeId: type?.id ?? 0, ...field };
}

/** `PATCH {path}/{id}`, where nothing but the data of apps can be changed. */
export const dataOfApps = <R extends Movement>(state: State, path: string, table: Table<R>): Operation =>
  operation({
    method: "PATCH",
    path: `${path}/{id}`,
    body: () => z.strictObject({ externalData: externalDataUpdate }).partial(),
    handle: ({ params, body }) => {
      const record = table.update(find(table, params.id), {});
      saveExternalData(state, record.id, body.externalData);
      return { id: record.id };
    },
  });
