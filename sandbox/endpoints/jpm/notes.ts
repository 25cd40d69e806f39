import { z } from "zod";
import type { Note } from "../../kept";
import { name } from "../../kit/body";
import { listPage } from "../../kit/list";
import { find, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { insertNote } from "../../rules/notes";
import type { State } from "../../state";

/** Notes on jobs and projects, in the order in which they were left. */
export const notes = (state: State): Operation[] => [
  ...notesOf("/jobs", state, state.jobs),
  ...notesOf("/projects", state, state.projects),
];

const notesOf = <R extends { id: number }>(path: string, state: State, owners: Table<R>): Operation[] => [
  operation({
    method: "GET",
    path: `${path}/{id}/notes`,
    handle: ({ params, query }) =>
      listPage(state.notes.where("ownerId", find(owners, params.id).id), query, { view: shown }),
  }),
  operation({
    method: "POST",
    path: `${path}/{id}/notes`,
    body: z.strictObject({ text: name, pinToTop: z.boolean().nullish() }),
    handle: ({ params, body }) =>
      shown(
        insertNote(state, {
          ownerId: find(owners, params.id).id,
          text: body.text,
          isPinned: body.pinToTop === true,
        }),
      ),
  }),
];

/** A note as answers show it: without an ID. */
const shown = ({ id, ownerId, ...note }: Note) => note;
