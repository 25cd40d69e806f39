import { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Controls } from "../server/controls";

/**
 * Lets a sandbox begin with the records that a file has, if it is there.
 * @throws with one sentence where it cannot be read, or could not be written at the end
 */
export function beginWith(path: string, sandbox: Pick<Controls, "restore">): void {
  checkFolder(path);
  if (!existsSync(path)) return;
  try {
    sandbox.restore(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "It is no JSON." : (error as Error).message;
    throw new Error(`--state ${path} cannot be used: ${reason}`);
  }
}

function checkFolder(path: string): void {
  const folder = dirname(resolve(path));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`--state ${path} could not be written: ${folder} is no folder that takes files.`);
  }
}

/** Writes a sandbox's records to a file: all, or where something comes between, none. */
export function keepIn(path: string, sandbox: Pick<Controls, "snapshot">): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, sandbox.snapshot());
  renameSync(unfinished, path);
}
