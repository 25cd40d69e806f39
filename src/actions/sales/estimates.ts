import { estimate, estimateItem } from "../../../api/sales/estimates";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { jobId, locationId, projectId } from "../../inputs/common";
import { active, before, dates, ids } from "../../inputs/filters";
import { id, moment, number, text } from "../../inputs/kinds";
import { estimateId } from "./estimateItem";

export const getEstimate = action({
  label: "Get Estimate",
  description: "Get one estimate with its items by ID.",
  calls: "GET sales /estimates/{estimateId}",
  scope: "Sales & Estimates → Estimates (Read)",
  required: { estimateId },
  returns: estimate,
});

export const listEstimates = list({
  label: "List Estimates",
  description: "List estimates with their items, page by page or all at once.",
  calls: "GET sales /estimates",
  scope: "Sales & Estimates → Estimates (Read)",
  filters: {
    ids: ids("estimate"),
    jobId,
    jobNumber: text({
      label: "Job Number",
      comments: "Only estimates of the job with this number.",
      example: "60412",
    }),
    projectId,
    locationId,
    status: text({
      label: "Status",
      comments: "Only estimates with this status.",
      example: "Sold",
    }),
    soldAfter: moment("Sold After", "Only estimates sold after this moment.", "2026-07-06T00:00:00-07:00"),
    soldBefore: before("Sold", "Only estimates sold", "2026-07-13"),
    soldById: id({
      label: "Sold By ID",
      comments: "Only estimates sold by this technician.",
      of: "seller",
    }),
    soldByEmployeeId: id({
      label: "Sold By Employee ID",
      comments: "Only estimates sold by this employee.",
      of: "employee",
    }),
    totalGreater: number({
      label: "Total Greater",
      comments: "Only estimates with a total above this amount, in the tenant's currency.",
      example: "5000",
    }),
    totalLess: number({
      label: "Total Less",
      comments: "Only estimates with a total below this amount, in the tenant's currency.",
      example: "20000",
    }),
    active,
    ...dates,
  },
  otherParameters: ["orderBy", "orderByDirection"],
  sorts: ["Id", "CreatedOn", "ModifiedOn"],
  of: estimate,
});

export const listEstimateItems = list({
  label: "List Estimate Items",
  description: "List the items of estimates, page by page or all at once.",
  calls: "GET sales /estimates/items",
  scope: "Sales & Estimates → Estimates (Read)",
  filters: { estimateId, ids: ids("estimateItem"), active, ...dates },
  sorts: "undocumented",
  of: estimateItem,
});
