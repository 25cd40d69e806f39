import { modified } from "../filters";
import { type Cases, first, listInputs } from "../world";

const customQueryParams = [{ key: "modifiedOnOrAfter", value: modified.modifiedOnOrAfter }];
const page = () => ({ ...listInputs, customQueryParams });

export const cases: Cases = {
  getEstimateTemplate: ({ state }) => ({ estimateTemplateId: first(state.estimateTemplates.keys()) }),
  listEstimateTemplates: () => ({ ...page(), filters: { active: "Any", ...modified } }),
  getProposalTemplate: ({ state }) => ({ proposalTemplateId: first(state.proposalTemplates.keys()) }),
  listProposalTemplates: ({ state }) => ({
    ...page(),
    filters: { proposalTypeId: first(state.proposalTypes.keys()), active: "Any", ...modified },
  }),
  listProposalTypes: () => ({ active: "True" }),
};
