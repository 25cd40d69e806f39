import { preferenceTypes } from "../../../sandbox/rules/crmContacts";
import { active, type Cases, first, type World } from "../world";

const preferenceName = first(preferenceTypes).name;

const method = ({ state }: World) => {
  const { id, contactId } = first(state.crmContacts.values(), ({ methods }) => methods.length > 0)
    .methods[0] as { id: string; contactId: string };
  return { contactId, contactMethodId: id };
};

const locationOf = ({ state }: World) => first(state.locations.values(), active).id;

/** Another value than there is. */
const otherValue = ({ state }: World, id: string) =>
  String(state.preferred.ofMethods.get(id)?.[preferenceName] !== "true");

export const cases: Cases = {
  listContactPreferences: () => ({}),
  listContactMethodPreferences: method,
  getContactMethodPreference: (world) => ({ ...method(world), preferenceName }),
  updateContactMethodPreference: (world) => ({
    ...method(world),
    preferenceName,
    value: otherValue(world, method(world).contactMethodId),
  }),
  getPreferredTechnician: (world) => ({ locationId: locationOf(world) }),
  setPreferredTechnician: (world) => ({
    locationId: locationOf(world),
    preferredTechnicianId: first(
      world.state.technicians.values(),
      ({ id, active }) => active && id !== world.state.preferred.technicians.get(locationOf(world)),
    ).id,
  }),
};
