import { z } from "zod";
import type { CustomFieldType, NamedValue } from "../../kept";
import { reference } from "../../kit/body";
import { choiceFor, type Filter, InvalidValue, type Query } from "../../kit/filters";
import { valuesOf } from "../../kit/list";
import type { Table } from "../../kit/table";
import { problemOfValue } from "../../rules/customFields";
import type { State } from "../../state";

// Custom fields by their name alone, as invoices and payments have them.

type Owner = { id: number; customFields: NamedValue[] | null };

/** The body that sets custom fields of several records at once. */
export const customFieldOperations = <R extends Owner>(
  state: State,
  table: Table<R>,
  entity: CustomFieldType["entity"],
  problemOf?: (record: R) => string | undefined,
) => {
  const types = [...state.customFieldTypes.values()].filter((type) => type.entity === entity);
  const names = types.map((type) => type.name);
  const fieldName = z
    .string()
    .max(255)
    .refine((name) => names.includes(name), {
      error: `No such custom field. Custom fields: [${names.join(", ")}].`,
    });
  const customField = z
    .strictObject({ name: fieldName, value: z.string().nullish() })
    .superRefine(({ name, value }, context) => {
      const problem = problemOfValue(
        types.find((type) => type.name === name),
        value,
      );
      if (problem) context.addIssue({ code: "custom", path: ["value"], message: problem });
    });
  return z.strictObject({
    operations: z.array(
      z.strictObject({ objectId: reference(table, problemOf), customFields: z.array(customField) }),
    ),
  });
};

/** Sets the custom fields that are given, takes away those without a value, and leaves the others. */
export function saveCustomFields<R extends Owner>(
  table: Table<R>,
  { operations }: z.output<ReturnType<typeof customFieldOperations<R>>>,
): void {
  for (const { objectId, customFields } of operations) {
    const record = table.get(objectId) as R;
    const fields = new Map(record.customFields?.map(({ name, value }) => [name, value]));
    for (const { name, value } of customFields)
      if (value == null) fields.delete(name);
      else fields.set(name, value);
    const changes: Partial<Owner> = { customFields: [...fields].map(([name, value]) => ({ name, value })) };
    table.update(record, changes as Partial<R>);
  }
}

const prefix = "customField.Fields";
const operatorName = "customField.Operator";

/** The query with its `customField.Fields[Name]=Value` parameters gathered under one name. */
export function gatherCustomFields(query: Query): Query {
  const given = Object.entries(query).flatMap(([parameter, values]) => {
    const name = /^customField\.Fields\[(.+)\]$/.exec(parameter)?.[1];
    return name === undefined ? [] : values.map((value) => `${name}=${value}`);
  });
  return { ...query, [prefix]: given };
}

/** Filters by custom fields; all of them must fit, or one with `customField.Operator=Or`. */
export const customFieldFilters: Record<string, Filter<Owner>> = {
  [prefix]: (values, query) => {
    const wanted = values.map(readPair);
    const [operator = "And"] = valuesOf(query, operatorName) ?? [];
    return ({ customFields }) => {
      const fits = ({ name, value }: NamedValue) =>
        (customFields ?? []).some((field) => field.name === name && field.value === value);
      return operator === "And" ? wanted.every(fits) : wanted.some(fits);
    };
  },
  [operatorName]: choiceFor(["And", "Or"]),
};

function readPair(text: string): NamedValue {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidValue("Give custom fields as customField.Fields[Name]=Value.");
  return { name: text.slice(0, at), value: text.slice(at + 1) };
}
