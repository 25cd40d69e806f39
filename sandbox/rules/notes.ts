import type { Note } from "../kept";
import type { State } from "../state";

/** Leaves a note of the API's user on a job or a project. */
export function insertNote(
  state: State,
  ownerId: number,
  text: string,
  isPinned = false,
  createdOn = new Date().toISOString(),
): Note {
  return state.notes.insert({
    id: state.newId(),
    ownerId,
    text,
    isPinned,
    createdById: state.apiUserId,
    createdOn,
    modifiedOn: createdOn,
  });
}
