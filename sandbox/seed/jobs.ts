import type { State } from "../state.js";

export function seedJobs(_state: State, _count: number): void {}
