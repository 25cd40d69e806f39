import { toggle } from "./kinds";

/** A switch that makes an addition look for itself first. */
export const addOnce = (what: string) =>
  toggle({
    label: "Add Once",
    comments: `Adds nothing where ${what} is there already, so that a run can be repeated. If off, each run adds another one.`,
  });
