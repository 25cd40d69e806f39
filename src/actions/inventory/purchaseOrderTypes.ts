import {
  changedPurchaseOrderType,
  createdPurchaseOrderType,
  landedCostMethods,
  purchaseOrderType,
} from "../../../api/inventory/purchaseOrderTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { active, dates } from "../../inputs/filters";
import { group } from "../../inputs/groups";
import type { Inputs } from "../../inputs/input";
import { choice, commented, flag, id, integer, text } from "../../inputs/kinds";
import { mapValues } from "../../inputs/mapValues";
import { namedLists } from "../../inputs/named";
import { findNamed } from "../../lookups/read";

const name = text({ label: "Name", comments: "Name of the purchase order type.", example: "Job Parts" });

/** Settings that are on unless it is said otherwise. */
const on = {
  active: flag({ label: "Active", comments: "Whether orders can be made of this type." }),
  includeInPoScreen: flag({
    label: "Include In PO Screen",
    comments: "Whether the type can be chosen on the purchase order screen.",
  }),
};

/** Settings that are off unless it is said otherwise. */
const off = {
  automaticallyReceive: flag({
    label: "Automatically Receive",
    comments: "Whether orders of this type count as received as soon as they are made.",
  }),
  displayToTechnician: flag({
    label: "Display To Technician",
    comments: "Whether technicians see the type on their phones.",
  }),
  excludeTaxFromJobCosting: flag({
    label: "Exclude Tax From Job Costing",
    comments: "Whether the tax of an order is left out of the costs of its job.",
  }),
  impactToTechnicianPayroll: flag({
    label: "Impact To Technician Payroll",
    comments: "Whether new orders count against the technician's pay unless it is said otherwise.",
  }),
  allowTechniciansToSendPo: flag({
    label: "Allow Technicians To Send PO",
    comments: "Whether technicians who may do so send and receive orders of this type themselves.",
  }),
  skipWeekends: flag({
    label: "Skip Weekends",
    comments: "Whether weekends are not counted in the days until an order is required.",
  }),
  requireJobBeforeReceipt: flag({
    label: "Require Job Before Receipt",
    comments: "Whether an order needs a job before its goods are received.",
  }),
  includeInSalesTax: flag({
    label: "Include In Sales Tax",
    comments: "Whether the total of an order counts towards sales tax.",
  }),
  isDefault: flag({ label: "Is Default", comments: "Whether new orders are of this type at first." }),
  copyPurchaseOrderItemsToInvoiceWhenReceived: flag({
    label: "Copy Purchase Order Items To Invoice When Received",
    comments: "Whether what is received goes onto the invoice of the order's job.",
  }),
  isDefaultForConsignment: flag({
    label: "Is Default For Consignment",
    comments: "Whether orders of goods on consignment are of this type at first.",
  }),
};

const defaultRequiredDateDaysOffset = integer({
  label: "Default Required Date Days Offset",
  comments: "How many days after its date an order is required, a whole number.",
  example: "2",
  min: 0,
});

const costs = {
  landedCostMethod: choice({
    label: "Landed Cost Method",
    comments: "Whether the shipping of an order is spread over its items: by their value, or not at all.",
    choices: landedCostMethods,
  }),
  includeTaxInFullyLandedCost: flag({
    label: "Include Tax In Fully Landed Cost",
    comments: "Whether its tax is spread over them too.",
  }),
};

const mail = (who: string, when: string) =>
  flag({
    label: `Email ${who} When ${when}`,
    comments: `Whether the ${who.toLowerCase()} gets an e-mail once an order is ${when.toLowerCase()}.`,
  });

const alerts = {
  sendEmailToTechnicianWhenPoMovedToSend: mail("Technician", "Sent"),
  sendEmailToTechnicianWhenPoMovedToReceived: mail("Technician", "Received"),
  sendEmailToPmWhenPoMovedToSend: mail("Project Manager", "Sent"),
  sendEmailToPmWhenPoMovedToReceived: mail("Project Manager", "Received"),
};

const alertSettings = {
  label: "Alert Settings",
  comments: "Who gets an e-mail when an order of this type is sent or received.",
};

const no = (fields: Inputs) => mapValues(fields, () => false);

const unlessSaid = (answer: string, fields: Inputs) =>
  mapValues(fields, (field) => commented(field, `${answer} if left blank.`));

export const listPurchaseOrderTypes = list({
  label: "List Purchase Order Types",
  description: "List the types that purchase orders are of, page by page or all at once.",
  calls: "GET inventory /purchase-order-types",
  scope: "Inventory → Purchase Order Types (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: purchaseOrderType,
});

export const createPurchaseOrderType = action({
  label: "Create Purchase Order Type",
  description:
    "Create a type that purchase orders can be of. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST inventory /purchase-order-types",
  scope: "Inventory → Purchase Order Types (Write)",
  required: { name },
  optional: {
    ...unlessSaid("Yes", on),
    ...unlessSaid("No", off),
    defaultRequiredDateDaysOffset: commented(defaultRequiredDateDaysOffset, "0 if left blank."),
    ...costs,
    alertSettings: group({ ...alertSettings, required: {}, optional: unlessSaid("No", alerts) }),
    addOnce: addOnce("an active type of the same name"),
  },
  around: unlessThere(findNamed(namedLists.purchaseOrderTypes)),
  // ServiceTitan wants to be told all but what costs are spread by.
  body: ({ alertSettings, ...type }) => ({
    ...mapValues(on, () => true),
    ...no(off),
    defaultRequiredDateDaysOffset: 0,
    ...type,
    alertSettings: { ...no(alerts), ...alertSettings },
  }),
  returns: createdPurchaseOrderType,
  beside: alreadyThere,
});

export const updatePurchaseOrderType = action({
  label: "Update Purchase Order Type",
  description:
    "Replace the settings of a purchase order type: ServiceTitan wants to be told all of them, and shows some of them nowhere.",
  calls: "PATCH inventory /purchase-order-types/{purchaseOrderTypeId}",
  scope: "Inventory → Purchase Order Types (Write)",
  required: {
    purchaseOrderTypeId: id({
      label: "Purchase Order Type ID",
      comments: "ID of the purchase order type.",
      of: "purchaseOrderType",
    }),
    name,
    ...on,
    ...off,
    defaultRequiredDateDaysOffset,
    ...costs,
    alertSettings: group({ ...alertSettings, required: alerts, optional: {} }),
  },
  returns: changedPurchaseOrderType,
});
