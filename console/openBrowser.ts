import { spawn } from "node:child_process";

type Command = [program: string, ...args: string[]];

/** Opens an address in the browser that this machine uses, where it has one; the address was printed in any case. */
export function openBrowser(address: string): void {
  const command = commandFor(process.platform, process.env);
  if (command === undefined) return;
  const [program, ...args] = command;
  const opening = spawn(program, [...args, address], { detached: true, stdio: "ignore" });
  // There is no such program: whoever wants to, opens it by hand.
  opening.on("error", () => {});
  opening.unref();
}

/** What opens an address; undefined where there is no screen. */
export function commandFor(
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY }: Record<string, string | undefined>,
): Command | undefined {
  if (platform === "darwin") return ["open"];
  // The title that start takes first, in place of which it would take an address in quotes.
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}
