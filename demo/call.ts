import type { Day } from "./day";
import type { Customer, Job, Named, Page } from "./records";
import { names } from "./records";
import type { Stage } from "./stage";

/** What the later acts go on with. */
export interface Call {
  customer: Customer;
  job: Job;
  technician: Named;
}

const phone = "(916) 555-0142";
const email = "jane.doe@example.com";

export const address = {
  street: "2140 Capitol Avenue",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
};

/** A furnace is out: a new customer calls, and gets a visit with a technician. */
export async function playCall(stage: Stage, day: Day): Promise<Call> {
  await day.begin("07:45", "Jane Doe calls, since she has no heat");

  await stage.action("findCustomer", "Is she a customer already?", { email }, (_, branch) =>
    branch === "Not Found" ? "Not Found: nobody has this address." : `${branch}.`,
  );
  const customer = await stage.action<Customer>(
    "createCustomer",
    "She is not. The office puts her and her house on file.",
    {
      name: "Jane Doe",
      type: "Residential",
      address,
      locations: [{ name: "Jane Doe's house", address }],
      contacts: [
        { type: "Mobile Phone", value: phone, memo: "Call after 3 pm" },
        { type: "Email", value: email },
      ],
    },
    ({ name, locations }) => `${name} is a customer now, with "${locations[0]?.name}" as a place to go to.`,
  );
  const technicians = await stage.action<Page<Named>>(
    "listTechnicians",
    "Who could go?",
    { pageSize: "5" },
    ({ data }) => `${names(data)}.`,
  );
  const job = await bookVisit(stage, day, customer);
  const crew = technicians.data.slice(0, 2);
  await sendCrew(stage, job, crew);
  return { customer, job, technician: crew[0] as Named };
}

async function bookVisit(stage: Stage, day: Day, customer: Customer): Promise<Job> {
  const booking = {
    customerId: customer.id,
    locationId: customer.locations[0]?.id,
    businessUnitId: "HVAC Service",
    jobTypeId: "No Heat",
    campaignId: "Referral",
    priority: "High",
    summary: "No heat since last night. Furnace fan runs, burner does not light.",
  };
  const visit = (start: string) => ({ appointments: [{ start, end: day.at("13:00") }] });
  await stage.refused(
    "createJob",
    "The office books a visit, but types the time as people do. Nothing is sent.",
    { ...visit(`${day.date().slice(5).replace("-", "/")} 11 am`), ...booking },
  );
  await stage.refused("createJob", "It mends that, and mistypes the kind of job. No job is booked.", {
    ...booking,
    jobTypeId: "No Heet",
    ...visit(day.at("11:00")),
  });
  const job = await stage.action<Job>(
    "createJob",
    "Now it is right. Names are enough: the component finds the IDs that ServiceTitan wants.",
    { ...booking, ...visit(day.at("11:00")) },
    ({ jobNumber, jobStatus }) => `Job #${jobNumber} is ${jobStatus}, for 11 am.`,
  );
  await stage.action<Job>(
    "getJob",
    "How does the job look in ServiceTitan?",
    { jobId: String(job.id) },
    ({ jobNumber, jobStatus, appointmentCount }) =>
      `Job #${jobNumber}: ${jobStatus}, ${appointmentCount} appointment.`,
  );
  return job;
}

async function sendCrew(stage: Stage, job: Job, crew: Named[]): Promise<void> {
  const [, second] = crew;
  const crewNames = crew.map(({ name }) => name);
  const visit = { jobAppointmentId: job.firstAppointmentId };
  await stage.inSandbox("faults", {
    fault: {
      kind: "drop-after",
      route: "POST /appointment-assignments/assign-technicians",
      count: 1,
    },
  });
  await stage.action(
    "assignTechnicians",
    "Two technicians are put on it. The network breaks before the answer is back.",
    { ...visit, technicianIds: crewNames },
    () => `${crewNames.join(" and ")}. It was sent once: the component looked, and found it done.`,
  );
  await stage.action(
    "unassignTechnicians",
    "One is needed elsewhere.",
    { ...visit, technicianIds: second?.name },
    () => `${second?.name} is free again.`,
  );
  await stage.refused("deleteAppointment", "Somebody tries to delete the job's only appointment.", {
    appointmentId: job.firstAppointmentId,
  });
}
