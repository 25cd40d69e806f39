import type { PlannedWrite } from "../client/preview";
import type { Inputs, Values } from "../inputs/input";
import { toggle } from "../inputs/kinds";
import { withTypeIds } from "../lookups/customFields";
import type { Call, Declared, Outcome, Result } from "./declaration";

/** An action that is no single request: data, and one function that carries it out. */
export interface Composite<V = never> extends Declared {
  kind: "composite";
  calls?: undefined;
  scope?: undefined;
  withdrawn?: undefined;
  /** The API scopes that its requests need, as ServiceTitan's documents name them; none where they depend on its inputs. */
  scopes: string[];
  /** Those that it needs with the values that are known, where its inputs decide; undefined where that cannot be told. */
  scopesFor?: (values: Partial<V>) => string[] | undefined;
  /** Whether it only shows what it would write, if asked. */
  previews: boolean;
  /** What it returns; of an action with branches, by their names. */
  result: Result;
  branches?: Record<string, Result>;
  /** Throws where values do not go together: before names are looked up, and so before any request. */
  together?: (values: V) => void;
  run: (values: V, call: Call) => Promise<Outcome>;
}

type Definition<R extends Inputs, O extends Inputs> = Omit<
  Composite<Values<R, O>>,
  "kind" | "required" | "optional" | "previews"
> & { required: R; optional: O };

export const composite = <R extends Inputs, O extends Inputs>(definition: Definition<R, O>): Composite =>
  ({ kind: "composite", previews: false, ...definition }) as Composite;

const previewOnly = toggle({
  label: "Preview Only",
  comments:
    "Makes all checks and reads, sends nothing, and answers what would be written. Turn it on to try the step, or to have somebody confirm it.",
});

/**
 * An action of several requests, which writes: with Preview Only it shows what it would write. Its description says
 * which requests it makes.
 */
export const workflow = <R extends Inputs, O extends Inputs>(definition: Definition<R, O>): Composite =>
  ({
    kind: "composite",
    previews: true,
    ...definition,
    optional: { ...definition.optional, previewOnly },
    result: withPreview(definition.result),
  }) as Composite;

/**
 * Runs it with values in which custom fields have the IDs of their types; those of the call keep the names that were
 * given. Where only a preview was asked for, writes are collected and not sent.
 */
export async function runComposite({ run, required, optional }: Composite, call: Call): Promise<Outcome> {
  const { previewOnly: asked, ...given } = call.values;
  const values = await withTypeIds({ fields: { ...required, ...optional }, call }, given);
  if (!asked) return run(values as never, { ...call, values: given });
  const writes: PlannedWrite[] = [];
  const preview = (write: PlannedWrite) => writes.push(write);
  const client: Call["client"] = (api, options) => call.client(api, { ...options, preview });
  await run(values as never, { ...call, values: given, client, isPreview: true });
  return { data: { preview: true, writes } };
}

/** What a workflow returns: its result or, as a preview, what it would write. */
function withPreview({ example, jsonSchema }: Result): Result {
  const { properties = {} } = jsonSchema as { properties?: object };
  const writes = {
    type: "array",
    description: "Of a preview: what would be written.",
    items: {
      type: "object",
      properties: {
        method: { type: "string" },
        path: { type: "string" },
        body: { description: "What would be sent." },
        differs: { type: "object", description: "By field: what is there (from), and what would be (to)." },
      },
    },
  };
  const preview = { type: "boolean", description: "True where nothing was sent." };
  return {
    example,
    jsonSchema: { ...jsonSchema, properties: { ...properties, preview, writes }, required: [] },
  };
}
