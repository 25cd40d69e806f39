import type { componentRegistry, configPages } from "./index";

type Pages = typeof configPages;
type Registry = typeof componentRegistry;

/** Tells spectral the names of config variables and components, so that flows are checked against them. */
declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
  interface IntegrationDefinitionComponentRegistry extends Registry {}
}
