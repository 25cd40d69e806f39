import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(__dirname, "../..");

/** The console's program at work, as `npm run console` starts it once all is built. */
export interface Program {
  /** Of the sandbox: `http://127.0.0.1:4010`. */
  url: string;
  /** What it printed that no page may show. */
  secrets: string[];
  close(): Promise<void>;
}

/** @throws with what it printed, where it ends before it listens */
export async function startConsole(options: string[]): Promise<Program> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "console/main.ts", "--port", "0", "--no-open", ...options],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const printed: string[] = [];
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    printed.push(line);
    if (!line.startsWith("Ctrl-C")) continue;
    child.stdout.resume();
    return { url: found(printed, /on (http\S+),/), secrets: secretsIn(printed), close: () => end(child) };
  }
  throw new Error(`The console did not start: ${printed.join("\n")}`);
}

const secretsIn = (printed: string[]) => [
  found(printed, /Client Secret +(\S+)/),
  found(printed, /Application Key +(\S+)/),
];

function found(lines: string[], pattern: RegExp): string {
  const [, text] = pattern.exec(lines.join("\n")) ?? [];
  if (text === undefined) throw new Error(`The console did not print ${pattern}.`);
  return text;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGINT");
  await once(child, "exit");
}
