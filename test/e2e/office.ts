import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, dateIn, pick, run, runWhole, startTestSandbox } from "../harness";

export interface Job {
  id: number;
  jobStatus: string;
  projectId: number | null;
  firstAppointmentId: number;
  invoiceId: number;
}

export interface Appointment {
  id: number;
  start: string;
  status: string;
  isConfirmed: boolean;
}

/** A visit that is over. */
export const pastVisit = { start: `${dateIn(-6)}T09:00:00-07:00`, end: `${dateIn(-6)}T11:00:00-07:00` };

export const visit = { start: `${dateIn(3)}T09:00:00-08:00`, end: `${dateIn(3)}T11:00:00-08:00` };

/** A sandbox of its own for the tests of a file, and what an office does there with the component's actions. */
export function useOffice() {
  let sandbox: Sandbox;
  let connection: Connection;

  beforeAll(async () => {
    sandbox = await startTestSandbox({ customers: 80 });
    connection = await connectionTo(sandbox);
  });

  const call = async <T = { id: number }>(key: string, inputs: object = {}) =>
    (await run(key, { connection, ...inputs })) as T;

  /** A file, with its content type. */
  const download = (key: string, inputs: object) => runWhole(key, { connection, ...inputs });

  /** All records that fit the filters. */
  const list = async <T = { id: number }>(key: string, filters: object = {}, inputs: object = {}) =>
    (await call<{ data: T[] }>(key, { fetchAll: "true", filters, ...inputs })).data;

  /** The item that a builder chooses in a picklist by its name. */
  async function choose(key: string, name: string, inputs: object = {}): Promise<string> {
    const items = (await pick(key, { connection, ...inputs })) as { key: string; label: string }[];
    const item = items.find(({ label }) => label.startsWith(name));
    if (!item) throw new Error(`${key} has no ${name}`);
    return item.key;
  }

  async function book(changes: object = {}): Promise<Job> {
    const [location] = await list<{ id: number; customerId: number }>("listLocations");
    const jobTypeId = await choose("selectJobType", "No Heat");
    const { businessUnitIds } = await call<{ businessUnitIds: number[] }>("getJobType", { jobTypeId });
    return call<Job>("createJob", {
      customerId: location?.customerId,
      locationId: location?.id,
      jobTypeId,
      businessUnitId: businessUnitIds[0],
      campaignId: await choose("selectCampaign", "Referral"),
      priority: "High",
      appointments: JSON.stringify([visit]),
      ...changes,
    });
  }

  return {
    call,
    download,
    list,
    choose,
    book,
    /** What the sandbox holds. */
    get state() {
      return sandbox.state;
    },
    stored: () => ({
      jobs: [...sandbox.state.jobs.values()],
      appointments: [...sandbox.state.appointments.values()],
      projects: [...sandbox.state.projects.values()],
    }),
  };
}

export const idsOf = (records: Iterable<{ id: number }>) => ascending([...records].map(({ id }) => id));

export const ascending = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b);
