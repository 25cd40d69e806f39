import { searchIn } from "../search/search";
import { clearMarks, mark } from "./marks";
import { read } from "./read";
import { showResults } from "./results";

/**
 * Runs in the page. What is shown is in the address: `?q=add+photo` is a search, `#createJob` an entry, both together an
 * entry that a search has found.
 */
const search = document.querySelector("#search") as HTMLInputElement;
const count = document.querySelector("#count") as HTMLOutputElement;
const results = document.querySelector("#results") as HTMLElement;
const main = document.querySelector("main") as HTMLElement;
const contents = document.querySelector("#contents") as HTMLDetailsElement;

let find: ReturnType<typeof searchIn> | undefined;

const asked = () => new URLSearchParams(location.search).get("q") ?? "";
const chosen = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".entry");

/** Shows what the address says. */
function show(): void {
  const typed = asked();
  const entry = chosen();
  if (search.value !== typed) search.value = typed;
  clearMarks();
  const isSearch = typed.trim() !== "";
  find ??= isSearch ? searchIn(read()) : undefined;
  const found = isSearch ? find?.(typed) : undefined;
  main.classList.toggle("searching", Boolean(found && !entry));
  results.hidden = !found || Boolean(entry);
  count.value = found && !entry ? showResults(results, typed, found) : "";
  if (!entry) return;
  if (found) mark(entry, found.terms);
  entry.scrollIntoView();
}

search.addEventListener("input", () => {
  const isNew = asked() === "" || location.hash !== "";
  const address = search.value.trim() ? `?q=${encodeURIComponent(search.value).replaceAll("%20", "+")}` : "?";
  // A new search is a step to go back from; each letter of it is none.
  if (isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  show();
  scrollTo(0, 0);
});

/** The links of the search: the box itself, and what it found. */
const steps = () => [search, ...results.querySelectorAll<HTMLElement>("a.hit")];

addEventListener("keydown", (event) => {
  const { key, target } = event;
  const at = steps().indexOf(target as HTMLElement);
  if (key === "/" && !(target as HTMLElement).matches("input")) search.focus();
  else if (key === "Escape" && asked()) {
    history.pushState(null, "", "?");
    show();
    scrollTo(0, 0);
  } else if (key === "Enter" && target === search) steps()[1]?.click();
  else if (key === "ArrowDown" && at >= 0) steps()[at + 1]?.focus();
  else if (key === "ArrowUp" && at > 0) steps()[at - 1]?.focus();
  else return;
  event.preventDefault();
});

addEventListener("popstate", show);
show();

// On a phone the contents would fill the screen.
if (matchMedia("(max-width: 60rem)").matches) contents.open = false;
