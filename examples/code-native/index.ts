import servicetitan from "@component-manifests/servicetitan";
import { componentManifests, integration } from "@prismatic-io/spectral";
import { bookJob } from "./bookJob";
import { configPages } from "./configPages";

export { configPages };

/** The components that the integration uses. */
export const componentRegistry = componentManifests({ servicetitan });

export default integration({
  name: "Web form to booked job",
  description: "Books a job in ServiceTitan when a web form arrives.",
  flows: [bookJob],
  configPages,
  componentRegistry,
});
