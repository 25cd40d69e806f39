import { uploadedImage } from "../../../api/pricebook/images";
import { action } from "../../declare/action";
import { download, imageFields, imageForm } from "../../declare/file";
import type { Input } from "../../inputs/input";
import { once, text } from "../../inputs/kinds";
import { textSchema } from "../../inputs/values";

const path: Input<string> = {
  ...text({
    label: "Path",
    comments:
      'Path of the image, as assets of an item or the image of a category have it: it begins with "Images/", and upper and lower case are told apart.',
    example: "Images/Service/flame-sensor.jpg",
  }),
  schema: once(() =>
    textSchema().refine((path) => path.startsWith("Images/"), { error: 'a path that begins with "Images/"' }),
  ),
};

export const downloadPricebookImage = download({
  label: "Download Pricebook Image",
  description: "Download one image of the pricebook as a file.",
  calls: "GET pricebook /images",
  scope: "Pricebook → Pricebook Images (Read)",
  required: { path },
});

export const createPricebookImage = action({
  label: "Create Pricebook Image",
  description:
    "Upload an image for the pricebook, kept for a while until a service, material, piece of equipment, discount, fee or category is given its path. Each run uploads it anew.",
  calls: "POST pricebook /images",
  scope: "Pricebook → Pricebook Images (Write)",
  required: imageFields,
  body: imageForm,
  returns: uploadedImage,
});
