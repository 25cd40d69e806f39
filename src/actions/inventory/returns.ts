import {
  canceledReturn,
  changedReturnId,
  createdReturn,
  inventoryReturn,
  type Return,
  returnStatuses,
} from "../../../api/inventory/returns";
import { action } from "../../declare/action";
import { type Check, ofStatus, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { businessUnitId, externalDataPatch, jobId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { active, before, externalDataFilters, ids, onOrAfter } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { commented, id, longText, moment, number, text } from "../../inputs/kinds";
import {
  budgetCodeId,
  canceledReason,
  charges,
  description,
  inventoryLocationId,
  item,
  noCharges,
  purchaseOrderId,
  shipping,
  tax,
  vendorId,
} from "./bought";
import { listShows } from "./changed";
import {
  businessUnitIds,
  fieldsShow,
  inventoryLocationIds,
  movementFilters,
  movementParameters,
  vendorIds,
} from "./movements";
import { findReturnLike } from "./orderedOnce";

const returnId = id({ label: "Return ID", comments: "ID of the return.", of: "return" });

/** What a return must say when it is made, and can be changed to say. */
const details = {
  returnTypeId: id({ label: "Return Type ID", comments: "ID of the return type.", of: "returnType" }),
  businessUnitId,
  inventoryLocationId: inventoryLocationId("ID of the warehouse or truck that the goods are taken from."),
  returnDate: moment("Return Date", "Day of the return.", "2026-07-14T08:00:00-07:00"),
};

const notes = {
  referenceNumber: text({
    label: "Reference Number",
    comments: "The vendor's number of the return.",
    example: "RMA-5512",
  }),
  memo: longText({
    label: "Memo",
    comments: "A note about the return.",
    example: "The wrong size was delivered",
  }),
  budgetCodeId,
};

const restockingFee = number({
  label: "Restocking Fee",
  comments: "What the vendor keeps for taking the goods back, in the tenant's currency.",
  example: "4.00",
});

export const listReturns = list({
  label: "List Returns",
  description: "List what was returned to vendors, with its items, page by page or all at once.",
  calls: "GET inventory /returns",
  scope: "Inventory → Returns (Read)",
  filters: {
    ids: ids("return"),
    active,
    ...movementFilters,
    jobId,
    purchaseOrderId,
    vendorIds: vendorIds("returns"),
    businessUnitIds: businessUnitIds("returns"),
    inventoryLocationIds: inventoryLocationIds("returns"),
    returnDateOnOrAfter: onOrAfter("Return Date", "Only returns dated", "2026-07-06T00:00:00-07:00"),
    returnDateBefore: before("Return Date", "Only returns dated", "2026-07-20"),
    ...externalDataFilters,
  },
  parameterNames: movementParameters,
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: inventoryReturn,
});

export const createReturn = action({
  label: "Create Return",
  description: "Return parts to a vendor. A run that is repeated returns them again, unless Add Once is on.",
  calls: "POST inventory /returns",
  scope: "Inventory → Returns (Write)",
  required: { vendorId, ...details },
  optional: {
    jobId,
    purchaseOrderId,
    ...notes,
    ...charges,
    restockingFee: commented(restockingFee, "0 if left blank."),
    items: groupList({
      label: "Items",
      comments: "What is returned.",
      required: item,
      optional: { description, budgetCodeId },
      answered: inventoryReturn.example.items[0],
    }),
    addOnce: addOnce(
      "a return of the same vendor, type, business unit, inventory location, job, purchase order, day, reference number and items, not canceled,",
    ),
  },
  around: unlessThere(findReturnLike),
  body: (wanted) => ({ ...noCharges, restockingFee: 0, ...wanted }),
  returns: createdReturn,
  beside: alreadyThere,
});

/** Under the names that the list has; it does not show the restocking fee. */
const asListed = ({ tax, shipping, items, ...changes }: Record<string, unknown>) => ({
  ...changes,
  ...(tax !== undefined && { taxAmount: tax }),
  ...(shipping !== undefined && { shippingAmount: shipping }),
  ...(items !== undefined && {
    items: (items as Record<string, unknown>[]).map(({ itemDescription, ...each }) => ({
      ...each,
      description: itemDescription,
    })),
  }),
});

export const updateReturn = action({
  label: "Update Return",
  description:
    "Change a return that is pending; inputs left blank stay unchanged. Whether items that are not in a given list of Items stay is not documented.",
  calls: "PATCH inventory /returns/{returnId}",
  scope: "Inventory → Returns (Write)",
  required: { returnId },
  optional: {
    ...details,
    ...notes,
    tax,
    shipping,
    restockingFee,
    items: groupList({
      label: "Items",
      comments: "Items of the return, each by its ID.",
      required: {
        id: id({ label: "ID", comments: "ID of the item on the return.", of: "returnItem" }),
        ...item,
      },
      optional: { itemDescription: description, budgetCodeId },
      answered: inventoryReturn.example.items[0],
    }),
    externalData: externalDataPatch,
  },
  check: listShows("/returns?active=Any", "returnId", asListed),
  returns: changedReturnId,
});

/** There is no GET of one return: the list tells whether it is canceled. */
const isCanceled = {
  path: "/returns?active=Any&ids={returnId}",
  shows: ({ data }: PageOf<Return>, { returnId }) => {
    const there = data.find(({ id }) => sameId(id, returnId));
    return there && ofStatus(returnStatuses, (status) => status === "Canceled")(there.status);
  },
  answer: ({ returnId }) => ({ id: returnId }),
} satisfies Check<{ returnId: number }>;

export const cancelReturn = action({
  label: "Cancel Return",
  description: "Cancel a return to a vendor.",
  calls: "PATCH inventory /returns/{returnId}/cancellation",
  scope: "Inventory → Returns (Write)",
  required: { returnId },
  optional: { canceledReason },
  check: isCanceled,
  returns: canceledReturn,
});

export const updateReturnCustomFields = action({
  label: "Update Return Custom Fields",
  description: "Change custom fields of one or more returns.",
  calls: "PATCH inventory /returns/custom-fields",
  scope: "Inventory → Returns (Write)",
  required: { operations: customFieldOperations("return") },
  check: fieldsShow("/returns?active=Any"),
});
