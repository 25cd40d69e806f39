import type { Input } from "../runner/describe";

/** An input that takes an ID, or several. */
export interface TakenId {
  /** `customerId`, `filters.customerIds`. */
  path: string;
  /** The picklist to choose one with. */
  dataSource?: string;
  required?: true;
}

/** The inputs that take IDs, those of groups too. */
export const takenIds = (inputs: Input[], way = ""): TakenId[] =>
  inputs.flatMap(({ key, dataSource, required, inputs: parts }) => {
    const path = way + key;
    if (parts) return takenIds(parts, `${path}.`);
    if (dataSource === undefined && !/.Ids?$/.test(key)) return [];
    return [{ path, ...(dataSource && { dataSource }), ...(required && { required }) }];
  });
