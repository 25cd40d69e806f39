import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { createComponentManifest } from "@prismatic-io/spectral/dist/generators/componentManifest";
import { version } from "@prismatic-io/spectral/package.json";
import component from "../src";
import { typesOfResults } from "./results";

/**
 * Writes `manifest/`: a typed package of this component for code-native integrations. It does what
 * spectral's `component-manifest` does, adds types of what the actions return, and compiles the outcome.
 */

const folder = resolve(__dirname, "../manifest");
const templates = join(
  dirname(require.resolve("@prismatic-io/spectral/dist/generators/componentManifest")),
  "templates",
);

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await createComponentManifest({
    component: withoutOutputSchemas(),
    packageName: `@component-manifests/${component.key}`,
    destinationDir: folder,
    sourceDir: templates,
    spectralVersion: version,
    // Without this, the component has to be published before, in exactly this build.
    skipSignatureVerify: true,
    registry: null,
    dryRun: false,
    verbose: false,
  });
  await writeFile(join(folder, "src/results.ts"), await typesOfResults());
  const compiler = join(__dirname, "../node_modules/.bin/tsc");
  // The settings that spectral writes are for an older compiler.
  const modern = ["--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022"];
  const options = ["-p", folder, "--rootDir", join(folder, "src"), ...modern];
  await promisify(execFile)(compiler, options).catch(({ stdout }: { stdout: string }) => {
    throw new Error(stdout);
  });
}

/** Spectral writes output schemas as text, which its own type of a manifest does not take. */
function withoutOutputSchemas(): typeof component {
  const actions = Object.entries(component.actions);
  return {
    ...component,
    actions: Object.fromEntries(actions.map(([key, { outputSchema: _, ...action }]) => [key, action])),
  };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
