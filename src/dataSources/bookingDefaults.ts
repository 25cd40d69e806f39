import { jsonForm } from "../declare/jsonForm";
import { priorities } from "../inputs/common";
import { selectJobType } from "./jpm";
import { selectCampaign } from "./marketing";
import { selectBusinessUnit } from "./settings";

export const bookingDefaults = jsonForm({
  label: "Booking Defaults",
  description:
    "Ask in one form how new jobs are booked: business unit, job type, campaign and priority. Give its value to each of these inputs of Create Job; each takes its own part.",
  required: {},
  fields: {
    businessUnitId: { title: "Business Unit", of: selectBusinessUnit },
    jobTypeId: { title: "Job Type", of: selectJobType },
    campaignId: { title: "Campaign", of: selectCampaign },
    priority: {
      title: "Priority",
      choices: priorities.map((priority) => ({ key: priority, label: priority })),
      initially: "Normal",
    },
  },
});
