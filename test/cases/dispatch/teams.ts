import { dates } from "../filters";
import { type Cases, list } from "../world";

export const cases: Cases = {
  listTeams: () => ({ ...list(), filters: { includeInactive: true, ...dates } }),
};
