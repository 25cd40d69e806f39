import { z } from "zod";
import { uploadedFile } from "../../kit/body";
import { invalid, notFound } from "../../kit/errors";
import { valuesOf } from "../../kit/list";
import { type Operation, operation, Redirect } from "../../kit/operation";
import type { State } from "../../state";

/** Pictures of what is sold. How long one is kept that nothing shows is not documented: it stays. */
export const images = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/images",
    handle: ({ query }) => {
      const [path = ""] = valuesOf(query, "path") ?? [];
      if (!path.startsWith("Images/")) throw invalid({ Path: ['The path must begin with "Images/".'] });
      if (state.files.get(path) === undefined) throw notFound("Image", path);
      return new Redirect(path);
    },
  }),
  operation({
    method: "POST",
    path: "/images",
    status: 201,
    body: () => z.strictObject({ file: uploadedFile }),
    handle: async ({ body: { file } }) => ({
      path: state.files.save("Images", {
        name: file.filename,
        contentType: file.mimetype,
        bytes: await file.toBuffer(),
      }),
    }),
  }),
];
