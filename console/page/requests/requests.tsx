import { address, go, linkHere, tenant } from "../address";
import { health } from "../sandbox";
import { Note, Trouble } from "../ui/parts";
import { Filters } from "./filters";
import type { Filter } from "./logged";
import { RequestPanel } from "./request";
import { Row } from "./row";
import { useLog } from "./useLog";

/** The requests to the API as they come. */
export function Requests() {
  const { params } = address.value;
  const { tenants = [] } = health.value ?? {};
  const filter: Filter = {
    path: params.get("path") ?? undefined,
    method: params.get("method") ?? undefined,
    status: params.get("status") ?? undefined,
    sender: params.get("sender") ?? undefined,
    tenant: tenants.length > 1 ? (tenant.value ?? tenants[0]?.id) : undefined,
  };
  const log = useLog(filter);
  const id = params.get("id");
  const isFiltered = [filter.path, filter.method, filter.status, filter.sender].some(Boolean);
  return (
    <div class="beside">
      <section aria-label="Requests">
        <Filters filter={filter} log={log} />
        <Trouble text={log.error} />
        <Note text={log.isPaused ? pausedNote(log.missed) : undefined} />
        {log.requests.length > 0 && (
          <div class="scroll">
            <table class="requests">
              <thead>
                <tr>
                  {["Time", "Method", "Path", "Sender", "Status", "Took"].map((name) => (
                    <th key={name} scope="col" class={name.toLowerCase()}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {log.requests.map((request) => (
                  <Row key={request.id} request={request} isCurrent={String(request.id) === id} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {log.requests.length === 0 && !log.error && (
          <p>
            {isFiltered
              ? "No request in the log is so."
              : "No request has come yet: they show here as they come."}
          </p>
        )}
      </section>
      {id && <RequestPanel key={id} id={id} onClose={() => go(linkHere({ id: undefined }))} />}
    </div>
  );
}

const pausedNote = (missed: number) => `Paused. ${missed === 0 ? "None" : missed} came since.`;
