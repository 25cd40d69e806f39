import { attributedLead, leadTypes } from "../../../api/marketingads/attributedLeads";
import { capacityWarnings } from "../../../api/marketingads/capacityWarnings";
import { adPerformance, segmentations } from "../../../api/marketingads/performance";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { choice, moment } from "../../inputs/kinds";

/** What ads lead to. */

const period = {
  fromUtc: moment("From", "Start of the period.", "2026-07-01T00:00:00-07:00"),
  toUtc: moment("To", "End of the period.", "2026-08-01T00:00:00-07:00"),
};

export const listAttributedLeads = list({
  label: "List Attributed Leads",
  description:
    "List the calls, web bookings, web forms and jobs of a period with the ads that led to them, page by page or all at once.",
  calls: "GET marketingads /attributed-leads",
  scope: "Marketing Ads → Attributed Leads (Read)",
  required: period,
  otherParameters: Object.keys(period),
  filters: {
    leadType: choice({ label: "Lead Type", comments: "Only leads of this kind.", choices: leadTypes }),
  },
  sorts: [],
  of: attributedLead,
});

const bySegment = {
  ...period,
  performanceSegmentationType: choice({
    label: "Performance Segmentation Type",
    comments: "Whether to list results by campaign, by ad group or by keyword.",
    choices: segmentations,
  }),
};

export const listAdPerformance = list({
  label: "List Ad Performance",
  description:
    "List what ads of a period cost and led to, by campaign, ad group or keyword, page by page or all at once.",
  calls: "GET marketingads /performance",
  scope: "Marketing Ads → Performance (Read)",
  required: bySegment,
  otherParameters: Object.keys(bySegment),
  sorts: [],
  of: adPerformance,
});

export const getCapacityWarnings = action({
  label: "Get Capacity Warnings",
  description:
    "Get the warnings about campaigns that advertise what the business units have too little or too much time for.",
  calls: "GET marketingads /capacity-warnings",
  scope: "Marketing Ads → Capacity Warnings (Read)",
  returns: capacityWarnings,
});
