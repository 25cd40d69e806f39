import { z } from "zod";
import type { ProposalTemplate } from "../../../api/sales/proposalTemplates";
import type { ProposalType } from "../../../api/sales/proposalTypes";
import { activeReference, id, name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { type FieldErrors, invalid } from "../../kit/errors";
import { active, integer, modified } from "../../kit/filters";
import { Parameters, spellingsOf } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** What proposals are made from. Which of them are listed unless told otherwise is not documented. */
export const proposalTemplates = (state: State): Operation[] => [
  list("/proposal-templates", state.proposalTemplates, {
    filters: { proposalTypeId: integer((template) => template.proposalTypeId), active, ...modified },
  }),
  get("/proposal-templates", state.proposalTemplates),
  operation({
    method: "GET",
    path: "/proposal-types",
    spellings: spellingsOf({ filters: { active } }),
    handle: ({ query }) => {
      const parameters = new Parameters(query);
      const tests = parameters.testsOf({ active });
      parameters.check();
      return { data: [...state.proposalTypes.values()].filter((type) => tests.every((test) => test(type))) };
    },
  }),
  operation({
    method: "POST",
    path: "/proposal-templates",
    body: () => newTemplate(state),
    handle: ({ body: { proposalTypeId, estimateAssignments, ...told } }) => {
      const now = timestamp(state.clock);
      return state.proposalTemplates.insert({
        // That a new one is a draft is not documented.
        ...{ id: newId(state), status: "Draft", active: true, createdOn: now, modifiedOn: now },
        ...told,
        ...assigned(state, proposalTypeId, estimateAssignments),
      });
    },
  }),
  operation({
    method: "PATCH",
    path: "/proposal-templates/{id}",
    body: () => nullAsMissing(z.strictObject(fields(state)).partial()),
    handle: ({ params, body: { proposalTypeId, estimateAssignments, ...changes } }) => {
      const template = find(state.proposalTemplates, params.id);
      const isAssignedAnew = proposalTypeId !== undefined || estimateAssignments !== undefined;
      const anew =
        isAssignedAnew &&
        assigned(
          state,
          proposalTypeId ?? template.proposalTypeId,
          estimateAssignments ?? template.estimateAssignments,
        );
      return state.proposalTemplates.update(template, { ...changes, ...anew });
    },
  }),
  operation({
    method: "DELETE",
    path: "/proposal-templates/{id}",
    handle: ({ params }) => {
      state.proposalTemplates.update(find(state.proposalTemplates, params.id), { active: false });
    },
  }),
];

const fields = (state: State) => ({
  name,
  description: z.string(),
  proposalTypeId: activeReference(state.proposalTypes),
  status: z.enum(["Publish", "Draft"]),
  active: z.boolean(),
  businessUnitIds: z.array(reference(state.businessUnits)),
  estimateAssignments: z.array(
    z.strictObject({
      proposalTypeOptionId: id,
      estimateTemplateId: activeReference(state.estimateTemplates),
      order: z.int(),
    }),
  ),
});

const newTemplate = (state: State) =>
  nullAsMissing(
    z
      .strictObject(fields(state))
      .partial({ description: true, status: true, active: true, businessUnitIds: true }),
  );

type Assignment = Omit<ProposalTemplate["estimateAssignments"][number], "estimateTemplateName">;

/**
 * A template's type, and what it shows for the options of that.
 * @throws ApiError 400 for an option of another type, and one that is told twice
 */
function assigned(state: State, proposalTypeId: number, told: Assignment[]) {
  const { name, options } = state.proposalTypes.get(proposalTypeId) as ProposalType;
  const errors: FieldErrors = {};
  for (const [i, { proposalTypeOptionId: wanted }] of told.entries()) {
    const field = `EstimateAssignments[${i}].ProposalTypeOptionId`;
    if (!options.some((option) => option.id === wanted))
      errors[field] = [`Proposal type ${proposalTypeId} has no option ${wanted}.`];
    else if (told.findIndex((each) => each.proposalTypeOptionId === wanted) < i)
      errors[field] = [`Option ${wanted} is assigned twice.`];
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  const estimateAssignments = told.map(({ proposalTypeOptionId, estimateTemplateId, order }) => ({
    ...{ proposalTypeOptionId, estimateTemplateId, order },
    estimateTemplateName: state.estimateTemplates.get(estimateTemplateId)?.name ?? null,
  }));
  return { proposalTypeId, proposalTypeName: name, estimateAssignments };
}
