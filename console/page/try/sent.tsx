import type { LoggedRequest } from "../../../sandbox/published";
import { linkTo } from "../address";
import { useAnswer } from "../answers";
import { pathOf } from "../server";
import { Trouble } from "../ui/parts";

/** The requests that a run made, as they come. */
export function SentRequests({ sender }: { sender: string }) {
  const { data, error } = useAnswer<{ count: number; requests: LoggedRequest[] }>(
    pathOf("/_sandbox/requests", { sender, limit: mostShown }),
    ({ type, data }) => type === "request" && data.sender === sender,
  );
  const { requests = [], count = 0 } = data ?? {};
  return (
    <div class="part">
      <h3>
        Requests{" "}
        <span class="soft">
          {count > requests.length ? `the last ${requests.length} of ${count}` : count}
        </span>
      </h3>
      <Trouble text={error} />
      {requests.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys
        <section class="scroll tall" aria-label="Requests that it made" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Method</th>
                <th scope="col">Path</th>
                <th scope="col">Status</th>
                <th scope="col">ms</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(({ id, method, path, status, milliseconds, fault }) => (
                <tr key={id}>
                  <td>{method}</td>
                  <td>
                    <a href={linkTo(["requests"], { id })}>{path}</a>
                    {fault && <span class="soft"> fault: {fault}</span>}
                  </td>
                  <td class={status !== undefined && status >= 400 ? "refused" : undefined}>
                    {status ?? "…"}
                  </td>
                  <td>{milliseconds}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

const mostShown = 200;
