import { z } from "zod";
import { type RecordOf, record } from "../record";
import { address, contact, customerType, customField, dateTime, externalData, id } from "../shared";
import { createdLocation } from "./locations";

const customerSchema = z.object({
  id,
  active: z.boolean(),
  name: z.string(),
  type: customerType,
  address: address.describe("The billing address"),
  customFields: z.array(customField),
  balance: z.number().describe("The amount that the customer owes"),
  taxExempt: z.boolean(),
  tagTypeIds: z.array(id),
  doNotMail: z.boolean(),
  doNotService: z.boolean(),
  nationalAccount: z.boolean(),
  createdOn: dateTime,
  createdById: id,
  modifiedOn: dateTime,
  mergedToId: id.nullish().describe("The customer that this one was merged into"),
  paymentTermId: id.nullish(),
  creditLimit: z.number().nullish(),
  creditLimitBalance: z.number().nullish(),
  externalData: externalData.describe("The data kept under the application GUID given in the request"),
});

export const customer = record("Customer", "GET crm /customers/{id}", customerSchema, {
  id: 2,
  active: true,
  name: "Jane Doe",
  type: "Residential",
  address: createdLocation.example.address,
  customFields: [{ typeId: 902, name: "Preferred language", value: "English" }],
  balance: 104.5,
  taxExempt: false,
  tagTypeIds: [912],
  doNotMail: false,
  doNotService: false,
  nationalAccount: false,
  createdOn: "2026-01-12T16:20:00Z",
  createdById: 51,
  modifiedOn: "2026-01-13T19:05:00Z",
  mergedToId: null,
  paymentTermId: 97,
  creditLimit: 1000,
  creditLimitBalance: 895.5,
  externalData: [{ key: "crmId", value: "CUS-1002" }],
});

/** What Create Customer answers: the customer with its first locations and contacts. */
export const createdCustomer = record(
  "Created Customer",
  "POST crm /customers",
  customerSchema.extend({ locations: z.array(createdLocation.shape), contacts: z.array(contact) }),
  {
    ...customer.example,
    balance: 0,
    creditLimitBalance: 1000,
    modifiedOn: customer.example.createdOn,
    locations: [createdLocation.example],
    contacts: [{ id: 22, type: "MobilePhone", value: "9165550117", memo: "Call after 5 pm" }],
  },
);

export type CreatedCustomer = RecordOf<typeof createdCustomer>;

export type Customer = RecordOf<typeof customer>;
