import type { Result } from "@component-manifests/servicetitan/results";
import { flow } from "@prismatic-io/spectral";

/** What the web form sends. */
export interface WebForm {
  name: string;
  phone: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  problem: string;
  /** Start and end of the visit, in ISO 8601 with their zone. */
  visit: { start: string; end: string };
}

/** Books a job for a new customer when a web form arrives. */
export const bookJob = flow({
  name: "Book a job",
  stableKey: "book-a-job",
  description: "Takes a web form, creates the customer and books their first job.",
  onExecution: async ({ components, configVars, logger }, { onTrigger }) => {
    const { name, phone, problem, visit, ...place } = onTrigger.results.body.data as WebForm;
    const connection = configVars["ServiceTitan Connection"];
    const address = { ...place, country: "USA", unit: "", latitude: "", longitude: "" };

    const { data: customer } = await components.servicetitan.createCustomer<Result<"createCustomer">>({
      connection,
      name,
      type: "Residential",
      address,
      locations: JSON.stringify([{ name: `${name}'s home`, address }]),
      contacts: [{ type: "MobilePhone", value: phone, memo: "" }],
    });
    const { data: job } = await components.servicetitan.createJob<Result<"createJob">>({
      connection,
      customerId: String(customer.id),
      locationId: String(customer.locations[0]?.id),
      businessUnitId: configVars["Business Unit"],
      jobTypeId: configVars["Job Type"],
      campaignId: configVars.Campaign,
      priority: "Normal",
      summary: problem,
      appointments: [{ ...visit, arrivalWindowStart: "", arrivalWindowEnd: "", technicianIds: [] }],
    });
    logger.info(`Booked job #${job.jobNumber}`);
    return { data: { customerId: customer.id, jobId: job.id } };
  },
});
