import { computed, signal } from "@preact/signals";
import { pathOf } from "./server";

// Where somebody is stands in the address after its #, as in `#/records/jobs?tenant=985798691&search=furnace`, so that
// it can be sent to somebody and the browser's own buttons lead back.

interface Address {
  /** `["records", "jobs"]`. */
  parts: string[];
  params: URLSearchParams;
}

function read(): Address {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return { parts: path.split("/").map(decodeURIComponent), params: new URLSearchParams(query) };
}

export const address = signal(read());
addEventListener("hashchange", () => {
  address.value = read();
});

/** The tenant that is looked at, where it is not the first. */
export const tenant = computed(() => address.value.params.get("tenant") ?? undefined);

type Params = Record<string, string | number | undefined>;

/** The link to a place, for the tenant that is looked at. */
export const linkTo = (parts: (string | number)[], params: Params = {}): string =>
  pathOf(`#/${parts.map((part) => encodeURIComponent(part)).join("/")}`, { tenant: tenant.value, ...params });

/** The link to where one is, with other parameters. */
export const linkHere = (params: Params): string =>
  linkTo(address.value.parts, { ...Object.fromEntries(address.value.params), ...params });

/** Goes to a link; in place of where one is where that is not worth going back to, as while somebody types. */
export function go(link: string, { inPlace = false } = {}): void {
  if (link === location.hash) return;
  if (inPlace) history.replaceState(null, "", link);
  else history.pushState(null, "", link);
  address.value = read();
}
