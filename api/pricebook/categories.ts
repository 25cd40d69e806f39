import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const categoryTypes = ["Services", "Materials"] as const;

const categorySchema = z.object({
  id,
  name: z.string(),
  active: z.boolean(),
  description: z.string().nullish(),
  image: z.string().nullish(),
  parentId: id.nullish(),
  position: z.int(),
  categoryType: z.enum(categoryTypes),
  businessUnitIds: z.array(id).nullish(),
  skuImages: z.array(z.string()).nullish(),
  skuVideos: z.array(z.string()).nullish(),
  source: z.string().nullish().describe("The catalog that it was imported from"),
  externalId: z.string().nullish().describe("Its ID in that catalog"),
  hideInMobile: z.boolean(),
  ...dated,
});

const subcategory: z.infer<typeof categorySchema> = {
  id: 2012,
  name: "Furnace Repair",
  active: true,
  description: "Repairs of gas furnaces",
  image: "Images/Category/furnace-repair.png",
  parentId: 2011,
  position: 1,
  categoryType: "Services",
  businessUnitIds: [31],
  skuImages: ["Images/Category/furnace.png"],
  skuVideos: ["https://videos.example/furnace-repair"],
  source: "Catalog 2026",
  externalId: "CAT-2012",
  hideInMobile: false,
  createdOn: "2026-01-02T17:00:00Z",
  modifiedOn: "2026-01-05T18:00:00Z",
};

export const category = record(
  "Category",
  "GET pricebook /categories/{id}",
  categorySchema.extend({
    subcategories: z.array(categorySchema).nullish().describe("These may have subcategories of their own"),
  }),
  {
    ...subcategory,
    id: 2011,
    name: "Heating",
    description: "Furnaces and heat pumps",
    parentId: 2010,
    externalId: "CAT-2011",
    subcategories: [subcategory],
  },
  { otherwise: { subcategories: "Documented as endless: each has subcategories again." } },
);

export type Category = RecordOf<typeof category>;
