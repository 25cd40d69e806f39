import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** Why something could not be done or shown. It is read out. */
export const Trouble = ({ text }: { text?: string }) => (
  <div role="alert">{text && <p class="trouble">{text}</p>}</div>
);

/** What went well, or what there is to know. It is read out when it comes. */
export const Note = ({ text }: { text?: string }) => (
  <div role="status">{text && <p class="note">{text}</p>}</div>
);

interface FieldProps {
  label: string;
  /** What it is for, below it. */
  comments?: string;
  children: ComponentChildren;
}

/** A field with its label round it. */
export const Field = ({ label, comments, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is what is put into it
  <label class="field">
    <span>{label}</span>
    {children}
    {comments && <small>{comments}</small>}
  </label>
);

/** Names with what stands for them. */
export const Facts = ({ facts }: { facts: [string, ComponentChildren][] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** Copies a text when it is clicked, and says so. */
export function Copy({ label, text }: { label: string; text: () => string | Promise<string> }) {
  const [said, say] = useState("");
  const copy = async () => {
    try {
      if (!navigator.clipboard) throw new Error("browsers copy from HTTPS and from this machine only.");
      await navigator.clipboard.writeText(await text());
      say("Copied");
    } catch (error) {
      say(`Not copied: ${(error as Error).message}`);
    }
    setTimeout(() => say(""), 4_000);
  };
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={copy}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}

/** Text as it is, such as JSON. It can be scrolled by the keyboard. */
export const Code = ({ text, label }: { text: string; label: string }) => (
  <section aria-label={label}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys */}
    <pre tabIndex={0}>{text.length > long ? inBlocks(text) : text}</pre>
  </section>
);

/** In characters. A browser takes its time to lay out more than these at once. */
const long = 50_000;
const linesOfBlock = 200;

/** Blocks of lines, of which a browser lays out those that are seen. */
function inBlocks(text: string): ComponentChildren {
  const lines = text.split(/(?<=\n)/);
  return Array.from({ length: Math.ceil(lines.length / linesOfBlock) }, (_, place) => (
    <span class="lines" key={place}>
      {lines.slice(place * linesOfBlock, (place + 1) * linesOfBlock).join("")}
    </span>
  ));
}

/** A value as readable JSON; text as it is. */
export const toText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value, undefined, 2) ?? "");
