import { version } from "../package.json";
import type { Sandbox, SandboxOptions } from "../server";
import { isLoopback } from "../server/guard";
import type { LoggedRequest } from "../server/requestLog";
import { fieldsOf, linesToPaste } from "../server/tryIt";

/** What the command prints of a sandbox that it started. */
export function greeting(sandbox: Sandbox, options: SandboxOptions): string {
  const { url, storageUrl, tenant, appKey, clientId, clientSecret, tenants } = sandbox;
  const connection = { url, tenant, app: options.apps ? undefined : { appKey, clientId, clientSecret } };
  const sizes = tenants
    .all()
    .map(
      ({ id, state }) => `  Tenant ${id} with ${state.customers.size} customers and ${state.jobs.size} jobs`,
    );
  const console = options.console ? `\nConsole: ${url}/console` : "";
  return `ServiceTitan sandbox ${version} on ${url}, files on ${storageUrl}
${sizes.join("\n")}

The connection:
${fieldsOf(connection)
  .map(([name, value]) => `  ${name.padEnd(17)}${value}`)
  .join("\n")}

To paste into a shell: a token, a list of customers, a new one${connection.app ? "" : ". CLIENT_ID, CLIENT_SECRET and APP_KEY are those of an app"}
${linesToPaste(connection).join("\n")}

Admin API: ${url}/_sandbox, ${admittance(sandbox, options)}. What it can do is told at ${url}/${console}
${reach(options)}

Ctrl-C ends it. Requests:`;
}

function admittance({ adminKey }: Sandbox, options: SandboxOptions): string {
  if (adminKey === undefined) return "without a key";
  if (options.adminKey !== undefined) return "with the given key in the header X-Sandbox-Key";
  return `with the header X-Sandbox-Key: ${adminKey}`;
}

/** Who can use the sandbox's address. */
function reach({ host = "", publicUrl }: SandboxOptions): string {
  if (isLoopback(host) && publicUrl === undefined)
    return "This machine alone reaches it: no hosted platform, no container, no other machine. --host 0.0.0.0 with --public-url http://NAME:PORT lets them in.";
  if (isLoopback(host))
    return `It listens to this machine alone: others reach ${publicUrl} only where something here passes requests on.`;
  if (publicUrl === undefined)
    return "All machines that reach this one can use it, by this one's name or address: --public-url says which, for the values above and the admin API.";
  return `All machines that reach ${publicUrl} can use it; a hosted platform does where that is a public address.`;
}

/** A request that was answered, in one line. */
export function requestLine(request: LoggedRequest): string {
  const { at, method, path, query, status, milliseconds, reason, fault, warnings = [] } = request;
  const remarks = [reason, fault && `fault: ${fault}`, ...warnings].filter(Boolean);
  const told = remarks.map((remark) => ` (${remark})`).join("");
  const time = at.replace(/\.\d+/, "");
  return `${time} ${method} ${path}${asQuery(query)} ${status} ${milliseconds} ms${told}`.replace(
    /[\s\p{Cc}]+/gu,
    " ",
  );
}

/** As an address has it, but for what can be read as it is. */
function asQuery(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, String(value)]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text && `?${text.replace(/%3A/g, ":").replace(/%2C/g, ",")}`;
}
