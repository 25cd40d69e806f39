import { termsOf } from "../search/search";

/** Marks the words below an element that a search was after. */
export function mark(element: Element, terms: Set<string>): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parts = text.data.split(/([\p{L}\p{N}]+)/u);
    const isHit = (part: string) => termsOf(part).some((term) => terms.has(term));
    if (parts.some(isHit)) text.replaceWith(...parts.map((part) => (isHit(part) ? marked(part) : part)));
  }
}

function marked(text: string): HTMLElement {
  const hit = document.createElement("mark");
  hit.textContent = text;
  return hit;
}

export function clearMarks(): void {
  for (const hit of document.querySelectorAll(".entry mark")) {
    const { parentNode } = hit;
    hit.replaceWith(hit.textContent ?? "");
    parentNode?.normalize();
  }
}
