import { SpectralError } from "@prismatic-io/spectral";
import * as check from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import type { Input } from "../../inputs/input";
import { clearable } from "../../inputs/kinds";
import { type Found, type LookedAt, readWhole } from "../../lookups/read";

/** What all writes of the pricebook have in common. */

/** The lists of what has a code, by their paths; each is the one that the record's own list action reads. */
export const lists = {
  services: {
    calls: "GET pricebook /services",
    scope: "Pricebook → Services (Read)",
    what: ["service", "services"],
  },
  materials: {
    calls: "GET pricebook /materials",
    scope: "Pricebook → Materials (Read)",
    what: ["material", "materials"],
  },
  equipment: {
    calls: "GET pricebook /equipment",
    scope: "Pricebook → Equipment (Read)",
    what: ["equipment", "equipment"],
  },
  "discounts-and-fees": {
    calls: "GET pricebook /discounts-and-fees",
    scope: "Pricebook → Discounts and Fees (Read)",
    what: ["discount or fee", "discounts and fees"],
  },
} satisfies Record<string, LookedAt>;

export type Coded = keyof typeof lists;

/** A code as two of them are compared. */
export const foldedCode = (code: unknown) =>
  String(code ?? "")
    .trim()
    .toLowerCase();

/** The record with a code, inactive ones too; throws as `readWhole` does. */
async function findByCode(kind: Coded, code: string, call: Call): Promise<Found | undefined> {
  const wanted = foldedCode(code);
  // ServiceTitan searches for 2 to 200 characters.
  const search: Record<string, string> =
    wanted.length < 2 || wanted.length > 200 ? {} : { searchText: code.trim() };
  const found = await readWhole(lists[kind], { ...search, active: "Any" }, call);
  return found.find((each) => foldedCode(each.code) === wanted);
}

/** The switch of a creation that `createOnce` heeds. */
export const addOnceByCode = (what: string) =>
  addOnce(`${what} with the same code, in any case, active or inactive,`);

/** Carries a creation out unless Add Once finds the code. */
export const createOnce = (kind: Coded) =>
  unlessThere(({ code }: { code: string }, call) => findByCode(kind, code, call));

/** ServiceTitan takes neither part of a budget's code by itself; throws where only one was given. */
export const checkBudget = ({
  budgetCostCode,
  budgetCostType,
}: {
  budgetCostCode?: string;
  budgetCostType?: string;
}): void => {
  if ((budgetCostCode === undefined) !== (budgetCostType === undefined))
    throw new SpectralError("Budget Cost Code and Budget Cost Type must be given together, or neither.");
};

/** The inputs of an update: of a list that is replaced, with how to clear it. */
export const changed = <I extends Record<string, Input>>(inputs: I): I =>
  Object.fromEntries(
    Object.entries(inputs).map(([key, input]) => [
      key,
      "collection" in input.input && input.input.collection === "valuelist" ? clearable(input) : input,
    ]),
  ) as I;

/** Whether an item is as an update wanted it, as `isAsWanted` of all checks tells. */
export const isAsWanted = (wanted: Record<string, unknown>, there: Record<string, unknown>) =>
  check.isAsWanted(
    wanted,
    "categories" in wanted ? { ...there, categories: idsIn(there.categories) } : there,
  );

/** Categories of services come as records. */
const idsIn = (categories: unknown) =>
  Array.isArray(categories)
    ? categories.map((each) => (each as { id?: number } | null)?.id ?? each)
    : categories;

/** How a GET tells whether an update of an item was carried out; `key` is the input with the ID. */
export const asWanted = (path: string, key: string) => check.asWanted(path, key, isAsWanted);

/** How a GET tells whether something was deleted: it is gone, or inactive. */
export const deleted = (path: string, key: string): check.Check<Record<string, unknown>> => ({
  path: `${path}/{${key}}`,
  shows: ({ active }: { active?: boolean }) => active === false,
  gone: true,
});
