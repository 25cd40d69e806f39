import { useId, useState } from "preact/hooks";
import { InputField } from "./field";
import type { FieldsProps } from "./known";
import { isIn } from "./search";
import { held, isUntouched, type Value } from "./values";

/** Of so many inputs, somebody may want to find one. */
const many = 10;
/** So few need not be opened first. */
const few = 4;

/** The inputs as the designer shows them: what is required first, the others below. */
export function InputsForm({ inputs, values, onChange }: FieldsProps) {
  // The component gives what is required first. A group does not tell whether it is.
  const firstOther = inputs.findIndex(({ required, inputs: parts }) => !required && !parts);
  const count = firstOther === -1 ? inputs.length : firstOther;
  const others = inputs.slice(count);
  const areGiven = others.some((input) => !isUntouched(input, values));
  const [startsOpen] = useState(count === 0 || others.length <= few || areGiven);
  return (
    <>
      {count > 0 && <Fields inputs={inputs.slice(0, count)} values={values} onChange={onChange} />}
      {others.length > 0 && (
        <details class="optional" open={startsOpen}>
          <summary>
            Optional <span class="soft">{others.length}</span>
          </summary>
          <Fields inputs={others} values={values} onChange={onChange} />
        </details>
      )}
      {inputs.length === 0 && <p class="soft">There is nothing to fill in.</p>}
    </>
  );
}

/** Some inputs, with a field to find one where they are many. */
export function Fields({ inputs, values, onChange }: FieldsProps) {
  const [wanted, want] = useState("");
  const id = useId();
  const shown = inputs.filter(({ key, label, comments }) => isIn(wanted, label, key, comments));
  const change = (key: string) => (value: Value) => onChange({ ...values, [key]: value });
  return (
    <div class="fields">
      {inputs.length > many && (
        <div class="find-input">
          <label for={id}>Find an input</label>
          <input
            id={id}
            type="search"
            autocomplete="off"
            value={wanted}
            onInput={({ currentTarget }) => want(currentTarget.value)}
          />
          <span role="status" class="soft">
            {wanted && `${shown.length} of ${inputs.length}`}
          </span>
        </div>
      )}
      {shown.map((input) => (
        <InputField key={input.key} input={input} value={held(input, values)} onChange={change(input.key)} />
      ))}
    </div>
  );
}
