import { type Documented, documentedAt, scopes } from "../sandbox/server/documented";
import { type Calls, endpointOf } from "../src/declare/declaration";

/** The API scope that ServiceTitan's documents name for an operation, in the words of its developer portal. */
export const scopeOf = ({ scope }: Documented): string | undefined => scopes[scope];

/** The documented operation of an address below the tenant; what is in braces stands for any value. */
export function operationOf(calls: Calls): Documented | undefined {
  const { method, api, version, path } = endpointOf({ calls });
  const filled = path.replace(/\{[^}]+\}/g, "1");
  return documentedAt(`/${api}/${version}/tenant/1${filled}`).find((each) => each.method === method);
}
