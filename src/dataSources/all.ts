// All data sources, by their keys: a module of ServiceTitan's API each.
export * from "./accounting";
export * from "./bookingDefaults";
export * from "./crm";
export * from "./customFields";
export * from "./dispatch";
export * from "./equipmentsystems";
export * from "./forms";
export * from "./inventory";
export * from "./jbce";
export * from "./jpm";
export * from "./marketing";
export * from "./memberships";
export * from "./payroll";
export * from "./reporting";
export * from "./settings";
export * from "./taskmanagement";
