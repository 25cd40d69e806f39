import type { Note } from "../kept";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";

/** A note: of now, unless a date is given, as in the seed. */
type NewNote = Pick<Note, "ownerId" | "text"> & Partial<Pick<Note, "isPinned" | "createdOn">>;

/** Leaves a note of the API's user on a job, a project, a customer or a location. */
export const insertNote = (state: State, { createdOn = timestamp(state.clock), ...note }: NewNote): Note =>
  state.notes.insert({
    id: newId(state),
    createdById: state.apiUserId,
    createdOn,
    modifiedOn: createdOn,
    ...note,
  });
