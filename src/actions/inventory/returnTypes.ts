import {
  changedReturnType,
  createdReturnType,
  type ReturnType,
  returnType,
} from "../../../api/inventory/returnTypes";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { dates, name as nameFilter } from "../../inputs/filters";
import type { Inputs } from "../../inputs/input";
import { commented, flag, id, text } from "../../inputs/kinds";
import { mapValues } from "../../inputs/mapValues";
import { namedLists } from "../../inputs/named";
import { isAsGiven } from "../../lookups/differences";
import { findNamed } from "../../lookups/read";

const name = text({ label: "Name", comments: "Name of the return type.", example: "Wrong Part" });

const settings = {
  automaticallyReceiveVendorCredit: flag({
    label: "Automatically Receive Vendor Credit",
    comments: "Whether the vendor's credit counts as received as soon as something is returned.",
  }),
  includeInSalesTax: flag({
    label: "Include In Sales Tax",
    comments: "Whether returns of this type count towards sales tax.",
  }),
  isDefault: flag({ label: "Is Default", comments: "Whether new returns are of this type at first." }),
  isDefaultForConsignment: flag({
    label: "Is Default For Consignment",
    comments: "Whether returns of goods on consignment are of this type at first.",
  }),
} satisfies Inputs;

export const listReturnTypes = list({
  label: "List Return Types",
  description: "List the types that returns to vendors are of, page by page or all at once.",
  calls: "GET inventory /return-types",
  scope: "Inventory → Return Types (Read)",
  required: {
    activeOnly: flag({
      label: "Active Only",
      comments: "Yes lists active types only, No inactive ones too; ServiceTitan needs one or the other.",
    }),
  },
  otherParameters: ["activeOnly"],
  filters: { name: nameFilter("Wrong"), ...dates },
  sorts: "undocumented",
  of: returnType,
});

export const createReturnType = action({
  label: "Create Return Type",
  description:
    "Create a type that returns to vendors can be of. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST inventory /return-types",
  scope: "Inventory → Return Types (Write)",
  required: { name },
  optional: {
    ...mapValues(settings, (setting) => commented(setting, "No if left blank.")),
    addOnce: addOnce("an active type of the same name"),
  },
  around: unlessThere(findNamed(namedLists.returnTypes)),
  body: (wanted) => ({ ...mapValues(settings, () => false), ...wanted }),
  returns: createdReturnType,
  beside: alreadyThere,
});

interface Changes extends Record<string, unknown> {
  returnTypeId: number;
}

/** There is no GET of one type: the list tells whether it was changed. */
const isChanged = {
  path: "/return-types?activeOnly=false&pageSize=5000",
  shows: ({ data }: PageOf<ReturnType>, { returnTypeId, ...changes }: Changes) => {
    const there = data.find(({ id }) => sameId(id, returnTypeId));
    return there && isAsGiven(changes, there);
  },
  answer: ({ returnTypeId }) => ({ id: returnTypeId }),
} satisfies Check<Changes>;

export const updateReturnType = action({
  label: "Update Return Type",
  description: "Change a type of returns to vendors; inputs left blank stay unchanged.",
  calls: "PATCH inventory /return-types/{returnTypeId}",
  scope: "Inventory → Return Types (Write)",
  required: {
    returnTypeId: id({ label: "Return Type ID", comments: "ID of the return type.", of: "returnType" }),
  },
  optional: {
    name,
    active: flag({ label: "Active", comments: "No deactivates the type; Yes reactivates it." }),
    ...settings,
  },
  prepare: (changes) => ({ ...changes, id: changes.returnTypeId }),
  check: isChanged,
  returns: changedReturnType,
});
