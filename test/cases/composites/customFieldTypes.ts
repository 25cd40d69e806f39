import { type Cases, customFieldsOf } from "../world";

export const cases: Cases = {
  listCustomFieldTypes: () => ({ recordType: "Job", keepFields: ["id", "name"] }),
  mapCustomFields: (world) => {
    const [{ typeId, value }] = customFieldsOf(world, "Job") as [{ typeId: number; value: string }];
    return {
      recordType: "Job",
      source: { permit_fee: value },
      mapping: { mappings: [{ from: "permit_fee", typeId: String(typeId) }] },
    };
  },
};
