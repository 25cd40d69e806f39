import { z } from "zod";
import { type RecordOf, record } from "../record";

/** What Create Pricebook Image answers. */
export const uploadedImage = record(
  "Uploaded Pricebook Image",
  "POST pricebook /images",
  z.object({ path: z.string().describe("Path of the image, for the item or category that is to show it") }),
  { path: "Images/2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12/flame-sensor.jpg" },
);

export type UploadedImage = RecordOf<typeof uploadedImage>;
