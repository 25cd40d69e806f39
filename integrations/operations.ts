import { type Documented, documentedCall, scopes } from "../sandbox/server/documented";
import { type Calls, endpointOf } from "../src/declare/declaration";

/** The API scope that ServiceTitan's documents name for an operation, in the words of its developer portal. */
export const scopeOf = ({ scope }: Documented): string | undefined => scopes[scope];

/** The documented operation that is called. */
export const operationOf = (calls: Calls): Documented | undefined => documentedCall(endpointOf({ calls }));
