import { go, linkHere } from "../address";

/** Notes in the address what is searched for: the pages begin anew, and who typed needs no way back to each letter. */
export const search = (text: string): void =>
  go(linkHere({ search: text, page: undefined }), { inPlace: true });
