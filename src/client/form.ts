import { util } from "@prismatic-io/spectral";
import FormData from "form-data";

/** A file as earlier steps give it: bytes with their content type, bytes, or text. */
export interface File {
  /** Name of the form's field. */
  key: string;
  name: string;
  value: unknown;
}

/**
 * Makes a multipart form. It is made in memory, so that a further try can send the same bytes again.
 * @throws an error where a value is neither file nor text.
 */
export function multipart(texts: [key: string, value: string][], files: File[]) {
  const form = new FormData();
  for (const [key, value] of texts) form.append(key, value);
  for (const { key, name, value } of files) {
    const { data, contentType } = util.types.toBufferDataPayload(value);
    // A line break would let the value write headers of its own into the form.
    form.append(key, data, { filename: name, contentType: contentType?.replace(/[\r\n]+/g, " ") });
  }
  return { data: form.getBuffer(), contentType: form.getHeaders()["content-type"] as string };
}
