import type { Subtask } from "../../api/taskmanagement/tasks";
import type { State } from "../state";

/** The statuses of tasks that are done with. */
export const closing: readonly string[] = ["Canceled", "Completed"];

/** Answers have a number for the resolution even where there is none. */
export const noResolution = 0;

/** Tasks and their subtasks are numbered together. */
export const newNumber = ({ tasks, subtasks }: State): number => 1001 + tasks.size + subtasks.size;

export const subtasksOf = (state: State, taskId: number): Subtask[] =>
  state.subtasks.where("taskId", taskId).map(({ id: _, taskId: __, ...subtask }) => subtask);
