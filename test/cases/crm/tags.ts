import type { Cases, World } from "../world";

const tagging = ({ state }: World) => ({
  customerIds: [...state.customers.keys()].slice(0, 2),
  tagTypeIds: [...state.tagTypes.keys()].slice(0, 2),
});

export const cases: Cases = {
  addTags: tagging,
  removeTags: tagging,
};
