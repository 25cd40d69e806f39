import { SpectralError } from "@prismatic-io/spectral";
import { z } from "zod";
import { composite } from "../../declare/composite";
import type { Call } from "../../declare/declaration";
import { isBlank, isPlainObject } from "../../inputs/blank";
import { recordType, type TypeList } from "../../inputs/customFieldTypes";
import { readJson } from "../../inputs/jsonText";
import { json } from "../../inputs/kinds";
import { mustBe } from "../../inputs/reading";
import { idSchema, listSchema, objectSchema, textSchema } from "../../inputs/values";
import { typesInList } from "../../lookups/customFields";
import { type FieldType, type KnownTypes, valueOfType } from "../../lookups/fieldTypes";

/** A field of the builder's app, and the ID of the custom field that it goes into. */
interface Row {
  from: string;
  typeId: number;
}

const mapping = json({
  label: "Mapping",
  comments:
    "Which field goes into which custom field: the value of a form such as Map Job Custom Fields. If left blank, nothing is mapped.",
  example: '{"mappings": [{"from": "permit_number", "typeId": "10978748123"}]}',
  value: () =>
    objectSchema({}, { mappings: listSchema(objectSchema({ from: textSchema(), typeId: idSchema() }, {})) }),
});

const source = json({
  label: "Source Record",
  comments:
    "The record of your app with the fields that are mapped, of an earlier step or as JSON. A dot leads into it: address.city.",
  example: '{"permit_number": "P-118"}',
  value: () =>
    z.preprocess(
      readJson,
      z.custom<Record<string, unknown>>(isPlainObject, mustBe("an object with the record's fields")),
    ),
});

export const mapCustomFields = composite({
  label: "Map Custom Fields",
  description:
    "Turn a record of your app into custom fields, as a form of the configuration maps them, for Custom Fields of a later step. A field that is blank is left out; one that the record lacks too, with a warning. Makes one request, to that kind's list of types, at most once in five minutes.",
  // That of the kind of record.
  scopes: [],
  required: { recordType, source },
  optional: { mapping },
  result: {
    example: {
      customFields: [{ typeId: 10978748123, name: "Permit Number", value: "P-118" }],
      missing: ["inspector"],
    },
    jsonSchema: {
      type: "object",
      properties: {
        customFields: {
          type: "array",
          items: {
            type: "object",
            properties: {
              typeId: { type: ["integer", "string"] },
              name: { type: "string" },
              value: { type: "string" },
            },
            required: ["typeId", "name", "value"],
          },
        },
        missing: {
          type: "array",
          items: { type: "string" },
          description: "Fields that are mapped and that the record does not have.",
        },
      },
      required: ["customFields", "missing"],
    },
  },
  run: async ({ recordType, source, mapping }, call) => {
    const rows: Row[] = mapping?.mappings ?? [];
    const types = rows.length > 0 ? await typesOfRows(recordType, rows, call) : [];
    const customFields: object[] = [];
    const missing: string[] = [];
    for (const [place, { from }] of rows.entries()) {
      const type = types[place] as FieldType;
      const given = valueAt(source, from);
      if (given === undefined) {
        missing.push(from);
        call.logger.warn(`${call.label}: the source record has no ${from}; ${type.name} is left out.`);
      } else if (!isBlank(given)) customFields.push(fieldOf(type, given, `${mapped}, ${from}`));
    }
    return { data: { customFields, missing } };
  },
});

const mapped = source.input.label;

/** The custom field that each row is about; the list is read anew where one is not in what was kept. */
async function typesOfRows(list: TypeList, rows: Row[], call: Call): Promise<FieldType[]> {
  const typeOf = ({ typeId }: Row, { types }: KnownTypes) =>
    types.find(({ id }) => String(id) === String(typeId));
  let known = await typesInList(list, call);
  if (!rows.every((row) => typeOf(row, known))) known = await typesInList(list, call, Date.now());
  const rowOf = new Map<FieldType, Row>();
  return rows.map((row) => {
    const type = typeOf(row, known);
    if (type === undefined)
      throw new SpectralError(
        `Mapping: ${row.from} goes into ${row.typeId}, which is no ${known.one} any more: choose another one in the configuration.`,
      );
    const other = rowOf.get(type);
    if (other)
      throw new SpectralError(
        `Mapping: ${other.from} and ${row.from} both go into ${type.name}: let one of them go there.`,
      );
    rowOf.set(type, row);
    return type;
  });
}

function fieldOf(type: FieldType, given: unknown, label: string) {
  const { data: text } = textSchema().safeParse(given);
  if (text === undefined)
    throw new SpectralError(
      `${label} must be text, a number, true or false, but ${JSON.stringify(given)} was given.`,
    );
  return { typeId: type.id, name: type.name, value: valueOfType(text, type, label) };
}

/** What a record has under a name, or at a path of names; undefined where it has nothing there. */
function valueAt(record: unknown, name: string): unknown {
  if (!isPlainObject(record)) return undefined;
  if (Object.hasOwn(record, name)) return record[name] ?? null;
  const [first = "", ...rest] = name.split(".");
  return rest.length > 0 ? valueAt(record[first], rest.join(".")) : undefined;
}
