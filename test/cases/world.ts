import { createHash } from "node:crypto";
import type { Sandbox } from "../../sandbox/server";

/** Everything that an action takes, as real values of the kinds that earlier steps pass on. */
export type Inputs = Record<string, unknown>;

/** What the cases are made from: records of the sandbox, and a way to make new ones through the component. */
export type Cases = Record<string, (world: World) => Inputs | Promise<Inputs>>;

export interface World {
  state: Sandbox["state"];
  create: <T = { id: number }>(key: string, inputs: Inputs) => Promise<T>;
}

export const address = {
  street: "2140 Capitol Avenue",
  unit: "Apt 4",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
  latitude: 38.5733,
  longitude: -121.4789,
};
export const applicationGuid = "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12";
export const externalData = { applicationGuid, externalData: [{ key: "crmId", value: "C-20418" }] };
export const externalDataPatch = { ...externalData, patchMode: "Merge" };
export const contacts = [{ type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" }];
export const visit = { start: "2026-12-03T09:00:00-08:00", end: "2026-12-03T11:00:00-08:00" };
/** A visit that is over, so that its job can be completed. */
export const pastVisit = { start: "2024-05-28T09:00:00-07:00", end: "2024-05-28T11:00:00-07:00" };

export const first = <T>(records: Iterable<T>, fits: (record: T) => boolean = () => true): T => {
  for (const record of records) if (fits(record)) return record;
  throw new Error("The sandbox has no such record.");
};

export const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** What a file of the tenant's holds. */
export function bytesOf({ files }: World["state"], path: string): Buffer {
  const file = files.get(path);
  if (file === undefined) throw new Error(`The tenant has no file ${path}.`);
  return file.bytes;
}

export const active = ({ active }: { active: boolean }) => active;
export const technicianOf = ({ state }: World) => first(state.technicians.values(), active).id;
export const tagsOf = ({ state }: World) => [first(state.tagTypes.values()).id];
export const customFieldsOf = ({ state }: World, entity: string) => [
  {
    typeId: first(
      state.customFieldTypes.values(),
      (type) => type.entity === entity && type.dataType === "Text",
    ).id,
    value: "1180",
  },
];

/** A customer's location, and what a job at it needs. */
export function jobInputs({ state }: World) {
  const location = first(state.locations.values(), active);
  return {
    customerId: location.customerId,
    locationId: location.id,
    businessUnitId: first(state.businessUnits.values(), active).id,
    jobTypeId: first(state.jobTypes.values(), active).id,
    priority: "High",
    campaignId: first(state.campaigns.values(), active).id,
  };
}

export const newJob = (world: World, appointment = visit) =>
  world.create<{ id: number; firstAppointmentId: number; invoiceId: number }>("createJob", {
    ...jobInputs(world),
    appointments: [appointment],
  });

/** A project at the place of the jobs. */
export const newProject = (world: World) => {
  const { locationId, customerId } = jobInputs(world);
  return world.create("createProject", { locationId, customerId });
};

export const newAppointment = async (world: World) =>
  world.create("createAppointment", { jobId: (await newJob(world)).id, ...visit });

/** The inputs that all lists share. */
export const listInputs = { page: 1, pageSize: 20, includeTotal: true, fetchAll: false };
export const customQueryParams = [{ key: "createdOnOrAfter", value: "2020-01-01T00:00:00Z" }];
export const list = () => ({ ...listInputs, sort: "-CreatedOn", customQueryParams });

export const holdReason = ({ state }: World) => ({
  reasonId: first(state.holdReasons.values(), active).id,
  memo: "The part arrives on Friday.",
});

/** Of a list that ServiceTitan does not sort. */
export const unsorted = () => ({ ...listInputs, customQueryParams });

export const skuOf = ({ state }: World, type: string) =>
  first(state.skus.values(), (sku) => sku.type === type).id;
