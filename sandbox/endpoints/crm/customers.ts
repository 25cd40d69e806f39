import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import { customerTypes } from "../../../api/shared";
import { id, name, reference } from "../../kit/body";
import { conflict } from "../../kit/errors";
import { commonSorts } from "../../kit/list";
import { type ApiModule, find, list, operation, read } from "../../kit/operation";
import {
  address,
  customFields,
  externalData,
  externalDataUpdate,
  externalDataView,
  given,
  saveExternalData,
  tagTypeIds,
  toAddress,
  toCustomFields,
  withExternalData,
} from "../../kit/parts";
import type { Table } from "../../kit/table";
import type { State } from "../../state";
import { createContacts, newContact } from "./customerContacts";
import { customerFilters, locationFilters } from "./filters";

/** Customers and their locations. */
export const crm = (state: State): ApiModule => ({
  api: "crm",
  operations: [
    list("/customers", state.customers, {
      filters: customerFilters(state),
      defaults: { active: "True" },
      sorts: commonSorts,
      view: externalDataView(state),
    }),
    read("/customers", state.customers),
    operation({
      method: "POST",
      path: "/customers",
      body: newCustomer(state),
      handle: ({ body }) => createCustomer(state, body),
    }),
    operation({
      method: "PATCH",
      path: "/customers/{id}",
      body: customerUpdate(state),
      handle: ({ params, body }) => update(state, state.customers, find(state.customers, params.id), body),
    }),

    list("/locations", state.locations, {
      filters: locationFilters(state),
      defaults: { active: "True" },
      sorts: commonSorts,
      view: externalDataView(state),
    }),
    read("/locations", state.locations),
    operation({
      method: "POST",
      path: "/locations",
      body: z.strictObject({ ...newLocation(state).shape, customerId: id }),
      handle: ({ body }) => {
        requireKnown(state.customers, body.customerId);
        return createLocation(state, body.customerId, body);
      },
    }),
    operation({
      method: "PATCH",
      path: "/locations/{id}",
      body: locationUpdate(state),
      handle: ({ params, body }) => {
        const location = find(state.locations, params.id);
        requireKnown(state.customers, body.customerId);
        requireKnown(state.taxZones, body.taxZoneId);
        return update(state, state.locations, location, body);
      },
    }),
  ],
});

const newLocation = (state: State) =>
  z.strictObject({
    name,
    address,
    contacts: z.array(newContact).nullish(),
    customFields: customFields(state, "Location", z.string()).nullish(),
    tagTypeIds: tagTypeIds(state).nullish(),
    externalData: externalData.nullish(),
    coordinatesSource: z.enum(["None", "System", "User", "Imported"]).nullish(),
    coordinatesVerificationStatus: z.enum(["Unverified", "InProgress", "Failed", "Verified"]).nullish(),
  });

const newCustomer = (state: State) =>
  z.strictObject({
    name,
    type: z.enum(customerTypes).nullish(),
    doNotMail: z.boolean().nullish(),
    doNotService: z.boolean().nullish(),
    nationalAccount: z.boolean().nullish(),
    locations: z.array(newLocation(state)).min(1, { error: "At least one location is required." }),
    address,
    contacts: z.array(newContact).nullish(),
    customFields: customFields(state, "Customer", z.string()).nullish(),
    tagTypeIds: tagTypeIds(state).nullish(),
    externalData: externalData.nullish(),
    taxExempt: z.boolean().nullish(),
    paymentTermId: reference(state.paymentTerms).nullish(),
    creditLimit: z.number().nullish(),
    creditLimitBalance: z.number().nullish(),
  });

const customerUpdate = (state: State) =>
  z
    .strictObject({
      name,
      type: z.enum(customerTypes),
      // The documents ask for coordinates; whether ServiceTitan does too is not known, so none are needed here.
      address: address.extend({ unit: z.string() }),
      customFields: customFields(state, "Customer", z.string()),
      externalData: externalDataUpdate,
      doNotMail: z.boolean(),
      doNotService: z.boolean(),
      nationalAccount: z.boolean(),
      active: z.boolean(),
      tagTypeIds: tagTypeIds(state),
      taxExempt: z.boolean(),
      paymentTermId: reference(state.paymentTerms),
      creditLimit: z.number(),
      creditLimitBalance: z.number(),
    })
    .partial();

const locationUpdate = (state: State) =>
  z
    .strictObject({
      customerId: id,
      name,
      address: address.extend({ unit: z.string() }),
      active: z.boolean(),
      taxZoneId: id,
      customFields: customFields(state, "Location", z.string()),
      tagTypeIds: tagTypeIds(state),
      externalData: externalDataUpdate,
    })
    .partial();

function createCustomer(state: State, body: z.output<ReturnType<typeof newCustomer>>) {
  const now = new Date().toISOString();
  const customer = state.customers.insert({
    id: state.newId(),
    active: true,
    name: body.name,
    type: body.type ?? "Residential",
    address: toAddress(body.address),
    customFields: toCustomFields(state, body.customFields),
    balance: 0,
    taxExempt: body.taxExempt ?? false,
    tagTypeIds: body.tagTypeIds ?? [],
    doNotMail: body.doNotMail ?? false,
    doNotService: body.doNotService ?? false,
    nationalAccount: body.nationalAccount ?? false,
    createdOn: now,
    createdById: state.apiUserId,
    modifiedOn: now,
    paymentTermId: body.paymentTermId ?? null,
    creditLimit: body.creditLimit ?? null,
    creditLimitBalance: body.creditLimitBalance ?? null,
  });
  saveExternalData(state, customer.id, body.externalData);
  const contacts = createContacts(state, customer.id, body.contacts);
  const locations = body.locations.map((location) => createLocation(state, customer.id, location));
  return { ...withExternalData(state, customer, body.externalData?.applicationGuid), locations, contacts };
}

/** @returns the location as answers to its creation show it: with its contacts. */
function createLocation(state: State, customerId: number, body: z.output<ReturnType<typeof newLocation>>) {
  const now = new Date().toISOString();
  const location = state.locations.insert({
    id: state.newId(),
    customerId,
    active: true,
    name: body.name,
    address: toAddress(body.address),
    customFields: toCustomFields(state, body.customFields),
    createdOn: now,
    createdById: state.apiUserId,
    modifiedOn: now,
    tagTypeIds: body.tagTypeIds ?? [],
  });
  saveExternalData(state, location.id, body.externalData);
  const contacts = createContacts(state, location.id, body.contacts);
  return { ...withExternalData(state, location, body.externalData?.applicationGuid), contacts };
}

/** Changes a customer or a location. */
function update<R extends Customer | Location>(
  state: State,
  table: Table<R>,
  record: R,
  body: z.output<ReturnType<typeof customerUpdate> | ReturnType<typeof locationUpdate>>,
): R {
  const { address, customFields, externalData, ...rest } = body;
  saveExternalData(state, record.id, externalData);
  const changes = {
    ...rest,
    address: address && toAddress(address),
    customFields: customFields && toCustomFields(state, customFields),
  };
  table.update(record, given(changes) as Partial<R>);
  return withExternalData(state, record, externalData?.applicationGuid);
}

/** @throws ApiError 409, as the API documents say of a location's customer and tax zone. */
function requireKnown<R extends { id: number }>(table: Table<R>, id: number | undefined): void {
  if (id !== undefined && !table.has(id)) throw conflict(`${table.label} ${id} was not found.`);
}
