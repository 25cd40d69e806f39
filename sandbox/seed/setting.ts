import { newId, type State } from "../state";
import { openedOn } from "./random";

/** The fields that most records of a company's settings begin with. */
export type Setting = (name: string) => {
  id: number;
  name: string;
  active: boolean;
  createdOn: string;
  modifiedOn: string;
};

/** Makes settings of when the company began to use ServiceTitan. */
export function settingOf(state: State): Setting {
  const opened = openedOn(state);
  return (name) => ({ id: newId(state), name, active: true, createdOn: opened, modifiedOn: opened });
}
