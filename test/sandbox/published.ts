import type * as published from "../../sandbox/published";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/server";

// Holds the types of the package to the sandbox's own: `npm run typecheck` fails where they are not true, or not all.

/** The sandbox takes what they let be given, and gives what they say. */
export const start: typeof published.startSandbox = startSandbox;

/** They let be given all that it takes, but for plugins, whose types are Fastify's. */
export const named = (option: Exclude<keyof SandboxOptions, "plugins">): keyof published.SandboxOptions =>
  option;

/** They say all that it gives. */
export const given = (name: keyof Sandbox): keyof published.Sandbox => name;
