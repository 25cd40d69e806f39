import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** How proposals are built, all of them at once. */
export const proposalTypes = record(
  "Proposal Types",
  "GET sales /proposal-types",
  z.object({
    data: z.array(
      z.object({
        id,
        name: z.string(),
        type: z.enum(["Progressive", "Additive"]),
        active: z.boolean(),
        isSystemDefault: z.boolean(),
        isDefault: z.boolean(),
        options: z.array(
          z.object({
            id,
            name: z.string(),
            order: z.int(),
            color: z.string().nullish(),
            estimateType: z.enum(["Standard", "Insurance"]),
          }),
        ),
      }),
    ),
  }),
  {
    data: [
      {
        id: 1961,
        name: "Good, Better, Best",
        type: "Progressive",
        active: true,
        isSystemDefault: true,
        isDefault: true,
        options: [{ id: 1962, name: "Good", order: 1, color: "#2E7D32", estimateType: "Standard" }],
      },
    ],
  },
);

export type ProposalType = RecordOf<typeof proposalTypes>["data"][number];
