import { z } from "zod";
import type { Note } from "../../kept";
import { name } from "../../kit/body";
import { feed } from "../../kit/feed";
import { find, listOf, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { insertNote } from "../../rules/notes";
import type { State } from "../../state";

/** Notes on jobs and projects, in the order in which they were left. */
export const notes = (state: State): Operation[] => [
  ...notesOf("/jobs", state, state.jobs),
  ...notesOf("/projects", state, state.projects),
  feed("/export/job-notes", state.notes, state, {
    of: ({ ownerId }) => state.jobs.has(ownerId),
    view: ({ ownerId, ...note }) => ({ ...note, jobId: ownerId }),
  }),
  feed("/export/project-notes", state.notes, state, {
    of: ({ ownerId }) => state.projects.has(ownerId),
    view: ({ ownerId, ...note }) => ({ ...note, projectId: ownerId }),
  }),
];

const notesOf = <R extends { id: number }>(path: string, state: State, owners: Table<R>): Operation[] => [
  listOf(`${path}/{id}/notes`, owners, state.notes, { by: "ownerId", view: shown }),
  operation({
    method: "POST",
    path: `${path}/{id}/notes`,
    body: () => z.strictObject({ text: name, pinToTop: z.boolean().nullish() }),
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
