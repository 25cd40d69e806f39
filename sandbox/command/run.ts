import type { Sandbox, SandboxOptions } from "../server";
import { type Asked, readCommandLine } from "./commandLine";
import { greeting, requestLine } from "./greeting";
import { endWhenTold } from "./lifetime";
import { start } from "./start";
import { beginWith, keepIn } from "./stateFile";

/** What another program adds to a sandbox that it starts by the same command line. */
export interface Added {
  /** The options to start with, of those that were given. */
  options?: (given: SandboxOptions) => SandboxOptions;
  /** What is shown with the help. */
  help?: string;
  /** Does more once it listens. */
  started?: (sandbox: Sandbox) => void;
}

/**
 * Does what the command line asks for: shows a text, or starts a sandbox, prints what it is and each request, and ends
 * it when told.
 * @throws with one sentence on what cannot be
 */
export async function runCommand(args: string[], added: Added = {}): Promise<void> {
  const asked = read(args);
  if ("text" in asked) return console.log([asked.text, added.help].filter(Boolean).join("\n\n"));
  const { stateFile } = asked;
  const options = added.options?.(asked.options) ?? asked.options;
  const sandbox = await start(options);
  try {
    if (stateFile !== undefined) beginWith(stateFile, sandbox);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  sandbox.requests.listen((request) => {
    if (request.status !== undefined) console.log(requestLine(request));
  });
  console.log(greeting(sandbox, options));
  endWhenTold(async () => {
    await sandbox.close();
    if (stateFile !== undefined) keepIn(stateFile, sandbox);
  });
  added.started?.(sandbox);
}

function read(args: string[]): Asked {
  try {
    return readCommandLine(args, process.env);
  } catch (error) {
    throw new Error(`${(error as Error).message.replace(/\.$/, "")}: --help shows the options.`);
  }
}
