import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// An empty folder, to run programs in as somebody does who has no network and nothing else of this project.

export const folder = mkdtempSync(join(tmpdir(), "servicetitan-sandbox-"));

const env: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: folder,
  npm_config_cache: join(folder, ".npm"),
  npm_config_offline: "true",
  npm_config_registry: "http://127.0.0.1:9",
  npm_config_update_notifier: "false",
};

const started: ChildProcess[] = [];

export const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Runs a program to its end. @throws with what it printed where it fails */
export function run(command: string, args: string[]): Promise<string> {
  const options = { cwd: folder, env, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      reject(new Error(`${command} ${args.join(" ")} fails:\n${`${stdout}${stderr}`.slice(-1_500)}`));
    });
  });
}

/** Starts a program that prints where it listens. @throws where it does not */
export async function start(command: string, args: string[]): Promise<{ child: ChildProcess; url: string }> {
  // In a group of its own, so that `clear` ends what it starts too.
  const child = spawn(command, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk;
    });
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  await until(`${command} prints an address`, async () => {
    if (child.exitCode !== null) throw new Error(`${command} ends at once:\n${text}`);
    return address() !== undefined;
  });
  return { child, url: address() ?? "" };
}

/** Waits for the end of what was started: its status. */
export async function ended(child: ChildProcess): Promise<number | null> {
  await until(
    "what was told to end has ended",
    async () => child.exitCode !== null || child.signalCode !== null,
  );
  return child.exitCode;
}

/** @throws where it does not come to be within a minute */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isSo()); await sleep(100))
    if (Date.now() > end) throw new Error(`Not within a minute: ${what}.`);
}

/** A port that is free, as the next one is. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

export async function untilFree(port: number): Promise<void> {
  for (const each of [port, port + 1]) await until(`port ${each} is free again`, () => isFree(each));
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** Ends what still runs, and removes the folder. */
export function clear(): void {
  for (const { pid } of started)
    try {
      if (pid) process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  rmSync(folder, { recursive: true, force: true });
}
