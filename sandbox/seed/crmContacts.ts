import { addCrmContact } from "../rules/crmContacts";
import type { State } from "../state";

/** A person for each customer, reached as the customer is. */
export function seedCrmContacts(state: State): void {
  for (const customer of state.customers.values()) {
    const contacts = state.contacts.where("ownerId", customer.id);
    const person = {
      name: contacts.find(({ memo }) => memo)?.memo ?? customer.name,
      title: customer.type === "Commercial" ? "Facility Manager" : null,
      isArchived: !customer.active,
    };
    addCrmContact(
      state,
      { id: customer.id, kind: "customer" },
      { ...person, contacts },
      {
        // Of those that another system sent.
        referenceId: state.crmContacts.size % 5 === 4 ? `CRM-${customer.id}` : null,
        createdOn: customer.createdOn,
        createdBy: customer.createdById,
        modifiedOn: customer.createdOn,
        modifiedBy: customer.createdById,
      },
    );
  }
}
