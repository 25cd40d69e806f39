import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { InvoiceTask } from "../../kept";
import { dateTime, name } from "../../kit/body";
import { notFound } from "../../kit/errors";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";

/** What is to do about invoices. */
export const invoiceTasks = (state: State): Operation[] => [
  listFrom(
    "/invoices/{invoiceId}/tasks",
    ({ params }) => {
      const { id } = find(state.invoices, params.invoiceId);
      return [...state.invoiceTasks.values()].filter(({ invoiceId }) => invoiceId === id);
    },
    { view: ({ invoiceId: _, ...task }) => task },
  ),
  operation({
    method: "POST",
    path: "/invoices/{invoiceId}/tasks",
    // What a template makes of the variables, only ServiceTitan knows, where it was set up.
    body: () => z.strictObject({ templateId: name, variables: z.record(z.string(), z.string()).nullish() }),
    handle: ({ params, body: { templateId } }) => {
      const { id } = find(state.invoices, params.invoiceId);
      const { taskId } = insertTask(state, id, templateId);
      return {
        executionId: randomUUID(),
        tasks: [{ taskId, key: templateId }],
        status: "Completed",
        errors: [],
      };
    },
  }),
  operation({
    method: "PATCH",
    path: "/invoices/{invoiceId}/tasks/{taskId}",
    body: () =>
      z
        .strictObject({
          name: z.string().nullable(),
          status: z.string().nullable(),
          assigneeId: z.guid().nullable(),
          dueDate: dateTime.nullable(),
          description: z.string().nullable(),
        })
        .partial(),
    handle: ({ params, body }) => {
      const task = findTask(state, params);
      const { taskId } = task;
      state.invoiceTasks.changing(taskId);
      Object.assign(task, withoutUndefined(body));
      return { taskId };
    },
  }),
];

/** A template makes one task, which is called as the template is. */
function insertTask(state: State, invoiceId: number, templateId: string): InvoiceTask {
  const blank = { type: null, assigneeId: null, dueDate: null, description: null, reason: null };
  const made = { taskId: randomUUID(), invoiceId, name: templateId, templateId, status: "Open" };
  const task = { ...blank, ...made, relations: [] };
  return state.invoiceTasks.insert(task.taskId, task);
}

/** @throws ApiError 404 for a task that is not the invoice's */
function findTask(state: State, { invoiceId, taskId = "" }: Record<string, string>): InvoiceTask {
  const { id } = find(state.invoices, invoiceId);
  const task = state.invoiceTasks.get(taskId.toLowerCase());
  if (task?.invoiceId !== id) throw notFound("Invoice task", taskId);
  return task;
}
