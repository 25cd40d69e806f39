import { leadTypes } from "../../../api/marketingads/attributedLeads";
import type { CapacityWarnings } from "../../../api/marketingads/capacityWarnings";
import { segmentations } from "../../../api/marketingads/performance";
import type { Attribution } from "../../kept";
import { invalid } from "../../kit/errors";
import { choice, choiceFor, type Filter, type Query, spelled } from "../../kit/filters";
import { valuesOf } from "../../kit/list";
import { listFrom, type Operation, operation } from "../../kit/operation";
import { isIn, readPeriod } from "../../kit/period";
import { withZone } from "../../kit/spelling";
import { performanceOf } from "../../rules/adPerformance";
import { attributedLeadOf } from "../../rules/attributions";
import type { State } from "../../state";

/** What ads lead to. */
export const adResults = (state: State): Operation[] => [
  listFrom(
    "/attributed-leads",
    ({ query }) => {
      const period = readPeriod(query, inUtc);
      return [...state.attributions.values()].filter(({ dateTime }) => isIn(period, dateTime));
    },
    {
      filters: {
        ...period,
        leadType: choice(leadTypes, ({ leadType }: Attribution) => leadTypes[leadType - 1]),
      },
      view: (attribution) => attributedLeadOf(state, attribution),
    },
  ),
  listFrom("/performance", ({ query }) => performanceOf(state, readDepth(query), readPeriod(query, inUtc)), {
    filters: { ...period, performanceSegmentationType: choiceFor(segmentations) },
  }),
  operation({ method: "GET", path: "/capacity-warnings", handle: () => warnings }),
];

const inUtc = ["fromUtc", "toUtc"] as const;

/** What is read of a list's query before its filters are. */
const readBefore: Filter<unknown> = spelled(withZone, () => () => true);

const period = { fromUtc: readBefore, toUtc: readBefore };

/** How finely performance is told: 0 by campaign, 1 by ad group, 2 by keyword. */
function readDepth(query: Query): number {
  const [text] = valuesOf(query, "performanceSegmentationType") ?? [];
  if (text === undefined)
    throw invalid({
      PerformanceSegmentationType: ["The performanceSegmentationType parameter is required."],
    });
  return segmentations.indexOf(text as (typeof segmentations)[number]);
}

/** Those that somebody has set up; there is no way to change them here. */
const warnings: CapacityWarnings = {
  tenantId: 985798691,
  tenantName: "Evergreen Home Services",
  totalCount: 2,
  data: [
    {
      campaignName: "Heating Repair",
      warningType: "LowCapacity",
      businessUnits: ["HVAC Service", "HVAC Install"],
      lookaheadWindow: 3,
      thresholdValue: 20,
    },
    {
      campaignName: "Brand",
      warningType: "HighCapacity",
      businessUnits: [],
      lookaheadWindow: 7,
      thresholdValue: 80,
    },
  ],
};
