import { useId } from "preact/hooks";
import { Control } from "./control";
import { FileControl } from "./file";
import { Group } from "./group";
import type { Input } from "./input";
import { Named } from "./named";
import { Picker } from "./picker";
import { Rows } from "./rows";
import type { GivenFile, Value, Values } from "./values";

export interface FieldProps {
  input: Input;
  value: Value;
  onChange: (value: Value) => void;
}

/** An input as the designer shows it, by its kind. */
export function InputField({ input, value, onChange }: FieldProps) {
  if (input.collection) return <Rows input={input} rows={value as Value[]} onChange={onChange} />;
  if (input.inputs) return <Group input={input} values={value as Values} onChange={onChange} />;
  return <OneField input={input} value={value} onChange={onChange} />;
}

function OneField({ input, value, onChange }: FieldProps) {
  const id = useId();
  const about = input.comments ? `${id}-about` : undefined;
  return (
    <div class="field">
      <label for={id}>
        <Named input={input} />
      </label>
      {input.type === "data" ? (
        <FileControl id={id} about={about} input={input} file={value as GivenFile | ""} onChange={onChange} />
      ) : (
        <Control id={id} about={about} input={input} value={value as string} onChange={onChange} />
      )}
      {input.dataSource && (
        <Picker dataSource={input.dataSource} chosen={value as string} onChoose={onChange} />
      )}
      {input.comments && <small id={about}>{input.comments}</small>}
    </div>
  );
}
