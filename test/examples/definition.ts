import { readdirSync } from "node:fs";
import { join } from "node:path";
import { allSteps, type Integration, type Step } from "../../integrations/definition";
import { readIntegration } from "../../integrations/read";

export const folder = join(__dirname, "../../examples");

/** The low-code examples. */
export const names = readdirSync(folder).filter((name) =>
  readdirSync(join(folder, name)).includes("integration.yml"),
);

export const fileOf = (name: string) => join(folder, name, "integration.yml");

/** Reads an example by its name. */
export const load = (name: string): Integration => readIntegration(fileOf(name));

/** One of its flows, the first if none is named. */
export const flowOf = ({ flows }: Integration, name?: string) =>
  flows.find((flow) => name === undefined || flow.name === name) as Integration["flows"][number];

/** A step of its flows, however deep. */
export const step = ({ flows }: Integration, name: string) =>
  allSteps(flows.flatMap(({ steps }) => steps)).find((each) => each.name === name) as Step;
