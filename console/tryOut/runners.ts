import { type ChildProcess, fork } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Not what is around here: the platform is in UTC, and no proxy stands before a sandbox. Windows needs its folder. */
const surroundings = {
  TZ: "UTC",
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
};

export interface RunnerOptions {
  /** The built component. */
  bundle: string;
  /** For what runners need. */
  folder: string;
  /** Of a certificate that the sandbox has, where it is served over HTTPS. */
  certificate?: string;
  /** The heap of a run, in MB. */
  memoryMb: number;
}

/**
 * Processes that load the built component. One waits ready; it takes one order and ends, and the next one loads
 * meanwhile.
 */
export class Runners {
  private readonly alive = new Set<ChildProcess>();
  private ready: { child: ChildProcess; builtAt: number } | undefined;
  private isClosed = false;

  private constructor(
    private readonly script: string,
    private readonly options: RunnerOptions,
  ) {
    this.prepare();
  }

  /** Bundles what runs in them into one file, which loads fast. */
  static async open(options: RunnerOptions): Promise<Runners> {
    const script = join(options.folder, "runner.js");
    await build({
      entryPoints: [join(__dirname, "../runner/main.ts")],
      outfile: script,
      bundle: true,
      platform: "node",
      logLevel: "error",
    });
    return new Runners(script, options);
  }

  /** When the component was built; 0 where it is not. */
  get builtAt(): number {
    return statSync(this.options.bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }

  /** One that has loaded the component as it is built now, or is about to. */
  take(): ChildProcess {
    const { ready } = this;
    if (ready && ready.builtAt !== this.builtAt) ready.child.kill("SIGKILL");
    const child = ready && ready.builtAt === this.builtAt ? ready.child : this.fork();
    this.ready = undefined;
    this.prepareSoon(child);
    return child;
  }

  /** Ends all. */
  close(): void {
    this.isClosed = true;
    for (const child of this.alive) child.kill("SIGKILL");
  }

  /** Once that one has ended, or has had a second: loading takes a core. */
  private prepareSoon(busy: ChildProcess): void {
    const timer = setTimeout(() => this.prepare(), 1_000);
    busy.on("exit", () => {
      clearTimeout(timer);
      this.prepare();
    });
  }

  private prepare(): void {
    if (!this.isClosed) this.ready ??= { child: this.fork(), builtAt: this.builtAt };
  }

  private fork(): ChildProcess {
    const { bundle, certificate, memoryMb } = this.options;
    const child = fork(this.script, [bundle], {
      env: { ...surroundings, ...(certificate && { NODE_EXTRA_CA_CERTS: certificate }) },
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.alive.add(child);
    child.on("exit", () => {
      this.alive.delete(child);
      if (this.ready?.child === child) this.ready = undefined;
    });
    // What it could not be sent shows in that it ends.
    child.on("error", () => child.kill("SIGKILL"));
    return child;
  }
}
