import { useState } from "preact/hooks";
import type { Input } from "./input";
import { type FieldsProps, KnownContext, useKnown } from "./known";
import { Named } from "./named";
import { isUntouched, type Values } from "./values";

interface GroupProps {
  input: Input;
  values: Values;
  onChange: (values: Values) => void;
}

/** A group of inputs, closed as long as nothing of it is given. */
export function Group({ input, values, onChange }: GroupProps) {
  const { label, comments, inputs = [] } = input;
  const given = inputs.filter((part) => !isUntouched(part, values)).length;
  const [startsOpen] = useState(given > 0);
  return (
    <details class="group" open={startsOpen}>
      <summary>
        <Named input={input} /> <span class="soft">{given > 0 && `${given} given`}</span>
      </summary>
      <fieldset aria-label={label}>
        {comments && <small>{comments}</small>}
        <Parts inputs={inputs} values={values} onChange={onChange} />
      </fieldset>
    </details>
  );
}

/** The parts of a group, which know of each other before the rest of the form. */
export function Parts({ inputs, values, onChange }: FieldsProps) {
  const known = useKnown();
  const { Fields } = known;
  return (
    <KnownContext.Provider value={{ ...known, values: { ...known.values, ...values } }}>
      <Fields inputs={inputs} values={values} onChange={onChange} />
    </KnownContext.Provider>
  );
}
