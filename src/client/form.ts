import { Readable } from "node:stream";
import FormData from "form-data";

export interface FormFile {
  /** Name of the form's field. */
  key: string;
  name: string;
  data: Buffer;
  contentType: string;
}

/** A multipart form; each try of a request sends it as a stream of its own. Files are not copied. */
export class Form {
  constructor(
    readonly texts: readonly (readonly [key: string, value: string])[],
    readonly files: readonly FormFile[],
  ) {}

  /** Its fields for a log: of a file, name and size. */
  summary(): URLSearchParams {
    const summary = new URLSearchParams();
    for (const [key, value] of this.texts) summary.append(key, value);
    for (const { key, name, data } of this.files) summary.append(key, `(${name}, ${data.length} bytes)`);
    return summary;
  }

  toStream(): FormData {
    const form = new FormData();
    for (const [key, value] of this.texts) form.append(key, value);
    for (const { key, name, data, contentType } of this.files)
      form.append(key, inPieces(data), {
        // Servers take what follows a slash for the whole name.
        filename: name.replace(/[/\\]/g, "-"),
        // A line break would let the value write headers of its own into the form.
        contentType: contentType.replace(/[\r\n]+/g, " "),
        knownLength: data.length,
      });
    return form;
  }
}

const pieceSize = 64 * 1024;

/** TLS makes a copy of all that it is given at once, so large bodies are given to it piece by piece. */
export function inPieces(data: Buffer): Readable {
  function* pieces() {
    for (let from = 0; from < data.length; from += pieceSize) yield data.subarray(from, from + pieceSize);
  }
  return Readable.from(pieces());
}
