import type { Stage } from "./stage";

export interface Page<T> {
  data: T[];
  totalCount: number | null;
}
export interface Named {
  id: number;
  name: string;
}
interface Job {
  id: number;
  jobNumber: string;
  jobStatus: string;
  appointmentCount: number;
  firstAppointmentId: number;
  campaignId: number;
  invoiceId: number;
}
export interface Customer {
  id: number;
  name: string;
  locations: { id: number; name: string }[];
}

const address = {
  street: "2140 Capitol Avenue",
  unit: "",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
  latitude: "38.5733",
  longitude: "-121.4789",
};

const names = (records: Named[]) => records.map(({ name }) => name).join(", ");

/** What a later act goes on with. */
export interface Call {
  customer: Customer;
  /** Inputs of Create Job. */
  booking: Record<string, unknown>;
  /** The technicians who were sent. */
  crew: Named[];
}

/** Books a job as a designer maps it from a web form. */
export const bookJob = (stage: Stage, title: string, booking: Call["booking"]) =>
  stage.action<Job>(
    "createJob",
    title,
    booking,
    ({ id, jobStatus, firstAppointmentId, invoiceId }) =>
      `job ${id}, ${jobStatus}, appointment ${firstAppointmentId}, invoice ${invoiceId}`,
  );

/** A furnace is out: from the first call of a new customer to the cancellation of the visit. */
export async function playServiceCall(stage: Stage): Promise<Call> {
  stage.act("A service call");

  const units = await stage.action<Page<Named>>(
    "listBusinessUnits",
    "Find a business unit",
    { fetchAll: "true" },
    (page) => [`${page.data.length} business units`, names(page.data)],
  );
  const reasons = await stage.action<Page<Named>>(
    "listJobCancelReasons",
    "Find the reasons for a cancellation",
    { customQueryParams: [{ key: "active", value: "True" }] },
    (page) => [`${page.data.length} reasons`, names(page.data)],
  );
  const technicians = await stage.action<Page<Named>>(
    "listTechnicians",
    "Find technicians",
    { pageSize: "5" },
    (page) => names(page.data),
  );
  const jobTypes = await stage.action<Page<Named>>(
    "rawRequest",
    "Find a job type, by a raw request",
    { urlType: "jpm", url: "/job-types", method: "GET" },
    (page) => names(page.data),
  );
  const earlier = await stage.action<Page<Job>>(
    "listJobs",
    "Look at the schedule",
    {
      pageSize: "50",
      includeTotal: "true",
      sort: "-CreatedOn",
      customQueryParams: [{ key: "jobStatus", value: "Scheduled" }],
    },
    (page) => `${page.totalCount?.toLocaleString("en")} jobs are scheduled`,
  );

  const customer = await stage.action<Customer>(
    "createCustomer",
    "Take down a new customer and where they live",
    {
      name: "Jane Doe",
      type: "Residential",
      address,
      locations: JSON.stringify([{ name: "Jane Doe's house", address }]),
      contacts: [{ type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" }],
      doNotMail: "false",
    },
    ({ id, locations: [home] }) => `customer ${id} with location ${home?.id}, ${home?.name}`,
  );
  const booking = {
    customerId: customer.id,
    locationId: customer.locations[0]?.id,
    businessUnitId: units.data[0]?.id,
    jobTypeId: jobTypes.data[0]?.id,
    campaignId: String(earlier.data[0]?.campaignId),
    priority: "High",
    summary: "No heat since last night. Furnace fan runs, burner does not light.",
    appointments: JSON.stringify([
      { start: `${stage.day(1)}T09:00:00-08:00`, end: `${stage.day(1)}T11:00:00-08:00` },
    ]),
  };
  const job = await bookJob(stage, "Book the job", booking);
  await stage.action<Job>(
    "getJob",
    "Read it back",
    { jobId: String(job.id) },
    ({ jobNumber, jobStatus, appointmentCount }) =>
      `job #${jobNumber}, ${jobStatus}, ${appointmentCount} appointment`,
  );

  const crew = technicians.data.slice(0, 2);
  await stage.action(
    "assignTechnicians",
    "Send two technicians",
    { jobAppointmentId: job.firstAppointmentId, technicianIds: crew.map(({ id }) => String(id)) },
    () => names(crew),
  );
  await stage.action<{ id: number; appointmentNumber: string }>(
    "createAppointment",
    "Plan a second visit for the spare part",
    {
      jobId: job.id,
      start: `${stage.day(3)}T13:00:00-08:00`,
      end: `${stage.day(3)}T15:00:00-08:00`,
      technicianId: String(crew[0]?.id),
      specialInstructions: "Bring the igniter.",
    },
    ({ id, appointmentNumber }) => `appointment ${id}, #${appointmentNumber}`,
  );
  const other = earlier.data.find(({ appointmentCount }) => appointmentCount === 1);
  await stage.refused("deleteAppointment", "Try to delete another job's only appointment", {
    appointmentId: other?.firstAppointmentId,
  });
  await stage.action(
    "unassignTechnicians",
    "Take one technician off the first visit",
    { jobAppointmentId: job.firstAppointmentId, technicianIds: `${crew[1]?.id}` },
    () => `${crew[1]?.name} is free again`,
  );
  await stage.action(
    "cancelJob",
    "Cancel: the neighbour fixed it",
    { jobId: job.id, reasonId: reasons.data[0]?.id, memo: "The customer's neighbour fixed it." },
    () => `canceled, reason: ${reasons.data[0]?.name}`,
  );
  await stage.action<Page<Job>>(
    "listJobs",
    "List the customer's jobs",
    { customQueryParams: [{ key: "customerId", value: customer.id }] },
    (page) => page.data.map(({ jobNumber, jobStatus }) => `job #${jobNumber}: ${jobStatus}`),
  );
  await stage.picklist("selectCustomers", "Offer customers to choose from");
  return { customer, booking, crew };
}
