import { record } from "../record";
import { crmNote } from "../shared";

export const customerNote = record("Customer Note", "GET crm /customers/{id}/notes", crmNote, {
  id: 24,
  text: "Prefers text messages over calls.",
  isPinned: false,
  createdById: 51,
  createdOn: "2026-01-12T16:21:00Z",
  modifiedOn: "2026-01-12T16:21:00Z",
});

export const locationNote = record("Location Note", "GET crm /locations/{id}/notes", crmNote, {
  id: 25,
  text: "Gate code 4711; the dog is friendly.",
  isPinned: true,
  createdById: 51,
  createdOn: "2026-01-12T16:22:00Z",
  modifiedOn: "2026-01-12T16:22:00Z",
});
