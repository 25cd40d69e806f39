import { newId, type State } from "../state";

/** A person for each customer, reached as the customer is. */
export function seedCrmContacts(state: State): void {
  for (const customer of state.customers.values()) {
    const tracked = {
      // Of those that another system sent.
      referenceId: state.crmContacts.size % 5 === 4 ? `CRM-${customer.id}` : null,
      createdOn: customer.createdOn,
      createdBy: customer.createdById,
      modifiedOn: customer.createdOn,
      modifiedBy: customer.createdById,
    };
    const id = guidOf(newId(state));
    const methods = state.contacts.where("ownerId", customer.id);
    state.crmContacts.set(id, {
      id,
      ...tracked,
      name: methods.find(({ memo }) => memo)?.memo ?? customer.name,
      title: customer.type === "Commercial" ? "Facility Manager" : null,
      isArchived: !customer.active,
      methods: methods.map(({ type, value, memo }) => ({
        id: guidOf(newId(state)),
        contactId: id,
        ...tracked,
        type,
        value,
        memo,
      })),
    });
  }
}

/** A GUID that is the same each time. */
const guidOf = (id: number) => `5e7710ad-0000-4000-8000-${id.toString(16).padStart(12, "0")}`;
