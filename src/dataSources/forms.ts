import { form } from "../../api/forms/forms";
import { byName, searchByName } from "./items";

export const selectForm = byName({
  of: form,
  label: "Select Form",
  what: "forms",
  calls: "GET forms /forms",
  scope: "Forms → Forms (Read)",
  search: searchByName,
});
