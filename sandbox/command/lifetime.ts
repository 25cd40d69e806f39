import { readFileSync } from "node:fs";

const checkedEveryMs = 500;

/** One Ctrl-C may arrive twice, from the terminal and from what started the process. */
const sameSignalMs = 500;

/**
 * Ends the process once it is told to: by a signal, as nobody reads what it prints, or as npm, which started it, is gone.
 * A later signal ends it at once.
 * @param close what is to be done before
 */
export function endWhenTold(close: () => Promise<void>): void {
  let toldAt: number | undefined;
  const end = () => {
    if (toldAt !== undefined) return;
    toldAt = performance.now();
    close().then(() => process.exit(0), fail);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (toldAt !== undefined && performance.now() - toldAt > sameSignalMs) process.exit(1);
      end();
    });
  process.stdout.on("error", end);
  if (process.env.npm_lifecycle_event !== undefined) watchForerunners(end);
}

/** Prints what went wrong, as one sentence, and ends the process. */
export function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** npm passes a signal on to the shell that it started the script by, and that tells nobody. */
function watchForerunners(end: () => void): void {
  const first = forerunners();
  setInterval(() => forerunners() !== first && end(), checkedEveryMs).unref();
}

/** The process that started this one and, where that is a shell and the system tells, who started the shell. */
function forerunners(): string {
  const { ppid } = process;
  try {
    const stat = readFileSync(`/proc/${ppid}/stat`, "utf8");
    const [, name = "", started] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
    return name.endsWith("sh") ? `${ppid} ${started}` : `${ppid}`;
  } catch {
    return `${ppid}`;
  }
}
