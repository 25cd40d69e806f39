import { send } from "../server";

/** Asks for a file; a plain link could not send the admin key. @throws where there is none */
export async function fileAt(path: string): Promise<{ blob: Blob; name?: string }> {
  const answer = await send(path);
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
  const [, name] = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  return { blob: await answer.blob(), name };
}

/** Saves a file on this machine. */
export async function download(path: string, otherwise: string): Promise<void> {
  const { blob, name = otherwise } = await fileAt(path);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
