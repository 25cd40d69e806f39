import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, guid } from "../shared";

export const invoiceTask = record(
  "Invoice Task",
  "GET accounting /invoices/{invoiceId}/tasks",
  z.object({
    taskId: guid,
    type: z.string().nullish(),
    name: z.string().nullish(),
    status: z.string().nullish(),
    assigneeId: guid.nullish(),
    dueDate: dateTime.nullish(),
    description: z.string().nullish(),
    templateId: z.string().nullish(),
    reason: z.string().nullish(),
    relations: z.array(z.object({ type: z.string().nullish(), taskId: guid })),
  }),
  {
    taskId: "d2f6a0b4-51c7-4e83-8f19-3b7c9a5e6021",
    type: "Collections",
    name: "Call about the open balance",
    status: "Open",
    assigneeId: "5e91c3a8-7b24-4d0f-a6e2-90d1f4b8c735",
    dueDate: "2026-02-20T17:00:00Z",
    description: "The invoice is overdue by a week.",
    templateId: "overdue-invoice",
    reason: "Overdue",
    relations: [{ type: "Blocks", taskId: "0c7d8e59-2a63-4f1b-b480-e7f3a1d29c46" }],
  },
);

/** What making tasks from a template answers. */
export const createdInvoiceTasks = record(
  "Created Invoice Tasks",
  "POST accounting /invoices/{invoiceId}/tasks",
  z.object({
    executionId: z.string(),
    tasks: z.array(z.object({ taskId: guid, key: z.string() })),
    status: z.string(),
    errors: z.array(z.object({ message: z.string() })),
  }),
  {
    executionId: "f7b03c52-1d8e-4a96-9e40-5c2d7a81b6f3",
    tasks: [{ taskId: "d2f6a0b4-51c7-4e83-8f19-3b7c9a5e6021", key: "overdue-invoice" }],
    status: "Completed",
    errors: [{ message: "The template has no assignee." }],
  },
);

export const updatedInvoiceTask = record(
  "Updated Invoice Task",
  "PATCH accounting /invoices/{invoiceId}/tasks/{taskId}",
  z.object({ taskId: guid }),
  { taskId: "d2f6a0b4-51c7-4e83-8f19-3b7c9a5e6021" },
);

export type InvoiceTask = RecordOf<typeof invoiceTask>;
