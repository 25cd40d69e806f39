import { z } from "zod";
import { type Vendor as AnsweredVendor, deliveryOptions } from "../../../api/inventory/vendors";
import type { Vendor } from "../../kept";
import { activeReference, id, name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, dates, ids, type Query } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import { customFieldFilters, gatherCustomFields } from "../accounting/namedFields";
import {
  externalData,
  externalDataFilters,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
  withoutUndefined,
} from "../shared";
import { fieldsOfSeveral } from "./movements";

/** Whom parts are bought from. */
export const vendors = (state: State): Operation[] => {
  const view = (vendor: Vendor, query: Query) => shown(externalDataView(state)(vendor, query));
  return [
    list("/vendors", state.vendors, {
      filters: {
        ids: ids((vendor) => vendor.id),
        active,
        ...customFieldFilters,
        ...dates,
        ...externalDataFilters(state),
      },
      defaults: { active: "True" },
      sorts: commonSorts,
      gather: gatherCustomFields,
      view,
    }),
    get("/vendors", state.vendors, view),
    operation({
      method: "POST",
      path: "/vendors",
      body: () => newVendor(state),
      handle: ({ body: { externalData, ...given } }) => {
        const now = timestamp(state.clock);
        const id = newId(state);
        const blank = {
          ...{ id, memo: "", deliveryOption: "Manual", externalData: [], customFields: [] },
          contactInfo: { firstName: "", lastName: "", phone: "", email: "", fax: "" },
          ...{ createdOn: now, modifiedOn: now },
        };
        const { name, active, isTruckReplenishment, taxRate, restrictedMobileCreation, address } = given;
        state.vendors.insert({
          ...blank,
          ...{ name, active, isTruckReplenishment, address },
          ...{ defaultTaxRate: taxRate, isMobileCreationRestricted: restrictedMobileCreation },
          ...changesOf(state, withoutNull(given), blank),
        });
        saveExternalData(state, id, externalData);
        return { id };
      },
    }),
    operation({
      method: "PATCH",
      path: "/vendors/{id}",
      body: () => vendorUpdate(state),
      handle: ({ params, body: { externalData, ...given } }) => {
        const vendor = find(state.vendors, params.id);
        state.vendors.update(vendor, changesOf(state, given, vendor));
        saveExternalData(state, vendor.id, externalData);
        return { id: vendor.id };
      },
    }),
    fieldsOfSeveral(state, "/vendors", state.vendors, "Vendor"),
  ];
};

function shown(vendor: Vendor): AnsweredVendor {
  const { vendorQuickbooksItem, paymentTermId, remittanceVendorId, tags, vendorContacts, ...answered } =
    vendor;
  return answered;
}

/** The address as a whole; its parts must be there, a unit may be blank. */
const address = z.strictObject({
  ...{ street: name, unit: z.string(), city: name, state: name, zip: name, country: name },
});

const required = {
  ...{ name, active: z.boolean(), isTruckReplenishment: z.boolean(), taxRate: z.number() },
  ...{ restrictedMobileCreation: z.boolean(), address },
};

const recipient = { name, email: name };

const optional = (state: State) => ({
  ...{ memo: z.string(), firstName: z.string(), lastName: z.string(), phone: z.string(), email: z.string() },
  ...{ fax: z.string(), deliveryOption: z.enum(deliveryOptions), vendorQuickbooksItem: z.string() },
  paymentTermId: activeReference(state.paymentTerms),
  remittanceVendorId: activeReference(state.remittanceVendors),
  tags: z.array(z.strictObject({ tagTypeId: reference(state.tagTypes) })),
});

function newVendor(state: State) {
  const { memo, firstName, lastName, phone, email, fax, ...others } = optional(state);
  const { deliveryOption, vendorQuickbooksItem, paymentTermId, remittanceVendorId, tags } = others;
  return z.strictObject({
    ...required,
    ...{ memo: memo.nullish(), firstName: firstName.nullish(), lastName: lastName.nullish() },
    ...{ phone: phone.nullish(), email: email.nullish(), fax: fax.nullish(), tags: tags.nullish() },
    ...{ deliveryOption: deliveryOption.nullish(), vendorQuickbooksItem: vendorQuickbooksItem.nullish() },
    ...{ paymentTermId: paymentTermId.nullish(), remittanceVendorId: remittanceVendorId.nullish() },
    vendorContacts: z.array(z.strictObject(recipient)).nullish(),
    externalData: externalData.nullish(),
  });
}

const vendorUpdate = (state: State) =>
  z
    .strictObject({
      ...required,
      ...optional(state),
      vendorContacts: z.array(z.strictObject({ id: id.nullish(), ...recipient })),
      externalData: externalDataUpdate,
    })
    .partial();

type Changes = Omit<z.output<ReturnType<typeof vendorUpdate>>, "externalData">;

/** What a body says, as a vendor keeps it. */
function changesOf(
  state: State,
  given: Changes,
  { contactInfo }: Pick<Vendor, "contactInfo">,
): Partial<Vendor> {
  const { firstName, lastName, phone, email, fax, taxRate, restrictedMobileCreation, ...same } = given;
  return withoutUndefined({
    ...same,
    vendorContacts: given.vendorContacts?.map((each) => ({ ...each, id: each.id ?? newId(state) })),
    defaultTaxRate: taxRate,
    isMobileCreationRestricted: restrictedMobileCreation,
    contactInfo: { ...contactInfo, ...withoutUndefined({ firstName, lastName, phone, email, fax }) },
  });
}

/** A new vendor's fields that were given. */
const withoutNull = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
