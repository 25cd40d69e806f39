import { existsSync } from "node:fs";
import type { Component } from "../../platform/flow";

/** Loads the built component. @throws with one sentence where it is not built */
export function loadComponent(file: string): Component {
  if (!existsSync(file)) throw new Error("The component is not built: run npm run build, then try again.");
  return require(file).default;
}
