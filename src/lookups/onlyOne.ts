import { SpectralError } from "@prismatic-io/spectral";
import type { Call } from "../declare/declaration";
import type { SettingsList } from "../inputs/named";
import { whatThereIs } from "../inputs/nearest";
import { readSettings } from "./kept";

/**
 * The ID of the only active record of a tenant's settings, which stands for an input that was left blank. A list that
 * was kept from before is read anew where it has not just one.
 * @param label the input, for messages: "Campaign ID".
 * @param ids those that come into question; all where not given.
 * @throws SpectralError: a sentence that names the input and what there is to choose from
 */
export async function onlyOne(
  list: SettingsList,
  label: string,
  call: Call,
  ids?: number[],
): Promise<number> {
  const began = Date.now();
  const read = async (since?: number) => {
    const wanted = ids && new Set(ids.map(String));
    const records = (await readSettings(list, call, since)) as unknown as Setting[];
    return records.filter(({ id, active }) => active !== false && (wanted?.has(String(id)) ?? true));
  };
  const kept = await read();
  const records = kept.length === 1 ? kept : await read(began);
  const [first, ...others] = records;
  if (first && others.length === 0) return first.id;
  const [one, several] = list.what;
  const names = records.map(({ id, name }) => `${name} (${id})`);
  const count = first ? `there are ${records.length} ${several} to choose from` : `there is no active ${one}`;
  throw new SpectralError(`${label} is required, since ${count}. ${whatThereIs("", names)}`);
}

interface Setting {
  id: number;
  name: string;
  active?: boolean;
}
