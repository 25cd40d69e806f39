import type { Operation } from "../../kit/operation";
import type { State } from "../../state";
import { exportRows } from "./exported";

/** What accounting takes over of invoices. */
export const invoiceExport = (state: State): Operation[] => [
  exportRows("/invoices/markasexported", state.invoices, "invoiceId", (exportId) =>
    exportId === undefined ? {} : { exportId },
  ),
];
