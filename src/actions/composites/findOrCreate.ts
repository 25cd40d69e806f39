import { setTimeout as sleep } from "node:timers/promises";
import { ServiceTitanError } from "../../client/errors";
import { type PlainAction, runAction } from "../../declare/action";
import type { Call, Outcome } from "../../declare/declaration";
import { valuesWithNames } from "../../lookups/customFields";
import { differencesOf } from "../../lookups/differences";
import type { Found } from "../../lookups/read";
import { eachOnce } from "../../lookups/reference";

/** How a record is found, and how it is made where there is none. */
export interface FindOrCreate {
  /** Looks for it, completely; an error is no absence. */
  find: () => Promise<Looked>;
  /** Of several that fit, those that are meant; one decides. */
  narrow?: (records: Found[]) => Found[];
  create: PlainAction;
  /** What it is made with. */
  values: Record<string, unknown>;
}

/** What a look brought, and what a builder has to know of it. */
interface Looked {
  records: Found[];
  notes?: string[];
  /** Whether each of several that fit is the same record, so that the first stands for all: they carry one reference. */
  areSame?: boolean;
}

/** ServiceTitan may show a new record a minute late. */
const looksAfterMs = [0, 5_000, 15_000, 60_000];

/**
 * Answers the record that is there, or makes it. Where the answer to the creation is lost, it looks for the record and
 * never sends it a second time. Of two that were made at the same moment both stay; the lower ID is answered.
 */
export async function findOrCreate(how: FindOrCreate, call: Call): Promise<Outcome> {
  const before = await how.find();
  if (before.records.length > 0) return { data: found(how, before) };
  const { made, isLost } = await create(how, call);
  if (call.isPreview) return { data: made };
  const notes = [...(before.notes ?? []), ...(isLost ? [lostText] : [])];
  const after = isLost ? made : [...(await lookAgain(how.find, call)), ...made];
  const [record, ...others] = eachOnce(after);
  const isMade = isLost || sameId(record, made[0]);
  // The creation may have told more of it than a list does.
  const told = sameId(record, made[0]) ? { ...made[0], ...record } : record;
  return { data: { created: isMade, record: told, duplicates: others.map(({ id }) => id), notes } };
}

const lostText = "ServiceTitan's answer to the creation was lost; a look shows that the record was made.";

/** What is answered of records that were there before. */
function found({ narrow = (all) => all, values }: FindOrCreate, { records, notes = [], areSame }: Looked) {
  const meant = areSame || records.length === 1 ? records : narrow(records);
  const isOne = areSame || meant.length === 1;
  const [record] = isOne ? meant : [];
  // By it the record was found, or it is another app's.
  const { externalData: _, ...compared } = values;
  const others = records.filter((each) => each !== record);
  return {
    created: false,
    record: record ?? null,
    duplicates: others.map(({ id }) => id),
    ...(!record && { candidates: records }),
    ...(record && { differs: differencesOf(compared, record) }),
    notes: [
      ...notes,
      ...(record ? [] : [`${records.length} records fit: none was chosen, and none was made.`]),
    ],
  };
}

/** @throws what the creation failed with, where no look shows that it was carried out. */
async function create({ create: action, values, find }: FindOrCreate, call: Call) {
  try {
    // By their names, so that types of custom fields that ServiceTitan refuses are looked up again.
    const named = valuesWithNames(call.values);
    const { data } = await runAction(action, { ...call, values: { ...values, ...named } });
    return { made: [data as Found], isLost: false };
  } catch (error) {
    if (!(error instanceof ServiceTitanError) || !error.isUncertain) throw error;
    call.logger.warn(`${call.label}: ${error.message} Looking whether it was carried out.`);
    for (const ms of looksAfterMs) {
      await sleep(ms);
      const seen = await lookAgain(find, call);
      if (seen.length > 0) return { made: seen, isLost: true };
    }
    throw error;
  }
}

/** What is there after a creation. A look that fails is told in the log: it does not undo what was made. */
async function lookAgain(find: FindOrCreate["find"], call: Call): Promise<Found[]> {
  try {
    return (await find()).records;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    call.logger.warn(`${call.label}: the look at what was created failed. ${why}`);
    return [];
  }
}

const sameId = (one?: Found, other?: Found) => String(one?.id) === String(other?.id);
