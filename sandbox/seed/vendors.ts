import type { Vendor } from "../kept";
import type { State } from "../state";
import { typedFieldsOf } from "./customFields";
import { places } from "./places";
import { pickInTurn } from "./random";
import type { Setting } from "./setting";

/** Name, mailbox, and how purchase orders reach the vendor. */
const suppliers = [
  ["Valley HVAC Supply", "valleyhvac", "EmailAsPdf"],
  ["Golden State Plumbing", "goldenstate", "Electronic"],
  ["Delta Electric Wholesale", "deltaelectric", "Manual"],
] as const;

/** Whom the company buys its parts from, and one whom it no longer buys from. */
export function seedVendors(state: State, setting: Setting): void {
  const [{ city, state: region, zips }] = places;
  for (const [i, [name, mailbox, deliveryOption]] of suppliers.entries())
    state.vendors.insert({
      ...setting(name),
      ...nothingKnown,
      isTruckReplenishment: i === 0,
      isMobileCreationRestricted: i === 2,
      memo: i === 0 ? "Opens at 6 am" : "",
      deliveryOption,
      defaultTaxRate: i === 2 ? 0 : 0.0775,
      contactInfo: {
        ...{ firstName: "Rosa", lastName: "Marin", phone: `916555019${i}`, fax: `916555018${i}` },
        email: `orders@${mailbox}.example`,
      },
      address: {
        ...{ street: `${88 + i} Industrial Boulevard`, unit: i === 0 ? "Suite 3" : "" },
        ...{ city, state: region, zip: pickInTurn(zips, i), country: "USA" },
      },
      customFields: typedFieldsOf(state, "Vendor", i),
    });
  state.vendors.insert({ ...setting("Old Town Supply"), ...nothingKnown, active: false });
}

const nothingKnown = {
  ...{ isTruckReplenishment: false, isMobileCreationRestricted: false, memo: "" },
  ...{ deliveryOption: "Manual", defaultTaxRate: 0, externalData: [], customFields: null },
  contactInfo: { firstName: "", lastName: "", phone: "", email: "", fax: "" },
  address: { street: null, unit: null, city: null, state: null, zip: null, country: null },
} satisfies Partial<Vendor>;
