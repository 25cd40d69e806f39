import { z } from "zod";
import { customerTypes } from "../../../api/shared";
import { name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import {
  address,
  customFields,
  externalData,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
  tagTypeIds,
  toAddress,
  toCustomFields,
  withExternalData,
} from "../shared";
import { createContacts, newContact } from "./customerContacts";
import { createLocation, newLocation } from "./locations";
import { customerFilters } from "./recordFilters";
import { update } from "./update";

export const customers = (state: State): Operation[] => [
  list("/customers", state.customers, {
    filters: customerFilters(state),
    defaults: { active: "True" },
    sorts: commonSorts,
    view: externalDataView(state),
  }),
  get("/customers", state.customers),
  feed("/export/customers", state.customers, state),
  operation({
    method: "POST",
    path: "/customers",
    body: () => newCustomer(state),
    handle: ({ body }) => createCustomer(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/customers/{id}",
    body: () => customerUpdate(state),
    handle: ({ params, body }) => update(state, state.customers, find(state.customers, params.id), body),
  }),
];

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

export const customerUpdate = (state: State) =>
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

function createCustomer(state: State, body: z.output<ReturnType<typeof newCustomer>>) {
  const now = timestamp(state.clock);
  const customer = state.customers.insert({
    id: newId(state),
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
