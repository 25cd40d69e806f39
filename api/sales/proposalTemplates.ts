import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** Which estimate template a proposal shows for each of the options that its type has. */
export const proposalTemplate = record(
  "Proposal Template",
  "GET sales /proposal-templates/{id}",
  z.object({
    id,
    name: z.string(),
    description: z.string().nullish(),
    active: z.boolean(),
    status: z.enum(["Publish", "Draft"]),
    proposalTypeId: id,
    proposalTypeName: z.string().nullish(),
    businessUnitIds: z.array(id).describe("The business units that may use it"),
    estimateAssignments: z.array(
      z.object({
        proposalTypeOptionId: id.describe("The option of the proposal type"),
        estimateTemplateId: id.describe("The estimate template that is shown for it"),
        estimateTemplateName: z.string().nullish(),
        order: z.int(),
      }),
    ),
    ...dated,
  }),
  {
    id: 1951,
    name: "Furnace repair",
    description: "Three ways to get the heat back.",
    active: true,
    status: "Publish",
    proposalTypeId: 1961,
    proposalTypeName: "Good, Better, Best",
    businessUnitIds: [31],
    estimateAssignments: [
      {
        proposalTypeOptionId: 1962,
        estimateTemplateId: 1941,
        estimateTemplateName: "Flame sensor",
        order: 1,
      },
    ],
    createdOn: "2026-01-05T18:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

export type ProposalTemplate = RecordOf<typeof proposalTemplate>;
