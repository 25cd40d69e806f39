import { active, type Cases, first, type Inputs, type World } from "../world";

const tagTypeId = ({ state }: World) => first(state.tagTypes.keys());

/** Another record in each turn, that has none of the tag. */
const untagged = ({ tagTypeIds }: { tagTypeIds: number[] }) => tagTypeIds.length === 0;

const customerTag = (world: World): Inputs => ({
  customerId: first(world.state.customers.values(), (each) => active(each) && untagged(each)).id,
  tagTypeId: tagTypeId(world),
});

const locationTag = (world: World): Inputs => ({
  locationId: first(world.state.locations.values(), (each) => active(each) && untagged(each)).id,
  tagTypeId: tagTypeId(world),
});

const added = async (world: World, key: string, inputs: Inputs) => {
  await world.create(key, inputs);
  return inputs;
};

export const cases: Cases = {
  addTagToCustomer: customerTag,
  removeTagFromCustomer: (world) => added(world, "addTagToCustomer", customerTag(world)),
  addTagToLocation: locationTag,
  removeTagFromLocation: (world) => added(world, "addTagToLocation", locationTag(world)),
};
