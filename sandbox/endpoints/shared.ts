import { z } from "zod";
import type { CustomFieldType, CustomFieldValue, ExternalDataItem } from "../kept";
import { name, reference, referenceToAny } from "../kit/body";
import { type Filter, InvalidValue, type Query, readList } from "../kit/filters";
import { valuesOf } from "../kit/list";
import { problemOfValue } from "../rules/customFields";
import type { State } from "../state";

// What the bodies and filters of several modules have in common.

/** An address as new records take it. */
export const address = z.strictObject({
  street: name,
  unit: z.string().nullish(),
  city: name,
  state: name,
  zip: name,
  country: name,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
});

/** The address as records keep it: what was not given is null. */
export const toAddress = (given: z.output<typeof address>) => ({
  street: given.street,
  unit: given.unit ?? null,
  city: given.city,
  state: given.state,
  zip: given.zip,
  country: given.country,
  latitude: given.latitude ?? null,
  longitude: given.longitude ?? null,
});

export const tagTypeIds = (state: State) => z.array(reference(state.tagTypes));

/** Whoever works here, in the office or in the field. */
export const person = ({ employees, technicians }: State) =>
  referenceToAny("Employee", [employees, technicians]);

/** Where stock is kept: a warehouse or a truck. */
export const inventoryLocation = ({ warehouses, trucks }: State) =>
  referenceToAny("Inventory location", [warehouses, trucks]);

/** What can be bought and put on stock: a material or equipment that is active. */
export const part = ({ skus }: State) =>
  reference(skus, ({ type, active }) =>
    type === "Service" ? "is a service" : active ? undefined : "is not active",
  );

/** Values of the custom fields that this kind of record has. */
export const customFields = <V extends z.ZodType<string | null | undefined>>(
  state: State,
  entity: CustomFieldType["entity"],
  value: V,
) =>
  z.array(
    z
      .strictObject({
        typeId: reference(state.customFieldTypes, (type) =>
          type.entity === entity ? undefined : `is not one of a ${entity.toLowerCase()}`,
        ),
        value,
      })
      .superRefine((field, context) => {
        const { typeId, value } = field as { typeId: number; value: z.output<V> };
        const problem = problemOfValue(state.customFieldTypes.get(typeId), value);
        if (problem) context.addIssue({ code: "custom", path: ["value"], message: problem });
      }),
  );

/** Custom fields as records show them. */
export const toCustomFields = (
  state: State,
  given: { typeId: number; value?: string | null }[] | null | undefined,
): CustomFieldValue[] =>
  (given ?? []).map(({ typeId, value }) => ({
    typeId,
    name: state.customFieldTypes.get(typeId)?.name ?? "",
    value: value ?? "",
  }));

/** Data that an app attaches to a new record, under its own GUID. */
export const externalData = z.strictObject({
  applicationGuid: z.guid(),
  externalData: z.array(z.strictObject({ key: name, value: z.string() })),
});

/** A change to the data that an app attached to a record. */
export const externalDataUpdate = z.strictObject({
  patchMode: z.enum(["Replace", "Merge"]).nullish(),
  applicationGuid: z.guid(),
  externalData: z.array(z.strictObject({ key: name, value: z.string().nullish() })),
});

/** Stores an app's data for a record: in place of what the app had there, or merged into it. */
export function saveExternalData(
  state: State,
  recordId: number,
  change: z.output<typeof externalDataUpdate> | null | undefined,
): void {
  if (!change) return;
  const { applicationGuid, patchMode, externalData: given } = change;
  const replaced = (datum: { applicationGuid: string; key: string }) =>
    sameGuid(datum.applicationGuid, applicationGuid) &&
    (patchMode !== "Merge" || given.some(({ key }) => key === datum.key));
  const kept = (state.externalData.get(recordId) ?? []).filter((datum) => !replaced(datum));
  const added = given.flatMap(({ key, value }) => (value == null ? [] : [{ applicationGuid, key, value }]));
  state.externalData.set(recordId, [...kept, ...added]);
}

const sameGuid = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The record with the external data of one app. Without a GUID none is shown. */
export function withExternalData<R extends { id: number; externalData: ExternalDataItem[] | null }>(
  state: State,
  record: R,
  applicationGuid: string | undefined,
): R {
  const data = applicationGuid === undefined ? undefined : state.externalData.get(record.id);
  if (data === undefined) return record;
  const shown = data.filter((datum) => sameGuid(datum.applicationGuid, applicationGuid as string));
  return { ...record, externalData: shown.map(({ key, value }) => ({ key, value })) };
}

/** The view of records that are asked for with `externalDataApplicationGuid`. */
export const externalDataView =
  (state: State) =>
  <R extends { id: number; externalData: ExternalDataItem[] | null }>(record: R, query: Query): R =>
    withExternalData(state, record, valuesOf(query, "externalDataApplicationGuid")?.[0]);

/** `externalDataApplicationGuid` says whose external data is shown; it leaves out no record. */
export const externalDataApplicationGuid: Filter<unknown> = ([guid = ""]) => {
  if (!z.guid().safeParse(guid).success) throw new InvalidValue(`The value '${guid}' is not valid.`);
  return () => true;
};

/** External data's GUID, and the lookup by `externalDataKey` with `externalDataValues`. */
export const externalDataFilters = (state: State): Record<string, Filter<{ id: number }>> => ({
  externalDataApplicationGuid,
  externalDataKey: ([key], query) => {
    const given = valuesOf(query, "externalDataValues");
    if (given === undefined) throw new InvalidValue("externalDataValues must also be provided.");
    const values = new Set(readList(given));
    const guid = valuesOf(query, "externalDataApplicationGuid")?.[0];
    return (record) =>
      (state.externalData.get(record.id) ?? []).some(
        (datum) =>
          datum.key === key &&
          values.has(datum.value) &&
          (guid === undefined || sameGuid(datum.applicationGuid, guid)),
      );
  },
  externalDataValues: (_values, query) => {
    if (valuesOf(query, "externalDataKey") === undefined)
      throw new InvalidValue("externalDataKey must also be provided.");
    return () => true;
  },
});

/** The fields of a record that an update gives; what is not given stays as it is. */
export function withoutUndefined<T extends object>(
  changes: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof withoutUndefined<T>
  >;
}
