import { ServiceTitanError } from "../client/errors";
import type { Api } from "../client/modules";
import type { Call } from "./declaration";

/** A record that people know by a number, which is not its ID. */
interface Numbered {
  /** With its article. */
  name: string;
  /** The list that can be filtered by that number, if one can. */
  list?: { api: Api; path: string };
  /** The action that gives number and ID. */
  action: string;
}

/** Such records by the input of their ID. An appointment's number, "60412-1", is refused as an ID anyway. */
const numbered: Record<string, Numbered> = {
  jobId: { name: "a job", list: { api: "jpm", path: "/jobs" }, action: "List Jobs" },
  invoiceId: { name: "an invoice", list: { api: "accounting", path: "/invoices" }, action: "List Invoices" },
  projectId: { name: "a project", action: "List Projects" },
};

/**
 * Adds to the message of a 404 where an ID was a record's number, as one look by number shows; where no list can
 * be asked for it, or the look fails, that an ID is not the number. Other errors stay as they are.
 */
export async function explainNumber(error: unknown, { values, client }: Call): Promise<void> {
  if (!(error instanceof ServiceTitanError) || error.status !== 404) return;
  for (const [input, record] of Object.entries(numbered))
    if (values[input] !== undefined) error.message += await hint(record, values[input], client);
}

async function hint(
  { name, list, action }: Numbered,
  given: unknown,
  client: Call["client"],
): Promise<string> {
  const general = ` The ID of ${name} is not the number that ServiceTitan shows for it: ${action} gives both.`;
  if (!list) return general;
  // It only words an error, which is not to wait for it.
  const quick = { action, retry: { retries: 0, patienceMs: 0 } };
  try {
    const params = { number: given, pageSize: 1 };
    const { data } = await client(list.api, quick).get<{ data: { id: unknown }[] }>(list.path, { params });
    const [found] = data.data;
    return found ? ` ${given} is the number of ${name}; its ID is ${found.id}.` : "";
  } catch {
    return general;
  }
}
