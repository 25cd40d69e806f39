import { dates } from "../filters";
import { type Cases, list } from "../world";

export const cases: Cases = {
  listCallReasons: () => ({ ...list(), filters: { active: "Any", ...dates } }),
};
