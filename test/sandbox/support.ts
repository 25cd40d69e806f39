import type { Appointment, Job, TransactionStatus } from "../../sandbox/kept";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/server";
import type { Documented } from "../../sandbox/server/documented";
import type { Exchange } from "../../sandbox/server/exchanges";
import type { CheckExchange } from "../environment";

export interface Answer<T> {
  status: number;
  body: T;
}

export interface Page<T = { id: number }> {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: T[];
}

export interface ErrorBody {
  title: string;
  status: number;
  traceId: string;
  errors: Record<string, string[]>;
}

const check: CheckExchange = globalThis.checkExchange;

/** When the tests of the sandbox take place, so that they can speak of dates. */
const today = new Date("2026-06-01T15:00:00Z");

/**
 * Gives the tests of a file a strict sandbox and a client of it. Its clock starts at 2026-06-01T15:00:00Z. Where ServiceTitan's OpenAPI documents are at hand, each
 * test also fails if one of its exchanges does not conform to them.
 * @param allowed findings that a test makes on purpose
 */
export function useSandbox(options: SandboxOptions = {}, allowed: RegExp[] = []) {
  const exchanges: Exchange[] = [];
  let sandbox: Sandbox;
  let token: string;

  beforeAll(async () => {
    sandbox = await startSandbox({
      customers: 40,
      today,
      strict: true,
      onExchange: (exchange) => exchanges.push(exchange),
      ...options,
    });
    token = await getToken(sandbox);
    exchanges.length = 0;
  });
  afterEach(() => {
    const findings = exchanges.splice(0).flatMap((exchange) => check?.(exchange) ?? []);
    expect(findings.filter((finding) => !allowed.some((pattern) => pattern.test(finding)))).toEqual([]);
  });
  afterAll(() => sandbox.close());

  return {
    get sandbox() {
      return sandbox;
    },
    /** What the current test has exchanged with the sandbox. */
    exchanges,
    /** Calls an operation, e.g. `call("GET", "jpm", "/jobs?page=2")`. Headers given replace the usual ones. */
    async call<T = ErrorBody>(
      method: string,
      api: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Answer<T>> {
      const answer = await fetch(`${sandbox.url}/${api}/v2/tenant/${sandbox.tenant}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          "st-app-key": sandbox.appKey,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === "" ? undefined : JSON.parse(text)) as T };
    },
  };
}

/** Asks for a token; `form` changes what is sent. */
export async function requestToken(
  sandbox: Pick<Sandbox, "tokenUrl" | "clientId" | "clientSecret">,
  form: Record<string, string> = {},
) {
  const answer = await fetch(sandbox.tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret,
      ...form,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export async function getToken(sandbox: Sandbox): Promise<string> {
  const { body } = await requestToken(sandbox);
  return String(body.access_token);
}

/** The operations that the sandbox models. */
export const modelled = ({ tenants }: Sandbox): Documented[] => [...tenants.get().operations.keys()];

/** A valid address. */
export const address = {
  street: "1201 K Street",
  unit: "4",
  city: "Sacramento",
  state: "CA",
  zip: "95814",
  country: "USA",
};

/** The first record of a table that passes a test. */
export function first<R>(table: ReadonlyMap<unknown, R>, test: (record: R) => boolean = () => true): R {
  const found = [...table.values()].find(test);
  if (found === undefined) throw new Error("The sandbox has no such record.");
  return found;
}

type Records = Pick<Sandbox, "state">;

/** Sets how far accounting is with a job's invoice. */
export function setInvoice({ state }: Records, jobId: number, syncStatus: TransactionStatus): void {
  const invoice = state.invoices.get(state.jobs.get(jobId)?.invoiceId ?? 0);
  if (invoice === undefined) throw new Error(`Job ${jobId} has no invoice.`);
  state.invoices.update(invoice, { syncStatus });
}

/** The first job in a status. Its invoice is neither posted nor exported: that alone would forbid most changes. */
export function jobIn(sandbox: Records, status: Job["jobStatus"]): Job {
  const job = first(sandbox.state.jobs, ({ jobStatus }) => jobStatus === status);
  setInvoice(sandbox, job.id, "Pending");
  return job;
}

/** The first appointment in a status, of a job whose invoice is neither posted nor exported. */
export function appointmentIn(sandbox: Records, status: Appointment["status"]): Appointment {
  const appointment = first(sandbox.state.appointments, (each) => each.status === status);
  setInvoice(sandbox, appointment.jobId, "Pending");
  return appointment;
}

export const visit = { start: "2026-06-10T16:00:00Z", end: "2026-06-10T18:00:00Z" };

/** A valid booking of a job, for an existing customer's location. */
export function validBooking({ state: { locations, jobTypes, campaigns } }: Records) {
  const location = first(locations);
  const jobType = first(jobTypes);
  return {
    customerId: location.customerId,
    locationId: location.id,
    businessUnitId: jobType.businessUnitIds[0],
    jobTypeId: jobType.id,
    campaignId: first(campaigns).id,
    priority: "High",
    appointments: [visit],
  };
}
