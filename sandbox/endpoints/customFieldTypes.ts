import type { CustomFieldType } from "../kept";
import { dates, type Query, readBoolean } from "../kit/filters";
import { valuesOf } from "../kit/list";
import { listFrom, type Operation } from "../kit/operation";
import type { State } from "../state";

// The types of custom fields: a list for each kind of record whose types ServiceTitan lists.

type Entity = CustomFieldType["entity"];

const typesOf = ({ customFieldTypes }: State, entity: Entity) =>
  [...customFieldTypes.values()].filter((type) => type.entity === entity);

/** Lists of types, by their paths. */
export const customFieldTypes =
  (lists: Record<string, Entity>) =>
  (state: State): Operation[] =>
    Object.entries(lists).map(([path, entity]) =>
      listFrom(path, () => typesOf(state, entity), {
        filters: dates,
        sorts: { Id: (type) => type.id, Name: (type) => type.name },
        view: ({ entity: _, ...shown }) => shown,
      }),
    );

/** The list of equipment's types, which is one of its own: without a total or dates, in an order of its own parameter. */
export const equipmentFieldTypes = (state: State): Operation[] => [
  listFrom<CustomFieldType>(
    "/installed-equipment/custom-field-types",
    ({ query }) => {
      const types = typesOf(state, "Equipment");
      return isDescending(query) ? types.reverse() : types;
    },
    {
      filters: { ...dates, descending: leavesOutNone },
      view: ({ id, name, dataType, dataTypeOptions }) => ({
        id,
        name,
        dataType,
        dataTypeOptions: dataTypeOptions ?? [],
      }),
    },
  ),
];

const isDescending = (query: Query) => /^true$/i.test(valuesOf(query, "descending")?.[0] ?? "");

/** Reads true or false, which is about the order alone. */
function leavesOutNone([text = ""]: string[]) {
  readBoolean(text);
  return () => true;
}
