import { createdCustomer, customer } from "../../../api/crm/customers";
import { createdLocation } from "../../../api/crm/locations";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { address, addressSchema, replacementAddress } from "../../inputs/address";
import {
  contacts,
  customerId,
  customerType,
  externalData,
  externalDataPatch,
  externalDataSchema,
  tagTypeIds,
} from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import {
  active as activeFilter,
  addressFilters,
  dates,
  externalDataFilters,
  ids,
  name as nameFilter,
} from "../../inputs/filters";
import { clearable, flag, id, json, number, phone, text } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { idListSchema, listSchema, objectSchema, textSchema } from "../../inputs/values";

const customFields = customFieldsOf("Customer", { example: "English" });
const locationFields = customFieldsOf("Location", { example: "1180" });

const name = text({ label: "Name", comments: "Name of the person or business.", example: "Jane Doe" });

const locations = json({
  label: "Location",
  comments:
    "Where work is done for the customer, at least one place: a JSON list, each entry with name and address (street, city, state, zip, country and optionally unit, latitude, longitude), and optionally contacts, customFields, tagTypeIds and externalData.",
  example: JSON.stringify([
    {
      name: "Jane Doe's house",
      address: {
        street: "2140 Capitol Avenue",
        city: "Sacramento",
        state: "CA",
        zip: "95816",
        country: "USA",
      },
    },
  ]),
  value: () =>
    listSchema(
      objectSchema(
        { name: textSchema(), address: addressSchema() },
        {
          contacts: contacts.schema(),
          customFields: locationFields.schema(),
          tagTypeIds: idListSchema(namedLists.tags),
          externalData: externalDataSchema(),
        },
        createdLocation.example,
      ),
    ),
});

const doNotMail = flag({ label: "Do Not Mail", comments: "Whether the customer does not want mail." });
const doNotService = flag({
  label: "Do Not Service",
  comments: "Whether no more work should be done for the customer.",
});
const active = flag({ label: "Active", comments: "No deactivates the customer; Yes reactivates it." });

const billing = {
  paymentTermId: id({
    label: "Payment Term ID",
    comments: "ID of the payment term, which determines when invoices are due.",
    of: "paymentTerm",
  }),
  taxExempt: flag({ label: "Tax Exempt", comments: "Whether the customer is exempt from sales tax." }),
  nationalAccount: flag({
    label: "National Account",
    comments: "Whether the customer is a national account, a business with sites in many places.",
  }),
  creditLimit: number({
    label: "Credit Limit",
    comments: "The most the customer may owe, in the tenant's currency.",
    example: "5000",
  }),
  creditLimitBalance: number({
    label: "Credit Limit Balance",
    comments: "What is left of the credit limit, in the tenant's currency.",
    example: "3200",
  }),
};

export const createCustomer = action({
  label: "Create Customer",
  description: "Create a customer together with the locations where work is done for them.",
  important: true,
  calls: "POST crm /customers",
  scope: "CRM → Customers (Write)",
  required: { name, locations, address },
  optional: {
    type: customerType,
    doNotMail,
    doNotService,
    contacts,
    customFields,
    tagTypeIds,
    externalData,
    ...billing,
  },
  returns: createdCustomer,
});

export const getCustomer = action({
  label: "Get Customer",
  description: "Get one customer by ID.",
  calls: "GET crm /customers/{customerId}",
  scope: "CRM → Customers (Read)",
  required: { customerId },
  returns: customer,
});

export const listCustomers = list({
  label: "List Customers",
  description: "List customers, page by page or all at once.",
  important: true,
  calls: "GET crm /customers",
  scope: "CRM → Customers (Read)",
  filters: {
    ids: ids("customer"),
    name: nameFilter("Doe"),
    ...addressFilters,
    phone: phone({
      label: "Phone",
      comments: "Only customers with a contact that has this phone number.",
      example: "9165550142",
    }),
    active: activeFilter,
    ...dates,
    excludeAccountingChangesFromModifiedDateRange: flag({
      label: "Exclude Accounting Changes",
      comments:
        "Whether Modified On Or After and Modified Before ignore changes made by accounting, such as a new balance.",
    }),
    ...externalDataFilters,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: customer,
});

export const updateCustomer = action({
  label: "Update Customer",
  description: "Change a customer; inputs left blank stay unchanged.",
  calls: "PATCH crm /customers/{customerId}",
  scope: "CRM → Customers (Write)",
  required: { customerId },
  optional: {
    name,
    type: customerType,
    // The API documents ask for coordinates here, which a builder seldom has; ServiceTitan decides.
    address: replacementAddress,
    customFields: changedFields(customFields),
    externalData: externalDataPatch,
    doNotMail,
    doNotService,
    active,
    tagTypeIds: clearable(tagTypeIds),
    ...billing,
  },
  returns: customer,
});
