import { customerId, jobId, jobStatuses } from "../../inputs/common";
import { listInvoices } from "../accounting/invoices";
import { listCustomersContact } from "../crm/customerContacts";
import { getCustomer } from "../crm/customers";
import { getLocation, listLocations } from "../crm/locations";
import { listAppointmentsAssignment } from "../dispatch/appointmentAssignments";
import { listAppointments } from "../jpm/appointments";
import { getJob, listJobs } from "../jpm/jobs";
import { listJobNotes } from "../jpm/notes";
import { listMemberships } from "../memberships/memberships";
import { listEstimates } from "../sales/estimates";
import { details } from "./details";

export const getJobDetails = details("job", {
  label: "Get Job Details",
  description:
    "Get a job with its customer, location, appointments, crew, invoices with their adjustments, estimates and notes, in one step.",
  get: getJob,
  required: { jobId },
  parts: {
    customer: { reads: getCustomer, by: ({ customerId }) => [{ customerId }] },
    location: { reads: getLocation, by: ({ locationId }) => [{ locationId }] },
    appointments: { reads: listAppointments, by: ({ id: jobId }) => [{ jobId }] },
    crew: { reads: listAppointmentsAssignment, by: ({ id: jobId }) => [{ jobId }] },
    invoices: { reads: listInvoices, by: ({ id: jobId }) => [{ jobId }] },
    estimates: { reads: listEstimates, by: ({ id: jobId }) => [{ jobId }] },
    notes: { reads: listJobNotes, by: ({ id: jobId }) => [{ jobId }] },
  },
});

const openStatuses = jobStatuses.filter((status) => status !== "Completed" && status !== "Canceled");

export const getCustomerDetails = details("customer", {
  label: "Get Customer Details",
  description:
    "Get a customer with their locations, contacts, memberships and open jobs (neither completed nor canceled), in one step.",
  get: getCustomer,
  required: { customerId },
  parts: {
    locations: { reads: listLocations, by: ({ id: customerId }) => [{ customerId }] },
    contacts: { reads: listCustomersContact, by: ({ id: customerId }) => [{ customerId }] },
    memberships: { reads: listMemberships, by: ({ id: customerIds }) => [{ customerIds }] },
    openJobs: {
      reads: listJobs,
      by: ({ id: customerId }) => openStatuses.map((jobStatus) => ({ customerId, jobStatus })),
    },
  },
});
