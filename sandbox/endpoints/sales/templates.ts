import { active, integer, modified } from "../../kit/filters";
import { Parameters, spellingsOf } from "../../kit/list";
import { get, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What estimates and proposals are made from. Which of them are listed unless told otherwise is not documented. */
export const templates = (state: State): Operation[] => [
  list("/estimate-templates", state.estimateTemplates, { filters: { active, ...modified } }),
  get("/estimate-templates", state.estimateTemplates),
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
];
