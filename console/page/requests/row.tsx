import { useMemo } from "preact/hooks";
import { address, linkHere } from "../address";
import { secondOf, zone } from "../ui/times";
import { type Logged, queryOf, senderOf, statusClassOf, wordsOfStatus } from "./logged";

/** A request in the log. It is drawn anew only when there is something new in it. */
export const Row = ({ request, isCurrent }: { request: Logged; isCurrent: boolean }) =>
  useMemo(
    () => (
      <tr class={isCurrent ? "current" : undefined}>
        <td>
          <time dateTime={request.at} title={request.at}>
            {secondOf(request.at)}
          </time>
        </td>
        <td>
          <b>{request.method}</b>
        </td>
        <td class="path">
          <a id={`request-${request.id}`} href={linkHere({ id: request.id })}>
            <Path path={request.path} />
            <small>{queryOf(request)}</small>
          </a>
        </td>
        <td class="sender" title={request.userAgent}>
          {senderOf(request)}
        </td>
        <td>
          <Status request={request} />
        </td>
        <td class="number">
          {request.milliseconds === undefined ? "" : `${Math.round(request.milliseconds)} ms`}
        </td>
      </tr>
    ),
    [request, isCurrent, address.value, zone.value],
  );

/** It is broken before its slashes, where it has to be. */
const Path = ({ path }: { path: string }) =>
  path.split(/(?=\/)/).map((part, i) => [i > 0 && <wbr key={i} />, part]);

/** How a request was answered, by color and in words. */
export const Status = ({ request }: { request: Logged }) => (
  <span class={`answered s${statusClassOf(request)}`}>
    {request.status ?? "…"} {wordsOfStatus(request.status)}
    {request.fault && <span class="fault">fault {request.fault}</span>}
  </span>
);
