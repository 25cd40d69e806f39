import { useEffect, useId, useRef, useState } from "preact/hooks";
import { moveByArrows, stop } from "../ui/arrows";
import { Trouble } from "../ui/parts";
import { entryOf, useInputs } from "./component";
import type { Input, Listed } from "./input";
import { useKnown } from "./known";
import { type Item, offeredBy } from "./runs";
import { isIn } from "./search";
import { held, toInputs, type Values } from "./values";

interface PickerProps {
  /** The key of the picklist. */
  dataSource: string;
  chosen?: string;
  onChoose: (key: string) => void;
}

/** Fills a picklist live, to choose an ID by its label. */
export function Picker({ dataSource, chosen, onChoose }: PickerProps) {
  const [isOpen, setOpen] = useState(false);
  const [picked, pick] = useState<Item | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const source = entryOf("dataSource", dataSource);
  if (source === undefined) return null;
  const what = source.label.replace(/^Select /, "");
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="picker">
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        ref={button}
      >
        Choose {what}…
      </button>
      {picked && picked.key === chosen && <span class="soft"> {picked.label}</span>}
      {isOpen && (
        <Offered
          source={source}
          what={what}
          onClose={close}
          onChoose={(item) => {
            pick(item);
            onChoose(item.key);
            close();
          }}
        />
      )}
    </div>
  );
}

/** More than these are not shown at once: somebody types what it is called. */
const mostShown = 100;
/** A picklist that gives so many has been cut. */
const mostItems = 10_000;

interface OfferedProps {
  source: Listed;
  what: string;
  onClose: () => void;
  onChoose: (item: Item) => void;
}

function Offered({ source, ...rest }: OfferedProps) {
  const { inputs, error } = useInputs(useKnown().tryAt, source);
  return inputs ? <Offers source={{ ...source, inputs }} {...rest} /> : <Trouble text={error} />;
}

function Offers({
  source,
  what,
  onClose,
  onChoose,
}: OfferedProps & { source: { key: string; inputs: Input[] } }) {
  const { tryAt, values: around, Fields } = useKnown();
  // What it needs is taken from the form where that has it, and asked for where not.
  const [own, setOwn] = useState<Values>(() =>
    Object.fromEntries(
      source.inputs.map((input) => [input.key, input.required ? around[input.key] : undefined]),
    ),
  );
  const [items, setItems] = useState<Item[] | undefined>(undefined);
  const [trouble, setTrouble] = useState("");
  const [wanted, want] = useState("");
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const given = toInputs(source.inputs, own);
  const asked = JSON.stringify(given);
  const isReady = source.inputs.every((input) => !input.required || given[input.key] !== undefined);
  const isCut = (items?.length ?? 0) >= mostItems;
  const [firstNeeds] = useState(!isReady);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, []);
  useEffect(() => {
    if (!isReady) return setItems(undefined);
    let isOver = false;
    const waiting = setTimeout(async () => {
      try {
        const offered = await offeredBy(tryAt, source.key, JSON.parse(asked));
        if (!isOver) setItems(offered);
        if (!isOver) setTrouble("");
      } catch (error) {
        if (!isOver) setTrouble((error as Error).message);
      }
    }, 200);
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [asked, isReady]);

  const asksFor = source.inputs.filter(
    (input) => (input.required && firstNeeds) || (!input.required && (isCut || held(input, own) !== "")),
  );
  const found = (items ?? []).filter(({ label, key }) => isIn(wanted, label, key));
  const [first] = found;
  const state = items ? countOf(found.length, items.length) : isReady && !trouble ? "Loading…" : "";
  return (
    <fieldset
      class="offered"
      aria-label={`Choose ${what}`}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return moveByArrows(event);
        event.preventDefault();
        onClose();
      }}
    >
      {asksFor.length > 0 && <Fields inputs={asksFor} values={own} onChange={setOwn} />}
      <div class="field">
        <label for={id}>Search</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          {...stop}
          value={wanted}
          onInput={({ currentTarget }) => want(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !first) return;
            // Else it is Enter on the button, too, where the keyboard is then.
            event.preventDefault();
            onChoose(first);
          }}
        />
      </div>
      <p role="status" class="soft">
        {state}
      </p>
      <Trouble text={trouble} />
      <ul>
        {found.slice(0, mostShown).map((item, place) => (
          <li key={item.key}>
            <button type="button" tabIndex={place === 0 ? 0 : -1} {...stop} onClick={() => onChoose(item)}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function countOf(found: number, all: number): string {
  if (all === 0) return "It offers nothing.";
  if (found === 0) return "Nothing fits. Try fewer letters.";
  return found > mostShown
    ? `The first ${mostShown} of ${found}: type to find others.`
    : `${found} of ${all}`;
}
