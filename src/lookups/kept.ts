import { type Call, endpointOf } from "../declare/declaration";
import type { SettingsList } from "../inputs/named";
import { readWhole } from "./read";

type Settings = Record<string, unknown>;

interface Kept {
  at: number;
  records: Promise<Settings[]>;
}

/** For so long a list is not asked for again. */
const keptMs = 5 * 60_000;

const kept = new Map<string, Kept>();

/**
 * Reads a list of settings to its end, or gives what was read in the last five minutes. A tenant's settings are the
 * same for all apps: what they may do with an ID is looked at where it is used.
 * @param since reads it anew unless it was read since then (milliseconds since 1970), where what was looked for is not
 * in what was kept.
 * @throws as `readWhole` does, where it cannot be read: nothing is kept then.
 */
export function readSettings(
  list: SettingsList,
  call: Call,
  since = Date.now() - keptMs,
): Promise<Settings[]> {
  const { api, path } = endpointOf(list);
  const key = `${call.client(api).defaults.baseURL}${path}?${new URLSearchParams(list.query)}`;
  const known = kept.get(key);
  if (known && known.at >= since) return known.records;
  const records = readWhole<Settings>(list, list.query ?? {}, call);
  kept.set(key, { at: Date.now(), records });
  records.catch(() => kept.delete(key));
  return records;
}
