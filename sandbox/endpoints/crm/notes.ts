import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import type { Note } from "../../kept";
import { name } from "../../kit/body";
import { notFound } from "../../kit/errors";
import { dates } from "../../kit/filters";
import { find, listOf, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { insertNote } from "../../rules/notes";
import type { State } from "../../state";

const newNote = z.strictObject({ text: name, pinToTop: z.boolean().nullish() });

/** Notes on customers and on locations. One that is left on both is two notes. */
export const crmNotes = (state: State): Operation[] => {
  const { customers, locations } = state;
  return [
    ...notesOf(state, customers, {
      path: "/customers",
      body: newNote.extend({ addToLocations: z.boolean().nullish() }),
      copiedTo: ({ id }, { addToLocations }) =>
        addToLocations
          ? [...locations.values()].filter(({ customerId, active }) => customerId === id && active)
          : [],
    }),
    ...notesOf(state, locations, {
      path: "/locations",
      body: newNote.extend({ addToCustomer: z.boolean().nullish() }),
      copiedTo: ({ customerId }, { addToCustomer }) =>
        addToCustomer ? [find(customers, String(customerId))] : [],
    }),
  ];
};

interface Kind<O, B> {
  path: string;
  body: z.ZodType<B>;
  /** What else the note is put on. */
  copiedTo: (owner: O, body: B) => { id: number }[];
}

function notesOf<O extends Customer | Location, B extends z.output<typeof newNote>>(
  state: State,
  owners: Table<O>,
  { path, body, copiedTo }: Kind<O, B>,
): Operation[] {
  return [
    listOf(`${path}/{id}/notes`, owners, state.notes, { by: "ownerId", filters: { ...dates }, view: shown }),
    operation({
      method: "POST",
      path: `${path}/{id}/notes`,
      body: () => body,
      handle: ({ params, body }) => {
        const owner = find(owners, params.id);
        const isPinned = body.pinToTop === true;
        const leave = ({ id: ownerId }: { id: number }) =>
          insertNote(state, { ownerId, text: body.text, isPinned });
        copiedTo(owner, body).forEach(leave);
        return shown(leave(owner));
      },
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}/notes/{noteId}`,
      handle: ({ params }) => {
        const owner = find(owners, params.id);
        const note = find(state.notes, params.noteId);
        if (note.ownerId !== owner.id) throw notFound(state.notes.label, note.id);
        state.notes.delete(note.id);
      },
    }),
  ];
}

const shown = ({ ownerId: _, ...note }: Note) => note;
