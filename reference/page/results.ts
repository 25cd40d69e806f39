import { type Found, termsOf } from "../search/search";
import { mark } from "./marks";

/** More are not shown: another word finds better than a longer list. */
const mostShown = 40;
/** Of those that have some of the words only. */
const mostInPart = 10;

const kinds: Record<string, string> = {
  action: "action",
  trigger: "trigger",
  picklist: "data source",
  record: "record",
  rule: "rule",
  missing: "not done",
};

/** Lists what a search found, with its words marked. @returns how much that is, in words */
export function showResults(results: HTMLElement, typed: string, { ids, complete, terms }: Found): string {
  const shown = ids.slice(0, Math.min(mostShown, complete + mostInPart));
  const list = element("ol", "hits");
  for (const [at, id] of shown.entries()) {
    if (at === complete) list.append(element("li", "some", "With some of the words:"));
    list.append(hitOf(id, terms));
  }
  results.replaceChildren(list);
  if (complete > mostShown)
    results.append(element("p", "some", `And ${complete - mostShown} more: another word finds better.`));
  if (ids.length === 0) results.prepend(rawRequestFor(`Nothing here fits “${typed.trim()}”.`));
  else if (complete === 0) results.append(rawRequestFor("Nothing here has all words."));
  if (complete > 0 || ids.length === 0) return `${complete} found`;
  return `${ids.length} with some of the words`;
}

/** An entry as one that was found: its name, what it says of itself, and up to two inputs that fit. */
function hitOf(id: string, terms: Set<string>): HTMLElement {
  const entry = document.getElementById(id) as HTMLElement;
  const hit = element("li", "entry-hit");
  const link = element("a", "hit", entry.dataset.label);
  link.setAttribute("href", `#${id}`);
  hit.append(link, " ", element("span", "kind", kinds[entry.dataset.kind ?? ""]));
  const about = entry.querySelector(".about")?.textContent;
  if (about) hit.append(element("p", "short", about));
  const isHit = (text: string) => termsOf(text).some((term) => terms.has(term));
  const inputs = [...entry.querySelectorAll(".inputs dt")].map(
    ({ firstChild }) => firstChild?.textContent ?? "",
  );
  const fitting = about && isHit(`${entry.dataset.label} ${about}`) ? [] : inputs.filter(isHit).slice(0, 2);
  if (fitting.length > 0)
    hit.append(element("p", "short", `Inputs: ${fitting.map((each) => each.trim()).join(", ")}`));
  mark(hit, terms);
  return hit;
}

/** What to do where an operation is looked for in vain. */
function rawRequestFor(trouble: string): HTMLElement {
  const none = element("div", "none");
  const raw = element("a", "", "Raw Request");
  raw.setAttribute("href", "#rawRequest");
  const portal = element("a", "", "developer.servicetitan.io");
  portal.setAttribute("href", "https://developer.servicetitan.io/apis/");
  const first = element("p", "", trouble);
  const second = element("p");
  second.append(
    raw,
    " sends any operation that ServiceTitan's API has. To look for it: at ",
    portal,
    " open the API of its module (customers are in CRM, jobs in Job Planning), search for the record's plural, and copy method, path and scope.",
  );
  none.append(first, second);
  return none;
}

function element(name: string, className = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
