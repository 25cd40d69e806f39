import type { Cases } from "../world";

export const cases: Cases = {
  listCustomFieldTypes: () => ({ recordType: "Job", keepFields: ["id", "name"] }),
};
