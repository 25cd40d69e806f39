import { estimateTemplate } from "../../../api/sales/estimateTemplates";
import { proposalTemplate } from "../../../api/sales/proposalTemplates";
import { proposalTypes } from "../../../api/sales/proposalTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { modified } from "../../inputs/filters";
import { choice, id } from "../../inputs/kinds";

const active = choice({
  label: "Active",
  comments:
    "Which ones to list: active ones (Yes), inactive ones (No), or both (Any). ServiceTitan does not say which it lists if left blank.",
  choices: { True: "Yes", False: "No", Any: "Any" },
});

export const getEstimateTemplate = action({
  label: "Get Estimate Template",
  description: "Get one estimate template with its items by ID.",
  calls: "GET sales /estimate-templates/{estimateTemplateId}",
  scope: "Sales & Estimates → Estimate Templates (Read)",
  required: {
    estimateTemplateId: id({
      label: "Estimate Template ID",
      comments: "ID of the estimate template.",
      of: "estimateTemplate",
    }),
  },
  returns: estimateTemplate,
});

export const listEstimateTemplates = list({
  label: "List Estimate Templates",
  description: "List what estimates are made from, page by page or all at once.",
  calls: "GET sales /estimate-templates",
  scope: "Sales & Estimates → Estimate Templates (Read)",
  filters: { active, ...modified },
  sorts: [],
  of: estimateTemplate,
});

export const getProposalTemplate = action({
  label: "Get Proposal Template",
  description: "Get one proposal template by ID, with the estimate template of each of its options.",
  calls: "GET sales /proposal-templates/{proposalTemplateId}",
  scope: "Sales & Estimates → Proposal Templates (Read)",
  required: {
    proposalTemplateId: id({
      label: "Proposal Template ID",
      comments: "ID of the proposal template.",
      of: "proposalTemplate",
    }),
  },
  returns: proposalTemplate,
});

export const listProposalTemplates = list({
  label: "List Proposal Templates",
  description: "List what proposals are made from, page by page or all at once.",
  calls: "GET sales /proposal-templates",
  scope: "Sales & Estimates → Proposal Templates (Read)",
  filters: {
    proposalTypeId: id({
      label: "Proposal Type ID",
      comments: "Only templates of the proposal type with this ID.",
      of: "proposalType",
    }),
    active,
    ...modified,
  },
  sorts: [],
  of: proposalTemplate,
});

export const listProposalTypes = action({
  label: "List Proposal Types",
  description: "List how proposals can be built, with the options of each, all at once.",
  calls: "GET sales /proposal-types",
  scope: "Sales & Estimates → Proposal Types (Read)",
  optional: { active },
  returns: proposalTypes,
});
