import { SpectralError } from "@prismatic-io/spectral";
import type { RecordData } from "../../../api/record";
import type { Differences } from "../../client/preview";
import { type PlainAction, runAction } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { valuesWithNames } from "../../lookups/customFields";
import { differencesOf } from "../../lookups/differences";
import type { Found } from "../../lookups/read";
import { eachOnce, findByReference, type Referenced } from "../../lookups/reference";
import { lookedAt, orLookedFor } from "./lost";
import { besidesReference, referenceOf, withReference } from "./reference";

/** How a record is found, and how it is made where there is none. */
export interface FindOrCreate {
  /** Looks for it, completely; an error is no absence. */
  find: () => Promise<Looked>;
  /** Of several that fit, those that are meant; one decides. */
  narrow?: (records: Found[]) => Found[];
  create: PlainAction;
  /** What it is made with. */
  values: Record<string, unknown>;
  /** What else it is made with, which is found out right before, once nothing was found. */
  complete?: () => Promise<Record<string, unknown>>;
}

/** What a look brought, and what a builder has to know of it. */
interface Looked {
  records: Found[];
  notes?: string[];
  /** Whether each of several that fit is the same record, so that the first stands for all: they carry one reference. */
  areSame?: boolean;
}

/** The record, and how it came to be. */
interface FoundOrCreated {
  created: boolean;
  /** null where several fit and none was chosen. */
  record: Found | null;
  /** IDs of others that fit. */
  duplicates: Found["id"][];
  candidates?: Found[];
  /** Of a record that was there: where it is not as it would have been made. */
  differs?: Differences;
  notes: string[];
}

/**
 * Answers the record that is there, or makes it. Where the answer to the creation is lost, it looks for the record and
 * never sends it a second time. Of two that were made at the same moment both stay; the lower ID is answered.
 */
export async function findOrCreate(how: FindOrCreate, call: Call): Promise<{ data: FoundOrCreated }> {
  const before = await how.find();
  if (before.records.length > 0) return { data: found(how, before) };
  const values = { ...how.values, ...(await how.complete?.()) };
  const { made, isLost } = await create({ ...how, values }, call);
  // What is only previewed is not there to be looked at.
  const seen = isLost || call.isPreview ? [] : await lookedAt(async () => (await how.find()).records, call);
  const notes = [...(before.notes ?? []), ...(isLost ? [lostText] : [])];
  const [record = null, ...others] = eachOnce([...(seen ?? []), ...made]);
  const isMade = isLost || sameId(record, made[0]);
  // The creation may have told more of it than a list does.
  const told = record && sameId(record, made[0]) ? { ...made[0], ...record } : record;
  return { data: { created: isMade, record: told, duplicates: others.map(({ id }) => id), notes } };
}

const lostText = "ServiceTitan's answer to the creation was lost; a look shows that the record was made.";

/** What is answered of records that were there before. */
function found(
  { narrow = (all) => all, values }: FindOrCreate,
  { records, notes = [], areSame }: Looked,
): FoundOrCreated {
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
function create({ create: action, values, find }: FindOrCreate, call: Call) {
  const write = async () => {
    // By their names, so that types of custom fields that ServiceTitan refuses are looked up again.
    const named = valuesWithNames(call.values);
    const { data } = await runAction(action, { ...call, values: { ...values, ...named } });
    return [data as Found];
  };
  const look = async () => {
    const { records } = await find();
    return records.length > 0 ? records : undefined;
  };
  return orLookedFor(write, look, call);
}

const sameId = (one: Found | null, other?: Found) => String(one?.id) === String(other?.id);

/** Finds or makes a record by its app's reference alone. */
export async function findOrCreateByReference(
  { list, ...how }: Pick<FindOrCreate, "create" | "complete"> & { list: Referenced },
  values: object,
  call: Call,
): Promise<{ data: FoundOrCreated }> {
  const given = besidesReference(values);
  const wanted = referenceOf(values);
  if (!wanted) throw new SpectralError("Reference is required.");
  const externalData = withReference(given.externalData, wanted);
  const find = async () => ({ records: await findByReference(list, wanted, call), areSame: true });
  return findOrCreate({ ...how, find, values: { ...given, externalData } }, call);
}

/** What each answers: the record, and how it came to be. */
export function answerOf({ example, jsonSchema }: RecordData) {
  const id = { type: ["integer", "string"] };
  return {
    example: {
      created: true,
      record: example,
      duplicates: [],
      notes: [],
    },
    jsonSchema: {
      type: "object",
      properties: {
        created: { type: "boolean", description: "Whether the record was made by this run." },
        record: { anyOf: [jsonSchema, { type: "null" }], description: "The record; null where several fit." },
        duplicates: { type: "array", items: id, description: "IDs of other records that fit." },
        candidates: { type: "array", items: jsonSchema, description: "Where several fit: all of them." },
        differs: {
          type: "object",
          description: "Of a record that was there: by field, what it has (from) and what was given (to).",
        },
        notes: { type: "array", items: { type: "string" }, description: "What to know of how it was found." },
      },
    },
  };
}

/** What the description of each ends with. */
export const once =
  "A creation whose answer is lost is looked for and never sent twice. Of two runs at the same moment both records stay: the one with the lower ID is returned, the other is in duplicates; let a flow run one at a time to have only one.";
