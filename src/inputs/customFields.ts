import { isBlank, isPlainObject } from "./blank";
import { type TypeList, typeLists } from "./customFieldTypes";
import { groupList } from "./groups";
import type { Input } from "./input";
import { clearable, commented, id, json, text } from "./kinds";
import { refuse } from "./reading";
import { type RecordKind, recordIds } from "./recordIds";
import { idSchema, listSchema, objectSchema, textSchema } from "./values";

/** Records whose custom fields are written by the IDs of their types; a list has the types of all but people. */
export type FieldOwner =
  | Extract<TypeList, "Customer" | "Location" | "Job" | "Project" | "InstalledEquipment">
  | "Technician"
  | "Employee";

const typeOf: Record<FieldOwner, RecordKind> = {
  Customer: "customerCustomField",
  Location: "locationCustomField",
  Job: "jobCustomField",
  Project: "projectCustomField",
  InstalledEquipment: "equipmentCustomField",
  Technician: "technicianCustomField",
  Employee: "employeeCustomField",
};

/** A custom field that was given by its name: the ID of its type is looked up before it is sent. */
export class NamedField {
  constructor(
    readonly of: FieldOwner,
    readonly name: string,
    readonly value?: string,
  ) {}
}

/** What custom fields that ServiceTitan answers, of whatever record, have as well. */
const answered = ["id", "typeId", "name"] as const;

interface Field {
  typeId?: number;
  name?: string;
  id?: number;
  value?: string;
}

interface Options {
  example: string;
  /** Whether one may be written without a value. */
  mayBeEmpty?: boolean;
  /** Whether values that a record has can be named by IDs of their own. */
  hasValueIds?: boolean;
}

/** The custom fields of a record, each by the ID of its type or by its name, or names with values in one object. */
export const customFieldsOf = (
  of: FieldOwner,
  { example, mayBeEmpty = false, hasValueIds = false }: Options,
) => {
  const identifying = ["typeId", "name", ...(hasValueIds ? ["id"] : [])];
  // Spectral gives each row all parts, those that were left blank as undefined.
  const isField = (entry: unknown) =>
    isPlainObject(entry) &&
    (identifying.some((key) => entry[key] !== undefined) ||
      Object.keys(entry).every((key) => key === "value" || identifying.includes(key)));
  const fields = groupList({
    label: "Custom Fields",
    comments: `Values of custom fields, each with its Field or its Name. An object of names with values is taken too: {"Gate Code": "1180"}.`,
    required: {},
    optional: {
      typeId: id({ label: "Field", comments: "ID of the custom field's type.", of: typeOf[of] }),
      name: text({
        label: "Name",
        comments: "Name of the custom field, in place of Field; case, blanks and punctuation do not count.",
        example: "Gate Code",
      }),
      value: text({ label: "Value", comments: "What the custom field says.", example }),
      ...(hasValueIds && {
        id: id({
          label: "ID",
          comments: "ID of the value to change, as shown on the equipment. Leave blank to add one.",
          of: "equipmentCustomFieldValue",
        }),
      }),
    },
    answered,
    // Those that ServiceTitan answers without a value, as null, have none to write.
    leaveOut: (entry) => !mayBeEmpty && isField(entry) && (entry as Field).value === null,
    spread: (entry) => (isField(entry) ? undefined : namesWithValues(entry)),
    entry: (row) =>
      row.transform((field: Field, context) => {
        const { typeId, id: valueId, name, value } = field;
        if (typeId === undefined && valueId === undefined && name === undefined)
          return refuse(
            context,
            field,
            `a custom field with its Field (typeId)${hasValueIds ? ", Name or ID (id)" : " or Name"}`,
          );
        if (value === undefined && !mayBeEmpty) return refuse(context, undefined, "given", ["value"]);
        if (typeId === undefined && valueId === undefined) return new NamedField(of, name as string, value);
        const { name: _, ...byId } = field;
        return byId;
      }) as never,
  });
  const named = of === "Technician" || of === "Employee" ? undefined : typeLists[of];
  return { ...fields, named, ...(!mayBeEmpty && { requiredParts: ["value"] }) };
};

/** The custom fields that an update sends. */
export const changedFields = <T>(fields: Input<T>): Input<T> =>
  clearable(
    commented(
      fields,
      "If one has a name, the record keeps its others; a list with IDs alone is sent as it is.",
    ),
  );

/** The entries of an object of names with values; null for those whose value is blank, which are not given. */
export function namesWithValues(entry: unknown): unknown[] | undefined {
  if (!isPlainObject(entry) || Object.keys(entry).length === 0) return undefined;
  return Object.entries(entry).map(([name, value]) => (isBlank(value) ? null : { name, value }));
}

/** Records of accounting whose custom fields are written for several of them at once, as texts call one. */
const ofAccounting = {
  invoice: "invoice",
  payment: "payment",
  creditMemo: "credit memo",
  inventoryBill: "inventory bill",
  apBill: "AP bill",
  apCredit: "AP credit",
  apPayment: "AP payment",
} satisfies Partial<Record<RecordKind, string>>;

/** The same of inventory, where a value cannot be left out. */
const ofInventory = {
  adjustment: "inventory adjustment",
  transfer: "inventory transfer",
  vendor: "vendor",
  receipt: "receipt",
  return: "return",
} satisfies Partial<Record<RecordKind, string>>;

const withOperations = { ...ofAccounting, ...ofInventory };

/** Custom fields of several records at once, where ServiceTitan knows them by name. */
export const customFieldOperations = (record: keyof typeof withOperations) =>
  json({
    label: "Operations",
    comments: `A JSON list, each entry with objectId (ID of the ${withOperations[record]}) and customFields, an object of names with values or a list of entries with name${record in ofInventory ? "" : " (at most 255 characters)"} and value (text).`,
    example: JSON.stringify([
      { objectId: recordIds[record].example, customFields: [{ name: "Region", value: "North" }] },
    ]),
    value: () =>
      listSchema(
        objectSchema(
          {
            objectId: idSchema(),
            customFields: listSchema(record in ofInventory ? fieldWithValue() : fieldByName(), {
              spread: (entry) =>
                isPlainObject(entry) && "name" in entry ? undefined : namesWithValues(entry),
            }),
          },
          {},
        ),
      ),
  });

const fieldByName = () => objectSchema({ name: textSchema({ max: 255 }) }, { value: textSchema() }, answered);

const fieldWithValue = () => objectSchema({ name: textSchema(), value: textSchema() }, {}, answered);
