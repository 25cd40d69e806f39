import type { Cases } from "../world";

export const cases: Cases = { listBusinessHours: () => ({}) };
