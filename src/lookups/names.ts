import { SpectralError } from "@prismatic-io/spectral";
import type { Call } from "../declare/declaration";
import { type Inputs, labelAt } from "../inputs/input";
import { JoinedIds, Named, type SettingsList } from "../inputs/named";
import { whatThereIs } from "../inputs/nearest";
import { changeParts, type Path } from "../inputs/walk";
import { readSettings } from "./kept";

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
  const began = Date.now();
  await Promise.all(
    found.map(async ({ named, path }) => {
      ids.set(named, await idOf(named, labelAt(fields, path), call, began));
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

/** The ID of the only record with a name; a list that was kept from before is read anew where that has not one. */
async function idOf({ list, name }: Named, label: string, call: Call, began: number): Promise<unknown> {
  const withName = (records: Record<string, unknown>[]) =>
    records.filter((record) => fold(record.name) === fold(name));
  const kept = withName(await readSettings(list, call));
  if (kept.length === 1) return kept[0]?.id;
  const records = await readSettings(list, call, began);
  const [first, ...others] = withName(records);
  if (!first) throw new SpectralError(noneText(list, name, label, records));
  if (others.length > 0) throw new SpectralError(severalText(list, name, label, [first, ...others]));
  return first.id;
}

const fold = (name: unknown) =>
  typeof name === "string" ? name.trim().replace(/\s+/g, " ").toLowerCase() : undefined;

const severalText = ({ what: [, several] }: SettingsList, name: string, label: string, same: object[]) =>
  `${label}: ${same.length} ${several} are named "${name}", with the IDs ${same.map((record) => (record as { id: unknown }).id).join(", ")}: give the ID of one.`;

function noneText({ what: [one] }: SettingsList, name: string, label: string, records: object[]): string {
  const names = records.flatMap((record) => (record as { name?: unknown }).name ?? []).map(String);
  return `${label}: no active ${one} is named "${name}". ${whatThereIs(name, names)}`;
}
