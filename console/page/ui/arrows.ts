/** Marks what `moveByArrows` stops at. */
export const stop = { "data-stop": true };

/** Moves the focus by the arrow keys from stop to stop within an element, as from a search field into what it found. */
export function moveByArrows(event: KeyboardEvent): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const within = event.currentTarget;
  if (step === undefined || !(within instanceof HTMLElement)) return;
  const stops = [...within.querySelectorAll<HTMLElement>("[data-stop]")];
  const current = stops.indexOf(document.activeElement as HTMLElement);
  if (current === -1) return;
  event.preventDefault();
  stops[current + step]?.focus();
}
