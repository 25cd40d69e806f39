import { dates } from "../filters";
import { type Cases, list } from "../world";

export const cases: Cases = {
  createTagType: () => ({
    name: "Pika",
    color: "#1565C0",
    code: "PIKA",
    importance: "High",
    isConversionOpportunity: false,
    allowToUseOnTimesheetActivity: true,
    isVisibleOnDispatchBoard: true,
  }),
  listTagTypes: () => ({ ...list(), filters: { active: "Any", ...dates } }),
};
