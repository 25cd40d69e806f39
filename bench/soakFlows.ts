import { type Connection, testing } from "@prismatic-io/spectral";
import type { Sandbox } from "../sandbox/server";
import component from "../src";
import { loggerTo } from "./loggerTo";

/** What a flow believes of a write. */
export interface Belief {
  what: string;
  /** Whether the write happened; "perhaps" where its error said that it may have. */
  happened: "yes" | "no" | "perhaps";
  /** How often the sandbox's books have it. */
  inBooks: () => number;
}

interface Tally {
  tried: number;
  failed: number;
  /** Of the failed: those that may have been carried out. */
  perhaps: number;
}

const address = {
  street: "2140 Capitol Avenue",
  unit: "",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
};

const harness = testing.createHarness(component);

/** Flows that play service calls, and what came of them. */
export class Flows {
  readonly tallies = new Map<string, Tally>();
  readonly messages = new Map<string, number>();
  readonly beliefs: Belief[] = [];
  readonly wrong: string[] = [];
  readonly leaving: unknown[] = [];
  retries = 0;
  private flows = 0;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly connection: Connection,
  ) {}

  /** One flow after the other, until the time is over. */
  async work(until: number): Promise<void> {
    while (Date.now() < until) await this.flow(++this.flows).catch(stopFlow);
  }

  /** A service call; it ends with the first step that fails, as flows do. */
  private async flow(number: number): Promise<void> {
    const { customers, jobs, appointments, businessUnits, jobTypes, campaigns, cancelReasons } =
      this.sandbox.state;
    const name = `Soak customer ${number}`;
    const renamed = `${name}, renamed`;
    const count = <T>(records: Map<number, T>, test: (record: T) => boolean) =>
      [...records.values()].filter(test).length;

    const customer = await this.write<{ id: number; name: string; locations: { id: number }[] }>(
      "createCustomer",
      { name, type: "Residential", address, locations: [{ name, address }] },
      name,
      () => count(customers, (each) => each.name === name || each.name === renamed),
    );
    const { id: customerId } = customer;
    await this.write("updateCustomer", { customerId, name: renamed }, renamed, () =>
      customers.get(customerId)?.name === renamed ? 1 : 0,
    );
    const read = await this.run<{ name: string }>("getCustomer", { customerId });
    if (read.name !== renamed) this.wrong.push(`${renamed} was read as ${read.name}`);

    const summary = `Soak job ${number}`;
    const job = await this.write<{ id: number; firstAppointmentId: number }>(
      "createJob",
      {
        customerId,
        locationId: customer.locations[0]?.id,
        businessUnitId: firstId(businessUnits),
        jobTypeId: firstId(jobTypes),
        campaignId: firstId(campaigns),
        priority: "Normal",
        summary,
        appointments: [{ start: "2026-12-03T17:00:00Z", end: "2026-12-03T19:00:00Z" }],
      },
      summary,
      () => count(jobs, (each) => each.summary === summary),
    );
    const visit = `Soak visit ${number}`;
    await this.write(
      "createAppointment",
      {
        jobId: job.id,
        start: "2026-12-05T17:00:00Z",
        end: "2026-12-05T19:00:00Z",
        specialInstructions: visit,
      },
      visit,
      () => count(appointments, (each) => each.specialInstructions === visit),
    );
    await this.write(
      "deleteAppointment",
      { appointmentId: job.firstAppointmentId },
      `${summary}, first visit deleted`,
      () => (appointments.has(job.firstAppointmentId) ? 0 : 1),
    );
    await this.write(
      "cancelJob",
      { jobId: job.id, reasonId: firstId(cancelReasons), memo: "Fixed itself" },
      `${summary}, canceled`,
      () => (jobs.get(job.id)?.jobStatus === "Canceled" ? 1 : 0),
    );
    const list = await this.run<{ data: { id: number; jobStatus: string }[] }>("listJobs", {
      fetchAll: "true",
      customQueryParams: [{ key: "customerId", value: String(customerId) }],
    });
    if (list.data.length !== 1 || list.data[0]?.jobStatus !== "Canceled")
      this.wrong.push(`${summary} was listed as ${JSON.stringify(list.data.map((each) => each.jobStatus))}`);
  }

  /** Runs a write and notes what the flow then believes. */
  private async write<T>(key: string, inputs: object, what: string, inBooks: () => number): Promise<T> {
    const belief: Belief = { what, happened: "yes", inBooks };
    this.beliefs.push(belief);
    try {
      return await this.run<T>(key, inputs);
    } catch (error) {
      belief.happened = mayHaveHappened(error) ? "perhaps" : "no";
      throw error;
    }
  }

  private async run<T>(key: string, inputs: object): Promise<T> {
    const tally = this.tallies.get(key) ?? { tried: 0, failed: 0, perhaps: 0 };
    this.tallies.set(key, tally);
    tally.tried++;
    try {
      const result = await harness.action(
        key,
        { connection: this.connection, ...inputs },
        { logger: this.logger },
      );
      return result?.data as T;
    } catch (error) {
      tally.failed++;
      if (mayHaveHappened(error)) tally.perhaps++;
      const message = withoutNumbers(error instanceof Error ? error.message : String(error));
      this.messages.set(message, (this.messages.get(message) ?? 0) + 1);
      this.leaving.push(error);
      throw error;
    }
  }

  private readonly logger = loggerTo((...line) => {
    if (/; try \d+( of \d+)? follows/.test(line.join(" "))) this.retries++;
    this.leaving.push(line);
  });
}

const firstId = (records: Map<number, unknown>) => [...records.keys()][0];
const mayHaveHappened = (error: unknown) =>
  error instanceof Error && error.message.includes("may have been carried out");
const withoutNumbers = (message: string) =>
  message.replace(/Trace \S+/g, "Trace …").replace(/\d{4,}[\d\-T:.]*Z?/g, "…");

/** The error of a step is in the tallies; it only ends its flow. Anything else is a fault of the soak itself. */
function stopFlow(error: unknown): void {
  if (!(error instanceof Error && "isSpectralError" in error)) throw error;
}

/** What is wrong with a belief, by the books. */
export function judge({ what, happened, inBooks }: Belief): string | undefined {
  const times = inBooks();
  if (times > 1) return `doubled: ${what} is in the books ${times} times`;
  if (happened === "yes" && times === 0) return `lost: ${what} was told as done, but is not in the books`;
  if (happened === "no" && times === 1)
    return `wrong failure: ${what} was told as not done, but is in the books`;
  return undefined;
}
