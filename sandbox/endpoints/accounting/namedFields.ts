import { z } from "zod";
import type { CustomFieldType, NamedValue } from "../../kept";
import { reference } from "../../kit/body";
import { choiceFor, type Filter, InvalidValue, type Query } from "../../kit/filters";
import { valuesOf } from "../../kit/list";
import type { Table } from "../../kit/table";
import { problemOfValue } from "../../rules/customFields";
import type { State } from "../../state";

// Custom fields that are written and looked for by their names, as those of invoices, payments and transfers are.

type Owner = { id: number; customFields: NamedValue[] | null };

/** The body that sets custom fields of several records at once. */
export const customFieldOperations = <R extends Owner>(
  state: State,
  table: Table<R>,
  entity: CustomFieldType["entity"],
  problemOf?: (record: R) => string | undefined,
  fieldValue: z.ZodType<string | null | undefined> = z.string().nullish(),
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
    .strictObject({ name: fieldName, value: fieldValue })
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

/**
 * Sets the custom fields that are given, takes away those without a value, and leaves the others.
 * @param shown a field as the records show it, if not as it is given
 */
export function saveCustomFields<R extends Owner>(
  table: Table<R>,
  { operations }: z.output<ReturnType<typeof customFieldOperations<R>>>,
  shown = (field: NamedValue): NamedValue => field,
): void {
  for (const { objectId, customFields } of operations) {
    const record = table.get(objectId) as R;
    const fields = new Map(record.customFields?.map((field) => [field.name, field]));
    for (const { name, value } of customFields)
      if (value == null) fields.delete(name);
      else fields.set(name, shown({ name, value }));
    const changes: Partial<Owner> = { customFields: [...fields.values()] };
    table.update(record, changes as Partial<R>);
  }
}

/** How a list is filtered by custom fields, by what its parameters begin with: all must fit, or one with `Operator=Or`. */
export function byCustomFields(parameter: "customField" | "customFields") {
  const [fields, operatorName] = [`${parameter}.Fields`, `${parameter}.Operator`];
  const filters: Record<string, Filter<Owner>> = {
    [fields]: (values, query) => {
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
  /** The query with its `customField.Fields[Name]=Value` parameters gathered under one name. */
  const gather = (query: Query): Query => {
    const given = Object.entries(query).flatMap(([name, values]) =>
      name.startsWith(`${fields}[`) && name.endsWith("]")
        ? values.map((value) => `${name.slice(fields.length + 1, -1)}=${value}`)
        : [],
    );
    return { ...query, [fields]: given };
  };
  return { filters, gather };
}

export const { filters: customFieldFilters, gather: gatherCustomFields } = byCustomFields("customField");

function readPair(text: string): NamedValue {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidValue("Give custom fields as Fields[Name]=Value.");
  return { name: text.slice(0, at), value: text.slice(at + 1) };
}
