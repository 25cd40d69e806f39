// All modules: each exports its triggers, by their keys, and nothing else.
export * from "./accounting";
export * from "./crm";
export * from "./dispatch";
export * from "./equipmentsystems";
export * from "./events";
export * from "./jpm";
export * from "./memberships";
export * from "./records";
export * from "./sales";
export * from "./settings";
