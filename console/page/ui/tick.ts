import { useEffect, useState } from "preact/hooks";

/** Draws a component anew each so many milliseconds, as what shows the time. */
export function useTick(everyMs: number): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => tick((ticks) => ticks + 1), everyMs);
    return () => clearInterval(ticking);
  }, []);
}
