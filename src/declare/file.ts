import { SpectralError } from "@prismatic-io/spectral";
import { Form } from "../client/form";
import { fillPath } from "../client/path";
import { expectedSha256, sha256Of } from "../inputs/checksum";
import { type File, refuseStandIn } from "../inputs/files";
import type { Inputs } from "../inputs/input";
import { file, text } from "../inputs/kinds";
import { type Call, type Calling, type Declared, endpointOf, type Outcome, type Result } from "./declaration";

/** An action that downloads a file. */
export interface FileAction extends Declared, Calling {
  kind: "file";
}

/** Declares a download. Inputs named in the path go there, the others but the checksum into the query. */
export const download = ({
  optional = {},
  ...rest
}: Omit<FileAction, "kind" | "optional"> & { optional?: Inputs }): FileAction => ({
  kind: "file",
  optional: {
    ...optional,
    expectedSha256: expectedSha256(
      "Checksum that the file must have, 64 hexadecimal digits or base64. A file that has another one is refused. If left blank, any file is taken.",
    ),
  },
  ...rest,
});

export const downloaded: Result = {
  example: Buffer.from("Bytes of the file"),
  jsonSchema: { type: "object", description: "The file: a Buffer of its bytes" },
  contentType: "image/jpeg",
};

/**
 * Downloads a file, also where ServiceTitan redirects to its storage: its bytes, and what kind of file it is.
 * @throws SpectralError where it has not the checksum that is expected.
 */
export async function runDownload(action: FileAction, { label, values, client }: Call): Promise<Outcome> {
  const { api, version, path } = endpointOf(action);
  const { expectedSha256: expected, ...given } = values;
  const { url, others: params } = fillPath(path, given);
  const { data, headers } = await client(api, { version, scope: action.scope }).get<Buffer>(url, {
    params,
    responseType: "arraybuffer",
  });
  const actual = expected === undefined ? undefined : sha256Of(data);
  if (actual !== expected)
    throw new SpectralError(
      `${label} was refused: the file of ${data.length} bytes has the SHA-256 ${actual}, but Expected SHA-256 is ${expected}. It was changed or replaced after that checksum was taken, or did not arrive whole: run the step again, and if it is refused again, look at the file in ServiceTitan.`,
    );
  return { data, contentType: String(headers["content-type"] ?? "application/octet-stream") };
}

const fileName = text({
  label: "File Name",
  comments: "Name of the file, including its extension.",
  example: "rating-plate.jpg",
});

export const uploadFields = {
  file: file({
    label: "Attachment File",
    comments: "The file: the result of an earlier step, such as a download, or text.",
  }),
  fileName,
};

export const imageFields = {
  file: file({
    label: "Image File",
    comments: "The image: the result of an earlier step, such as a download.",
  }),
  fileName,
};

/** The body of an upload: the form that ServiceTitan takes. Throws where it is no file. */
const formOf =
  (fields: typeof uploadFields) =>
  ({ file, fileName }: { file: File; fileName: string }): Form => {
    refuseStandIn(fields.file.input.label, fileName, file);
    return new Form([], [{ key: "file", name: fileName, ...file }]);
  };

export const uploadForm = formOf(uploadFields);
export const imageForm = formOf(imageFields);
