import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface PanelProps {
  title: string;
  /** Where closing leads. */
  onClose: () => void;
  children: ComponentChildren;
}

/** What one thing is, beside the things: Escape closes it, and the keyboard goes on where it was. */
export function Panel({ title, onClose, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const former = document.activeElement;
    const id = former?.id;
    heading.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close.current();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      const back = id ? document.getElementById(id) : former;
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <aside class="panel" aria-label={title}>
      <header>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <button type="button" class="quiet" onClick={onClose}>
          Close
        </button>
      </header>
      {children}
    </aside>
  );
}
