import { cases as bookings } from "../crm/bookings";
import { cases as customers } from "../crm/customers";
import { cases as locations } from "../crm/locations";
import { cases as jobs } from "../jpm/jobs";
import { cases as projects } from "../jpm/projects";
import { applicationGuid, type Cases, type World } from "../world";

let made = 0;

/** The inputs of the action that creates, and a reference that no record has yet. */
const newOf = (create: Cases[string] | undefined) => async (world: World) => ({
  ...(await create?.(world)),
  reference: `C-${++made}`,
  applicationGuid,
  referenceKey: "crmId",
  previewOnly: false,
});

export const cases: Cases = {
  findOrCreateCustomer: async (world) => ({
    ...(await newOf(customers.createCustomer)(world)),
    phone: "(916) 555-0142",
    email: "jane@example.com",
  }),
  findOrCreateLocation: newOf(locations.createLocation),
  findOrCreateJob: newOf(jobs.createJob),
  findOrCreateProject: newOf(projects.createProject),
  findOrCreateBooking: async (world) => ({
    ...(await bookings.createBookingByProvider?.(world)),
    externalId: `NEW-${++made}`,
    previewOnly: false,
  }),
};
