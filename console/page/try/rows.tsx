import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Control } from "./control";
import { Parts } from "./group";
import type { Input } from "./input";
import { Named } from "./named";
import { Picker } from "./picker";
import type { Value, Values } from "./values";

interface RowsProps {
  input: Input;
  rows: Value[];
  onChange: (rows: Value[]) => void;
}

/** A list: rows of a value, of a key with its value, or of a group's parts. */
export function Rows({ input, rows, onChange }: RowsProps) {
  const { label, comments, dataSource } = input;
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  // Where the keyboard goes on: at the new row, or at Add once one is gone.
  const [next, goOn] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (next === undefined) return;
    box.current?.querySelector<HTMLElement>(next)?.focus();
    goOn(undefined);
  }, [next]);
  const add = () => {
    onChange([...rows, blankOf(input)]);
    goOn(`[data-row="${rows.length}"] :is(input, select, textarea)`);
  };
  const remove = (place: number) => {
    onChange(rows.filter((_, each) => each !== place));
    goOn(".add");
  };
  const change = (place: number) => (value: Value) => onChange(rows.with(place, value));
  return (
    <fieldset class="rows" aria-describedby={comments && id} ref={box}>
      <legend>
        <Named input={input} />
      </legend>
      {comments && <small id={id}>{comments}</small>}
      {rows.map((row, place) => (
        <div class="one" data-row={place} key={place}>
          <Row input={input} name={`${label} ${place + 1}`} row={row} onChange={change(place)} />
          <button
            type="button"
            class="quiet"
            aria-label={`Remove ${label} ${place + 1}`}
            onClick={() => remove(place)}
          >
            Remove
          </button>
        </div>
      ))}
      <div class="row">
        <button type="button" class="quiet add" aria-label={`Add to ${label}`} onClick={add}>
          Add
        </button>
        {dataSource && (
          <Picker dataSource={dataSource} onChoose={(key) => onChange([...rows.filter(Boolean), key])} />
        )}
      </div>
    </fieldset>
  );
}

function blankOf({ collection, inputs }: Input): Value {
  if (collection === "keyvaluelist") return { key: "", value: "" };
  return inputs ? {} : "";
}

interface RowProps {
  input: Input;
  /** "Contacts 2". */
  name: string;
  row: Value;
  onChange: (row: Value) => void;
}

function Row({ input, name, row, onChange }: RowProps) {
  if (input.collection === "keyvaluelist")
    return <PairRow name={name} pair={row as Pair} onChange={onChange} />;
  if (input.inputs === undefined)
    return <Control input={input} label={name} value={row as string} onChange={onChange} />;
  return (
    <fieldset>
      <legend>{name}</legend>
      <Parts inputs={input.inputs} values={row as Values} onChange={onChange} />
    </fieldset>
  );
}

type Pair = { key: string; value: string };

function PairRow({ name, pair, onChange }: { name: string; pair: Pair; onChange: (pair: Pair) => void }) {
  return (
    <div class="pair">
      {(["key", "value"] as const).map((part) => (
        <input
          key={part}
          type="text"
          autocomplete="off"
          aria-label={`${name}, ${part}`}
          placeholder={part === "key" ? "Key" : "Value"}
          value={pair[part] ?? ""}
          onInput={({ currentTarget }) => onChange({ ...pair, [part]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
