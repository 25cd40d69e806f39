import type { CustomFieldType, CustomFieldValue, NamedValue } from "../kept";
import { newId, type State } from "../state";

/** The app that has attached data to some records. */
export const applicationGuid = "7d1f0c52-93b4-4c1e-8a6e-2b5f4e0d9a31";

/** Gives a third of the records of each kind that can have it data of an app. */
export function seedExternalData(state: State): void {
  const withData = [
    ...[state.customers, state.locations, state.jobs, state.projects],
    ...[state.jobTypes, state.businessUnits, state.skus, state.discountsAndFees],
    ...[state.vendors, state.warehouses, state.trucks, state.adjustments, state.transfers],
    state.returns,
  ];
  for (const table of withData)
    for (const id of everyThird<number>(table.keys()))
      state.externalData.set(id, [{ applicationGuid, key: "sourceId", value: `SRC-${id}` }]);
}

/** Gives a third of the records of each kind that can have them custom fields, each of its kind's. */
export function seedCustomFields(state: State): void {
  const types: Partial<Record<CustomFieldType["entity"], CustomFieldType[]>> = {};
  for (const type of state.customFieldTypes.values())
    types[type.entity] = [...(types[type.entity] ?? []), type];
  const fieldsOf = (entity: CustomFieldType["entity"], i: number): CustomFieldValue[] =>
    (types[entity] ?? []).map(({ id: typeId, name, dataTypeOptions }) => ({
      typeId,
      name,
      value: dataTypeOptions?.[i % dataTypeOptions.length] ?? String(1100 + i),
    }));
  const named = (entity: CustomFieldType["entity"], i: number): NamedValue[] =>
    fieldsOf(entity, i).map(({ name, value }) => ({ name, value }));

  const [customer] = state.customers.values();
  const [location] = state.locations.values();
  // A value that was taken away again.
  if (customer) customer.customFields = fieldsOf("Customer", 0).map((field) => ({ ...field, value: null }));
  if (location) location.customFields = fieldsOf("Location", 0).map((field) => ({ ...field, value: null }));
  for (const [entity, table] of [
    ["Customer", state.customers],
    ["Location", state.locations],
    ["Job", state.jobs],
    ["Project", state.projects],
    ["Technician", state.technicians],
    ["Employee", state.employees],
  ] as const)
    for (const [i, record] of everyThird<{ customFields: unknown }>(table.values()).entries())
      record.customFields = fieldsOf(entity, i);
  for (const [i, unit] of everyThird(state.installedEquipment.values()).entries())
    unit.customFields = fieldsOf("Equipment", i).map((field) => ({ id: newId(state), ...field }));
  for (const [i, invoice] of everyThird(state.invoices.values()).entries())
    invoice.customFields = named("Invoice", i).map((field, n) =>
      i + n === 0 ? { ...field, value: null } : field,
    );
  for (const [i, payment] of everyThird(state.payments.values()).entries())
    payment.customFields = named("Payment", i);
}

/** Custom fields of the i-th record of a kind that has them by their names. */
export const namedFieldsOf = (
  { customFieldTypes }: State,
  entity: CustomFieldType["entity"],
  i: number,
): NamedValue[] =>
  [...customFieldTypes.values()]
    .filter((type) => type.entity === entity)
    .map(({ name, dataTypeOptions: options }) => ({
      name,
      // The second one's were taken away again.
      value: i === 1 ? null : (options?.[i % options.length] ?? String(1100 + i)),
    }));

/** Custom fields of the i-th record of a kind that has them by type and name; none of the first one. */
export const typedFieldsOf = ({ customFieldTypes }: State, entity: CustomFieldType["entity"], i: number) =>
  [...customFieldTypes.values()]
    .filter((type) => type.entity === entity && i > 0)
    .map(({ id: typeId, name, dataTypeOptions: options }) => ({
      ...{ typeId, name },
      value: options?.[i % options.length] ?? String(1100 + i),
    }));

const everyThird = <R>(records: Iterable<R>): R[] => [...records].filter((_, i) => i % 3 === 1);
