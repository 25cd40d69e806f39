/** Runs in the page: shows what fits the search. Each word has to be somewhere in an entry. */
const search = document.querySelector("#search") as HTMLInputElement;
const count = document.querySelector("#count") as HTMLOutputElement;
const none = document.querySelector("#none") as HTMLElement;
const contents = document.querySelector("#contents") as HTMLDetailsElement;

const entries = [...document.querySelectorAll<HTMLElement>(".entry")].map((element) => ({
  element,
  text: (element.textContent ?? "").toLowerCase(),
  link: document.querySelector<HTMLElement>(`nav a[href="#${element.id}"]`),
}));
const headed = [...document.querySelectorAll<HTMLElement>(".group, nav h2")];

function show(): void {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { element, text, link } of entries) {
    const fits = words.every((word) => text.includes(word));
    element.hidden = !fits;
    if (link) link.hidden = !fits;
    if (fits) found += 1;
  }
  for (const heading of headed) heading.hidden = !members(heading).some((member) => !member.hidden);
  for (const note of document.querySelectorAll<HTMLElement>(".note")) note.hidden = words.length > 0;
  none.hidden = found > 0;
  count.value = words.length > 0 ? `${found} found` : "";
}

/** The entries of a group, or the links below a heading of the contents. */
function members(heading: HTMLElement): HTMLElement[] {
  if (heading.matches(".group")) return [...heading.querySelectorAll<HTMLElement>(".entry")];
  const links: HTMLElement[] = [];
  for (let next = heading.nextElementSibling; next?.matches("a"); next = next.nextElementSibling)
    links.push(next as HTMLElement);
  return links;
}

search.addEventListener("input", show);
addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  }
  if (event.key === "Escape") {
    search.value = "";
    search.blur();
    show();
  }
});

/** A link to an entry that the search hides shows all again. */
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.hidden) return;
  search.value = "";
  show();
  target.scrollIntoView();
});

// On a phone the contents would fill the screen.
if (matchMedia("(max-width: 60rem)").matches) contents.open = false;
