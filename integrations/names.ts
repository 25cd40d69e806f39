import { isPlainObject } from "../src/inputs/blank";
import { NamedField } from "../src/inputs/customFields";
import { typeLists } from "../src/inputs/customFieldTypes";
import type { Input as DesignerInput } from "../src/inputs/input";
import { JoinedIds, Named, type SettingsList } from "../src/inputs/named";
import { changeParts } from "../src/inputs/walk";
import type { Input } from "./definition";

/** A list that names in place of IDs are looked up in, surely or if a run gives a name. */
interface LookedUp {
  list: SettingsList;
  isSure: boolean;
}

interface Asked {
  field: DesignerInput;
  /** As the component reads it, where each run gives the same. */
  value: unknown;
  input: Input;
  isChosen: (configVar: string) => boolean;
}

/** The lists that an input's names are looked up in. What is chosen from a picklist is an ID. */
export function namedIn({ field, value, input, isChosen }: Asked): LookedUp[] {
  if (value !== undefined) return listsOf(value).map((list) => ({ list, isSure: true }));
  if (!mayBeName(input, isChosen)) return [];
  return listsFor(field).map((list) => ({ list, isSure: false }));
}

/** Those of the names in a value. */
function listsOf(value: unknown): SettingsList[] {
  const found: SettingsList[] = [];
  changeParts(value, (part) => {
    if (part instanceof Named) found.push(part.list);
    if (part instanceof NamedField && part.of in typeLists) found.push(typeLists[part.of as "Job"]);
    if (part instanceof JoinedIds) found.push(...listsOf(part.entries));
  });
  return found;
}

/** Those of the names that an input and its parts may be given. */
const listsFor = ({ named, parts = {} }: DesignerInput): SettingsList[] => [
  ...(named ? [named] : []),
  ...Object.values(parts).flatMap(listsFor),
];

function mayBeName(input: Input, isChosen: Asked["isChosen"]): boolean {
  const { type, value } = input;
  if (type === "complex") return value.some((entry) => mayBeName(entry, isChosen));
  if (type === "configVar") return !isChosen(value);
  return type === "reference" || type === "template" || isPlainObject(value);
}
