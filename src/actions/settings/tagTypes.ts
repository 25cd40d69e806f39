import { tagType } from "../../../api/settings/tagTypes";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";

export const listTagTypes = list({
  label: "List Tag Types",
  description: "List the tags that records can have, page by page or all at once.",
  calls: "GET settings /tag-types",
  scope: "Settings → Tag Types (Read)",
  filters: { active, ...dates },
  sorts: "undocumented",
  of: tagType,
});
