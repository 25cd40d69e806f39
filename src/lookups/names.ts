import { SpectralError } from "@prismatic-io/spectral";
import type { Call } from "../declare/declaration";
import { type Inputs, labelAt } from "../inputs/input";
import { JoinedIds, Named, type SettingsList } from "../inputs/named";
import { nearestOf } from "../inputs/nearest";
import { changeParts, type Path } from "../inputs/walk";
import { readSettings } from "./kept";

/** More names are not listed in a message. */
const mostNames = 12;

/**
 * Puts IDs in the place of names. All names are looked up before anything else is asked for; where there is none,
 * nothing is read.
 * @returns the values, with IDs only.
 * @throws SpectralError: a sentence that names the input, and the part of it, by its label, where no record has the name
 * or several have it.
 */
export async function resolveNames(fields: Inputs, call: Call): Promise<Call["values"]> {
  const found = namesIn(call.values);
  if (found.length === 0) return call.values;
  const ids = new Map<Named, unknown>();
  await Promise.all(
    found.map(async ({ named, path }) => {
      ids.set(named, await idOf(named, labelAt(fields, path), call));
    }),
  );
  return withIds(call.values, ids) as Call["values"];
}

interface Found {
  named: Named;
  path: Path;
}

function namesIn(value: unknown, path: Path = []): Found[] {
  const found: Found[] = [];
  changeParts(
    value,
    (part, path) => {
      if (part instanceof Named) found.push({ named: part, path });
      if (part instanceof JoinedIds) found.push(...namesIn(part.entries, path));
    },
    path,
  );
  return found;
}

const withIds = (value: unknown, ids: Map<Named, unknown>): unknown =>
  changeParts(value, (part) => {
    if (part instanceof Named) return ids.get(part);
    return part instanceof JoinedIds ? (withIds(part.entries, ids) as unknown[]).join(",") : undefined;
  });

/** The ID of the only record with a name; the list is read anew before there is none. */
async function idOf({ list, name }: Named, label: string, call: Call): Promise<unknown> {
  for (const isFresh of [false, true]) {
    const records = await readSettings(list, call, { isFresh });
    const same = records.filter((record) => fold(record.name) === fold(name));
    const [first] = same;
    if (same.length > 1) throw new SpectralError(severalText(list, name, label, same));
    if (first) return first.id;
    if (isFresh) throw new SpectralError(noneText(list, name, label, records));
  }
}

const fold = (name: unknown) =>
  typeof name === "string" ? name.trim().replace(/\s+/g, " ").toLowerCase() : undefined;

const severalText = ({ what: [, several] }: SettingsList, name: string, label: string, same: object[]) =>
  `${label}: ${same.length} ${several} are named "${name}", with the IDs ${same.map((record) => (record as { id: unknown }).id).join(", ")}: give the ID of one.`;

function noneText(
  { what: [one, several] }: SettingsList,
  name: string,
  label: string,
  records: object[],
): string {
  const names = records.flatMap((record) => (record as { name?: unknown }).name ?? []).map(String);
  const nearest = nearestOf(name, names);
  const listed =
    names.length === 0
      ? `There are no active ${several}.`
      : names.length > mostNames
        ? `The nearest of ${names.length} is "${nearest}".`
        : `There are ${names.map((each) => `"${each}"`).join(", ")}.`;
  return `${label}: no active ${one} is named "${name}". ${listed}`;
}
