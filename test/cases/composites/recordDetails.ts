import { type Cases, first } from "../world";

export const cases: Cases = {
  getJobDetails: ({ state }) => ({
    jobId: first(state.jobs.values()).id,
    include: ["Customer", "Location", "Appointments", "Crew", "Invoices", "Estimates", "Notes"],
  }),
  getCustomerDetails: ({ state }) => ({
    customerId: first(state.customers.values()).id,
    include: ["Locations", "Contacts", "Memberships", "OpenJobs"],
  }),
};
