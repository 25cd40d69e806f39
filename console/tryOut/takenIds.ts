import type { Input, TakenId } from "../runner/messages";

/** The inputs that take IDs, those of groups too. */
export const takenIds = (inputs: Input[], way = ""): TakenId[] =>
  inputs.flatMap(({ key, dataSource, required, inputs: parts }) => {
    const path = way + key;
    if (parts) return takenIds(parts, `${path}.`);
    if (dataSource === undefined && !/.Ids?$/.test(key)) return [];
    return [{ path, ...(dataSource && { dataSource }), ...(required && { required }) }];
  });
