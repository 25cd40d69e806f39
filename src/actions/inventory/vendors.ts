import { changedVendor, createdVendor, deliveryOptions, vendor } from "../../../api/inventory/vendors";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { replacementBookingAddress, wholeAddress } from "../../inputs/address";
import { externalData, externalDataPatch } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { active, dates, externalDataFilters, externalDataGuid } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import {
  choice,
  clearable,
  commented,
  email,
  flag,
  id,
  idList,
  longText,
  number,
  phone,
  text,
} from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { findNamed } from "../../lookups/read";
import { transactionFilters, transactionParameters } from "../accounting/transactionFilters";
import { listShows } from "./changed";

const { customFields, customFieldOperator } = transactionFilters;

const vendorId = id({ label: "Vendor ID", comments: "ID of the vendor.", of: "vendor" });

const name = text({ label: "Name", comments: "Name of the vendor.", example: "Valley HVAC Supply" });

/** What a new vendor is told to be, unless it is said otherwise. */
const settings = {
  active: flag({ label: "Active", comments: "Whether the vendor can be ordered from." }),
  isTruckReplenishment: flag({
    label: "Truck Replenishment",
    comments: "Whether trucks are restocked from this vendor.",
  }),
  restrictedMobileCreation: flag({
    label: "Restricted Mobile Creation",
    comments: "Whether technicians are kept from ordering from this vendor.",
  }),
  taxRate: number({
    label: "Tax Rate",
    comments: "Rate at which purchase orders of this vendor are taxed, such as 0.0775.",
    example: "0.0775",
  }),
};

const defaults = { active: true, isTruckReplenishment: false, restrictedMobileCreation: false, taxRate: 0 };

const details = {
  memo: longText({ label: "Memo", comments: "A note about the vendor.", example: "Opens at 6 am" }),
  firstName: text({ label: "First Name", comments: "First name of whom to ask for.", example: "Rosa" }),
  lastName: text({ label: "Last Name", comments: "Last name of whom to ask for.", example: "Marin" }),
  phone: phone({ label: "Phone", comments: "Phone number of the vendor.", example: "9165550190" }),
  email: email({
    label: "Email",
    comments: "E-mail address of the vendor.",
    example: "orders@valleyhvac.example",
  }),
  fax: phone({ label: "Fax", comments: "Fax number of the vendor.", example: "9165550191" }),
  deliveryOption: choice({
    label: "Delivery Option",
    comments: "How purchase orders reach the vendor, unless one is sent otherwise.",
    choices: deliveryOptions,
  }),
  vendorQuickbooksItem: text({
    label: "Vendor QuickBooks Item",
    comments: "Item that QuickBooks has for this vendor.",
    example: "HVAC parts",
  }),
  paymentTermId: id({
    label: "Payment Term ID",
    comments: "ID of the payment term of the vendor's bills.",
    of: "paymentTerm",
  }),
  remittanceVendorId: id({
    label: "Remittance Vendor ID",
    comments: "ID of whom this vendor's bills are paid to.",
    of: "remittanceVendor",
  }),
};

/** ServiceTitan can change one by its ID, too, which no answer tells. */
const vendorContacts = groupList({
  label: "Vendor Contacts",
  comments: "Who at the vendor gets purchase orders by e-mail.",
  required: {
    name: text({ label: "Name", comments: "Name of the recipient.", example: "Order desk" }),
    email: email({
      label: "Email",
      comments: "E-mail address of the recipient.",
      example: "desk@valleyhvac.example",
    }),
  },
  optional: {},
});

const tags = idList({ label: "Tags", comments: "IDs of the vendor's tags, one per line.", of: "tag" });

export const listVendors = list({
  label: "List Vendors",
  description: "List the vendors that parts are bought from, page by page or all at once.",
  calls: "GET inventory /vendors",
  scope: "Inventory → Vendors (Read)",
  filters: {
    ids: idList({ label: "IDs", comments: "Only records with these IDs, one per line.", of: "vendor" }),
    active,
    customFields,
    customFieldOperator,
    ...dates,
    ...externalDataFilters,
  },
  parameterNames: transactionParameters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: vendor,
});

export const getVendor = action({
  label: "Get Vendor",
  description: "Get one vendor by ID.",
  calls: "GET inventory /vendors/{vendorId}",
  scope: "Inventory → Vendors (Read)",
  required: { vendorId },
  optional: { externalDataApplicationGuid: externalDataGuid },
  returns: vendor,
});

const sent = ({ tags, ...vendor }: { tags?: number[] }) => ({
  ...vendor,
  ...(tags && { tags: tags.map((tagTypeId) => ({ tagTypeId })) }),
});

export const createVendor = action({
  label: "Create Vendor",
  description:
    "Create a vendor that parts are bought from. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST inventory /vendors",
  scope: "Inventory → Vendors (Write)",
  required: { name, address: wholeAddress },
  optional: {
    ...settings,
    active: commented(settings.active, "Yes if left blank."),
    isTruckReplenishment: commented(settings.isTruckReplenishment, "No if left blank."),
    restrictedMobileCreation: commented(settings.restrictedMobileCreation, "No if left blank."),
    taxRate: commented(settings.taxRate, "0 if left blank."),
    ...details,
    vendorContacts,
    tags,
    externalData,
    addOnce: addOnce("an active vendor of the same name"),
  },
  around: unlessThere(findNamed(namedLists.vendors)),
  body: (wanted) => sent({ ...defaults, ...wanted }),
  returns: createdVendor,
  beside: alreadyThere,
});

/** What was changed, as the list shows it: some under other names, and whom to ask for in one part. */
function asListed({ taxRate, restrictedMobileCreation, ...changes }: Record<string, unknown>) {
  const { firstName, lastName, phone, email, fax, ...others } = changes;
  const contactInfo = { firstName, lastName, phone, email, fax };
  return {
    ...others,
    ...(taxRate !== undefined && { defaultTaxRate: taxRate }),
    ...(restrictedMobileCreation !== undefined && { isMobileCreationRestricted: restrictedMobileCreation }),
    ...(Object.values(contactInfo).some((part) => part !== undefined) && { contactInfo }),
  };
}

export const updateVendor = action({
  label: "Update Vendor",
  description: "Change a vendor; inputs left blank stay unchanged.",
  calls: "PATCH inventory /vendors/{vendorId}",
  scope: "Inventory → Vendors (Write)",
  required: { vendorId },
  optional: {
    name,
    ...settings,
    active: flag({ label: "Active", comments: "No deactivates the vendor; Yes reactivates it." }),
    ...details,
    address: replacementBookingAddress,
    vendorContacts,
    tags: clearable(tags),
    externalData: externalDataPatch,
  },
  body: sent,
  check: listShows("/vendors?active=Any", "vendorId", asListed),
  returns: changedVendor,
});

export const updateVendorCustomFields = action({
  label: "Update Vendor Custom Fields",
  description: "Change custom fields of one or more vendors.",
  calls: "PATCH inventory /vendors/custom-fields",
  scope: "Inventory → Vendors (Write)",
  required: { operations: customFieldOperations("vendor") },
});
