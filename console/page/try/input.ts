import type { Kind, ListedEntry } from "../../runner/messages";

export type { Input, Kind, ListedEntry, TakenId } from "../../runner/messages";

/** An action, a trigger or a picklist of the list. */
export interface Listed extends ListedEntry {
  kind: Kind;
}
