import { tableNames } from "./collections";
import type { Parts } from "./controls";
import type { Stream } from "./stream";
import type { Tenant } from "./tenants";

/** Tells the stream of what happens in the parts of a sandbox. */
export function follow({ tenants, faults, latencies, requests }: Parts, stream: Stream): void {
  tenants.listen((tenant, isThere) => {
    if (isThere) followChanges(tenant, stream);
    stream.tell("tenants", {});
  });
  for (const part of [faults, latencies]) part.listen(() => stream.tellSoon("faults"));
  requests.listen((request) => stream.tell("request", request));
}

function followChanges({ id, state }: Tenant, stream: Stream): void {
  const nameOf = tableNames(state);
  state.changes.listen((_what, table, changing) => {
    const name = nameOf.get(table);
    if (name !== undefined) stream.tellChange(id, name, changing.id);
  });
}
