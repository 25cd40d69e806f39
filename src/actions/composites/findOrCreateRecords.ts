import { SpectralError } from "@prismatic-io/spectral";
import { booking } from "../../../api/crm/bookings";
import { customer } from "../../../api/crm/customers";
import { location } from "../../../api/crm/locations";
import { job } from "../../../api/jpm/jobs";
import { project } from "../../../api/jpm/projects";
import type { PlainAction } from "../../declare/action";
import { workflow } from "../../declare/composite";
import type { Call } from "../../declare/declaration";
import { email, text } from "../../inputs/kinds";
import { customerList, customerScopes, findByReach, narrowed, sameAddress } from "../../lookups/customers";
import { type Found, readWhole } from "../../lookups/read";
import { eachOnce, findByReference, type Referenced } from "../../lookups/reference";
import { createBookingByProvider } from "../crm/bookings";
import { createCustomer } from "../crm/customers";
import { createLocation } from "../crm/locations";
import { createJob } from "../jpm/jobs";
import { createProject } from "../jpm/projects";
import { answerOf, findOrCreate, findOrCreateByReference, once } from "./findOrCreate";
import { jobList, locationList, projectList } from "./lists";
import { besidesReference, referenceInputs, referenceOf, withReference } from "./reference";

const { reference, applicationGuid, referenceKey } = referenceInputs;

const byReference = (list: Referenced, create: PlainAction) => (values: object, call: Call) =>
  findOrCreateByReference({ list, create }, values, call);

const { locations, ...customersOwn } = createCustomer.required;

export const findOrCreateCustomer = workflow({
  label: "Find or Create Customer",
  description: `Find a customer by your app's reference or, without one, by phone and e-mail; create it where there is none. Requests: List Customers, List Customer Contacts, for an e-mail address List Contact Methods, then Create Customer. Where several customers fit, all are returned and none is created, unless the name or, after it, the address fits only one of them. A customer that is found is not changed. ${once}`,
  important: true,
  scopes: [...customerScopes, createCustomer.scope],
  required: customersOwn,
  optional: {
    reference,
    applicationGuid,
    referenceKey,
    phone: text({
      label: "Phone",
      comments:
        "A phone number of the customer, in any spelling. It finds the customer where no Reference is given, and is kept as a contact of a new one.",
      example: "(916) 555-0142",
    }),
    email: email({
      label: "Email",
      comments:
        "An e-mail address of the customer. It finds the customer where no Reference is given, and is kept as a contact of a new one.",
      example: "jane@example.com",
    }),
    locations: {
      ...locations,
      input: {
        ...locations?.input,
        comments: `${locations?.input.comments} If left blank, one with the customer's name and address.`,
      },
    } as NonNullable<typeof locations>,
    ...createCustomer.optional,
  },
  result: answerOf(customer),
  run: async (values, call) => {
    const { phone, email, ...given } = besidesReference(values);
    const wanted = referenceOf(values);
    const reach = { phone, email } as { phone?: string; email?: string };
    const find = async () => {
      if (wanted) return { records: await findByReference(customerList, wanted, call), areSame: true };
      const looked = await findByReach(reach, call);
      if (!looked.isLooked)
        throw new SpectralError(
          [
            "Customers are found by Reference, Phone or Email, and none of these can be used.",
            ...looked.notes,
          ].join(" "),
        );
      return looked;
    };
    const { name, address } = given as { name: string; address: unknown };
    return findOrCreate(
      {
        find,
        narrow: (records) => narrowed(records, { name, address }),
        create: createCustomer,
        values: {
          locations: [{ name, address }],
          ...given,
          ...withContacts(given.contacts, reach),
          ...(wanted && { externalData: withReference(given.externalData, wanted) }),
        },
      },
      call,
    );
  },
});

/** The contacts of a new customer, with phone and e-mail among them. */
function withContacts(given: unknown, { phone, email }: { phone?: string; email?: string }) {
  const contacts = (given ?? []) as { value: string }[];
  const add = [
    ...(phone ? [{ type: "MobilePhone", value: phone }] : []),
    ...(email ? [{ type: "Email", value: email }] : []),
  ].filter(({ value }) => !contacts.some((contact) => contact.value === value));
  return contacts.length + add.length > 0 && { contacts: [...contacts, ...add] };
}

export const findOrCreateLocation = workflow({
  label: "Find or Create Location",
  description: `Find a location by your app's reference or, without one, by its customer and address; create it where there is none. Requests: List Locations, then Create Location. A location that is found is not changed. ${once}`,
  scopes: [locationList.scope, createLocation.scope],
  required: createLocation.required,
  optional: { reference, applicationGuid, referenceKey, ...createLocation.optional },
  result: answerOf(location),
  run: async (values, call) => {
    const given = besidesReference(values);
    if (referenceOf(values)) return byReference(locationList, createLocation)(values, call);
    const { customerId, address, name } = given;
    const find = async () => {
      const all = await readWhole(locationList, { active: "Any", customerId: String(customerId) }, call);
      const isThere = (record: Found) =>
        String(record.customerId) === String(customerId) && sameAddress(record.address, address);
      return { records: eachOnce(all.filter(isThere)) };
    };
    const narrow = (records: Found[]) => narrowed(records, { name: String(name) });
    return findOrCreate({ find, narrow, create: createLocation, values: given }, call);
  },
});

export const findOrCreateJob = workflow({
  label: "Find or Create Job",
  description: `Find a job by your app's reference; book it where there is none, so that a request that comes twice books one job. Requests: List Jobs, then Create Job. A job that is found is not changed. ${once}`,
  important: true,
  scopes: [jobList.scope, createJob.scope],
  required: { reference, applicationGuid, ...createJob.required },
  optional: { referenceKey, ...createJob.optional },
  result: answerOf(job),
  run: byReference(jobList, createJob),
});

export const findOrCreateProject = workflow({
  label: "Find or Create Project",
  description: `Find a project by your app's reference; create it where there is none. Requests: List Projects, then Create Project. A project that is found is not changed. ${once}`,
  scopes: [projectList.scope, createProject.scope],
  required: { reference, applicationGuid, ...createProject.required },
  optional: { referenceKey, ...createProject.optional },
  result: answerOf(project),
  run: byReference(projectList, createProject),
});

const bookingScope = "CRM → Bookings (Read)";

export const findOrCreateBooking = workflow({
  label: "Find or Create Booking",
  description: `Find a booking of a booking provider by its External ID; create it where there is none. Requests: List Bookings by Provider, then Create Booking by Provider. A booking that is found is not changed. ${once}`,
  scopes: [bookingScope, createBookingByProvider.scope],
  required: {
    ...createBookingByProvider.required,
    externalId: {
      ...reference,
      input: createBookingByProvider.required.externalId?.input,
    } as typeof reference,
  },
  optional: createBookingByProvider.optional,
  result: answerOf(booking),
  run: async (values, call) => {
    const { externalId, bookingProvider } = values as Record<string, unknown>;
    const list = {
      calls: `GET crm /booking-provider/${bookingProvider}/bookings`,
      scope: bookingScope,
      what: ["booking", "bookings"],
    } satisfies Referenced;
    const find = async () => {
      const all = await readWhole(list, { externalId: String(externalId) }, call);
      return { records: eachOnce(all.filter((record) => record.externalId === externalId)), areSame: true };
    };
    return findOrCreate({ find, create: createBookingByProvider, values }, call);
  },
});
