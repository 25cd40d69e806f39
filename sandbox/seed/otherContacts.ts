import type { Contact } from "../kept";
import { addContactMethod } from "../rules/crmContacts";
import { newId, type State } from "../state";
import { preferences } from "./customers";

/** Whom to call at every second location, and about every second booking. */
export function seedOtherContacts(state: State): void {
  for (const owners of [state.locations, state.bookings])
    for (const [n, { id: ownerId, createdOn }] of [...owners.values()].entries()) {
      if (n % 2 === 0) continue;
      const [type, value, memo] = people[Math.floor(n / 2) % people.length] as (typeof people)[number];
      const contact: Contact = {
        id: newId(state),
        ownerId,
        type,
        value,
        memo,
        createdOn,
        modifiedOn: createdOn,
        ...(n % 3 === 0 && { preferences }),
      };
      state.contacts.insert(contact);
      addContactMethod(state, contact);
    }
}

const people: [Contact["type"], string, string | null][] = [
  ["Phone", "(916) 555-0181", "Building manager"],
  ["MobilePhone", "(916) 555-0182", "Tenant"],
  ["Email", "front.desk@example.com", null],
  ["Fax", "(916) 555-0183", "Front desk"],
];
