import { writeFileSync } from "node:fs";
import type { Result } from "./messages";

/** What is shown of a result, in characters. */
const shown = 1_000_000;

/** What the component gives. */
export interface Given {
  data: unknown;
  contentType?: string;
  branch?: string;
}

/**
 * Writes a result to a file: bytes as they are, else readable JSON.
 * @param masked takes out what is not to be shown
 */
export function keepResult(
  { data, contentType, branch }: Given,
  file: string,
  masked: (text: string) => string,
): Result {
  const isFile = Buffer.isBuffer(data);
  const text = isFile ? "" : masked(JSON.stringify(data, null, 2) ?? "null");
  const bytes = isFile ? data : Buffer.from(text);
  writeFileSync(file, bytes);
  return {
    text: text.slice(0, shown),
    bytes: bytes.length,
    isWhole: !isFile && text.length <= shown,
    contentType: isFile ? (contentType ?? "application/octet-stream") : "application/json",
    isFile,
    ...(branch && { branch }),
  };
}
