import type { RecordData } from "../../../api/record";
import type { ServiceTitanError } from "../../client/errors";
import { type PlainAction, runAction } from "../../declare/action";
import { type Composite, composite } from "../../declare/composite";
import type { Call, Calling, Result } from "../../declare/declaration";
import { type ListAction, readNewest } from "../../declare/list";
import { recordOf } from "../../declare/perform";
import type { Input } from "../../inputs/input";
import { choiceList } from "../../inputs/kinds";
import { mapValues } from "../../inputs/mapValues";
import type { Found } from "../../lookups/read";
import { answerTo } from "./steps";

type Values = Call["values"];

/** What belongs to a record: one other record, or what a list has for it. */
interface Part {
  reads: PlainAction | ListAction;
  /** With what it is read; several times where ServiceTitan filters by one value at a time. */
  by: (record: Found) => Values[];
}

interface Details {
  label: string;
  description: string;
  /** The record itself. */
  get: PlainAction;
  required: Record<string, Input>;
  /** By the keys under which they are answered. */
  parts: Record<string, Part>;
}

/** So many records of a part are read: all parts have to fit into the memory of a run. */
const most = 200;

/** Declares an action that reads a record and what belongs to it in one step. */
export function details(of: string, { label, description, get, required, parts }: Details): Composite {
  const reads = Object.values(parts).map((part) => part.reads);
  const includedOf = (include?: string[]) =>
    Object.entries(parts).filter(([key]) => include?.includes(choiceOf(key)) ?? true);
  const scopesOf = (read: Calling[]) => [...new Set([get, ...read].map(({ scope }) => scope))];
  return composite({
    label,
    description: `${description} Requests: ${get.label}, then side by side ${[...new Set(reads.map((each) => each.label))].join(", ")}. Of each part at most ${most} records are read, the newest first where ServiceTitan sorts them; cut names the parts that have more. A part that the app may not read is null, and missing says why.`,
    scopes: scopesOf(reads),
    scopesFor: ({ include }: Values & { include?: string[] }) =>
      scopesOf(includedOf(include).map(([, part]) => part.reads)),
    required,
    optional: {
      include: choiceList({
        label: "Include",
        comments: "The parts to read; the others are not asked for. If left blank, all of them.",
        choices: Object.keys(parts).map(choiceOf),
      }),
    },
    result: resultOf(of, get, parts),
    run: async ({ include, ...wanted }: Values & { include?: string[] }, call) => {
      const record = (await runAction(get, { ...call, values: wanted })).data as Found;
      const answers = await Promise.all(
        includedOf(include).map(async ([part, how]) => ({ part, ...(await readPart(how, record, call)) })),
      );
      return {
        data: {
          [of]: record,
          ...Object.fromEntries(answers.map(({ part, data }) => [part, data])),
          cut: answers.filter(({ hasMore }) => hasMore).map(({ part }) => part),
          missing: answers.flatMap(({ part, why }) => (why ? [{ part, why }] : [])),
        },
      };
    },
  });
}

/** "openJobs" as a choice, "OpenJobs". */
const choiceOf = (key: string) => `${key[0]?.toUpperCase()}${key.slice(1)}`;

interface Answer {
  data: unknown;
  hasMore?: boolean;
  why?: string;
}

/** @throws where a part cannot be read for another reason than a scope that is missing, or a record that is gone. */
async function readPart({ reads, by }: Part, record: Found, call: Call): Promise<Answer> {
  try {
    if (reads.kind === "action") return { data: await answerTo(reads, by(record)[0] ?? {}, call) };
    const lists = await Promise.all(by(record).map((values) => readNewest(reads, values, most, call)));
    const records = lists.flatMap((each) => each.records);
    const hasMore = records.length > most || lists.some((each) => each.hasMore);
    return { data: records.slice(0, most), hasMore };
  } catch (error) {
    const { status, message: why } = error as ServiceTitanError;
    if (status !== 403 && status !== 404) throw error;
    call.logger.warn(why);
    return { data: null, why };
  }
}

function resultOf(of: string, get: PlainAction, parts: Details["parts"]): Result {
  const shown = mapValues(parts, ({ reads }) => {
    const { example, jsonSchema } = recordOf(reads) as RecordData;
    return reads.kind === "list"
      ? { example: [example], jsonSchema: { type: "array", items: jsonSchema } }
      : { example, jsonSchema };
  });
  const { example, jsonSchema } = recordOf(get) as RecordData;
  const text = { type: "string" };
  return {
    example: { [of]: example, ...mapValues(shown, (part) => part.example), cut: [], missing: [] },
    jsonSchema: {
      type: "object",
      properties: {
        [of]: jsonSchema,
        ...mapValues(shown, (part) => ({ anyOf: [part.jsonSchema, { type: "null" }] })),
        cut: { type: "array", items: text, description: "Parts that have more records." },
        missing: {
          type: "array",
          description: "Parts that could not be read.",
          items: { type: "object", properties: { part: text, why: text } },
        },
      },
    },
  };
}
