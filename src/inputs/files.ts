import { SpectralError } from "@prismatic-io/spectral";
import { z } from "zod";
import { isPlainObject } from "./blank";
import { leftOver } from "./leftOver";

/** A file of an earlier step: its bytes and their content type. */
export interface File {
  data: Buffer;
  contentType: string;
}

/** A file that is not empty, in any of the forms that `toFile` reads. */
export const fileSchema = () =>
  z.unknown().transform((value, context): File => {
    const left = leftOver(value);
    const file = left ? undefined : toFile(value);
    if (file?.data.length) return file;
    context.issues.push({ code: "custom", input: file?.data ?? value, message: left ?? aFile });
    return z.NEVER;
  });

const aFile = "a file from an earlier step, or text, that is not empty";

/**
 * Reads a file as earlier steps give it: `{ data, contentType }` with bytes or text as data, bytes alone, also as
 * JSON makes them of a Buffer, or text. A data URL is the file that it holds. Bytes are not copied.
 * @returns undefined for anything else.
 */
export function toFile(value: unknown): File | undefined {
  if (typeof value === "string") return fromDataUrl(value) ?? fromText(value);
  const bytes = toBytes(value);
  if (bytes) return { data: bytes, contentType: "application/octet-stream" };
  if (!isPlainObject(value) || (isPlainObject(value.data) && !toBytes(value.data))) return undefined;
  const file = toFile(value.data);
  return file && typeof value.contentType === "string" && value.contentType.trim()
    ? { ...file, contentType: value.contentType.trim() }
    : file;
}

/** Whether an object is a file and not JSON to send: bytes, or `{ data, contentType }`. */
export function isFile(value: unknown): boolean {
  if (toBytes(value)) return true;
  if (!isPlainObject(value)) return false;
  if (toBytes(value.data)) return true;
  const { data, contentType, ...others } = value;
  return typeof data === "string" && typeof contentType === "string" && Object.keys(others).length === 0;
}

function toBytes(value: unknown): Buffer | undefined {
  if (Buffer.isBuffer(value)) return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  if (!isPlainObject(value) || value.type !== "Buffer" || !Array.isArray(value.data)) return undefined;
  const isByte = (each: unknown) => Number.isInteger(each) && (each as number) >= 0 && (each as number) < 256;
  return value.data.every(isByte) ? Buffer.from(value.data) : undefined;
}

/** A Buffer that became text on its way is read too. */
function fromText(text: string): File {
  if (/^\s*\{\s*("data"\s*:\s*\{\s*)?"type"\s*:\s*"Buffer"/.test(text)) {
    try {
      const file = toFile(JSON.parse(text));
      if (file) return file;
    } catch {} // It only looks like one.
  }
  return { data: Buffer.from(text), contentType: "text/plain" };
}

const dataUrl = /^\s*data:([^,;\s]*)((?:;[^,;\s]*)*),/i;

function fromDataUrl(text: string): File | undefined {
  const [start, type, parameters = ""] = dataUrl.exec(text.slice(0, 1_000)) ?? [];
  if (start === undefined) return undefined;
  const content = text.slice(start.length);
  return {
    data: /;base64$/i.test(parameters) ? Buffer.from(content, "base64") : percentDecoded(content),
    contentType: type || "text/plain",
  };
}

/** As bytes, since they need not be text. */
const percentDecoded = (text: string) =>
  Buffer.from(
    Buffer.from(text)
      .toString("latin1")
      .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );

/** Names of files that are never plain text. */
const neverText = /\.(jpe?g|png|gif|bmp|webp|hei[cf]|tiff?|pdf|mp4|mov|docx|xlsx|pptx|zip)\s*$/i;

/**
 * Refuses text under a picture's name where it only stands for the picture: nobody could open the file.
 * @param label of the input that the file came from.
 * @throws SpectralError that says what to do.
 */
export function refuseStandIn(label: string, name: string, { data, contentType }: File): void {
  if (!neverText.test(name) && !/^image\//i.test(contentType)) return;
  const text = data.subarray(0, 4_000).toString("latin1").trim();
  const [address] = /^https?:\/\/[^\s?#]+/i.exec(text) ?? [];
  if (address)
    throw new SpectralError(
      `${label} must be a file, but the web address ${address} was given for "${name}": download it in an earlier step, and choose that step's result.`,
    );
  if (/^[\w+/-]{8,}={0,2}$/.test(text.replace(/[\r\n]+/g, "")))
    throw new SpectralError(
      `${label} must be a file, but text that looks like base64 was given for "${name}": choose the result of the step that has the file, or put "data:image/jpeg;base64," (its own type) before the text.`,
    );
}
