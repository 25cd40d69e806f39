import { type Sandbox, type SandboxOptions, startSandbox } from "../server";

type Obstacle = (options: SandboxOptions, port?: number) => string;

const notHere: Obstacle = ({ host }) => `--host ${host} is no address or name of this machine.`;

/** Why a sandbox cannot listen, by the system's code. */
const obstacles: Record<string, Obstacle> = {
  EADDRINUSE: ({ port, storagePort }, taken) =>
    taken === storagePort
      ? `Port ${taken}, for files of the API on port ${port}, is taken: --port takes another one, with the next one for files, or --storage-port one for files.`
      : `Port ${taken} is taken: --port takes another one, or 0 for any that is free.`,
  EACCES: (_, port) => `Port ${port} is not open to this user: --port takes another one, such as 4010.`,
  EADDRNOTAVAIL: notHere,
  ENOTFOUND: notHere,
  EAI_AGAIN: notHere,
};

/** Starts a sandbox for the command. @throws with one sentence on what keeps it from starting */
export async function start(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox(options);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Error(
      obstacles[code]?.(options, (error as { port?: number }).port) ?? (error as Error).message,
    );
  }
}
