import type { AxiosInstance } from "axios";
import { Form } from "../client/form";
import { type File, refuseStandIn } from "../inputs/files";
import { file, text } from "../inputs/kinds";
import type { Result } from "./spectral";

/** The inputs of an action that uploads a file. */
export const uploadFields = {
  file: file({
    label: "Attachment File",
    comments: "The file: the result of an earlier step, such as a download, or text.",
  }),
  fileName: text({
    label: "File Name",
    comments: "Name of the file, with its extension.",
    example: "rating-plate.jpg",
  }),
};

/** Uploads a file as the form that ServiceTitan takes; gives what it answers. Throws where it is no file. */
export async function upload(
  client: AxiosInstance,
  path: string,
  { file, fileName }: { file: File; fileName: string },
): Promise<unknown> {
  refuseStandIn(uploadFields.file.input.label, fileName, file);
  return (await client.post(path, new Form([], [{ key: "file", name: fileName, ...file }]))).data;
}

/** What an action that downloads a file returns. */
export const downloaded: Result = {
  example: Buffer.from("Bytes of the file"),
  jsonSchema: { type: "object", description: "The file: a Buffer of its bytes" },
  contentType: "image/jpeg",
};

/** Downloads a file, also where ServiceTitan redirects to its storage: its bytes, and what kind of file it is. */
export async function download(client: AxiosInstance, path: string, params?: Record<string, unknown>) {
  const { data, headers } = await client.get<Buffer>(path, { params, responseType: "arraybuffer" });
  return { data, contentType: String(headers["content-type"] ?? "application/octet-stream") };
}
