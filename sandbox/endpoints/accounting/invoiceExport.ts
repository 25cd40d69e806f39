import { find, listFrom, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { exportRows } from "./exported";

/** What accounting takes over of invoices, and what is to do about them. */
export const invoiceExport = (state: State): Operation[] => [
  exportRows("/invoices/markasexported", state.invoices, "invoiceId", (exportId) =>
    exportId === undefined ? {} : { exportId },
  ),
  listFrom(
    "/invoices/{invoiceId}/tasks",
    ({ params }) => {
      const { id } = find(state.invoices, params.invoiceId);
      return [...state.invoiceTasks.values()].filter(({ invoiceId }) => invoiceId === id);
    },
    { view: ({ invoiceId: _, ...task }) => task },
  ),
];
