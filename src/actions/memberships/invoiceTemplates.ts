import { invoiceTemplate } from "../../../api/memberships/invoiceTemplates";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { idsInText } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

const scope = "Memberships → Invoice Templates (Read)";

export const listInvoiceTemplates = list({
  label: "List Invoice Templates",
  description:
    "List several invoice templates by their IDs, with their items; ServiceTitan does not list all that there are.",
  calls: "GET memberships /invoice-templates",
  scope,
  required: {
    ids: idsInText({
      label: "Invoice Template IDs",
      comments: "IDs of the invoice templates, one per line. More than 50 are asked for 50 at a time.",
      of: "invoiceTemplate",
    }),
  },
  otherParameters: ["ids"],
  hasNoPages: true,
  sorts: [],
  of: invoiceTemplate,
});

export const getInvoiceTemplate = action({
  label: "Get Invoice Template",
  description: "Get one invoice template by ID: what the invoice of a recurring visit, or a bill, gets.",
  calls: "GET memberships /invoice-templates/{invoiceTemplateId}",
  scope,
  required: {
    invoiceTemplateId: id({
      label: "Invoice Template ID",
      comments: "ID of the invoice template.",
      of: "invoiceTemplate",
    }),
  },
  returns: invoiceTemplate,
});
