import type { Kind, Searched } from "../search/search";

/** What is searched, out of the page itself. */
export const read = (): Searched[] =>
  [...document.querySelectorAll<HTMLElement>(".entry")].map((entry) => {
    const texts = (selector: string) =>
      [...entry.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
    return {
      id: entry.id,
      kind: entry.dataset.kind as Kind,
      label: entry.dataset.label ?? "",
      key: texts("h3 code").join(" "),
      words: texts(".words span"),
      description: texts(".about").join(" "),
      inputs: texts(".inputs dt").join(" "),
      prose: texts("dd, li, .facts, .fields dt").join(" "),
    };
  });
