import type { Input } from "./input";

interface ControlProps {
  input: Input;
  value: string;
  onChange: (value: string) => void;
  id?: string;
  /** The ID of what describes it. */
  about?: string;
  /** What it is called where no label stands beside it. */
  label?: string;
}

/** What one value is typed into or chosen with. */
export function Control({ input, value, onChange, id, about, label }: ControlProps) {
  const { type, required, example, model } = input;
  const common = {
    id,
    required,
    "aria-describedby": about,
    "aria-label": label,
    value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  const choices = type === "boolean" ? switched : model;
  if (choices)
    return (
      <select {...common}>
        <option value="">{type === "boolean" ? "(not given)" : ""}</option>
        {withTyped(choices, value).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  const placeholder = example === undefined ? undefined : `Example: ${example}`;
  if (type === "code")
    return <textarea {...common} class="code" rows={5} spellcheck={false} placeholder={placeholder} />;
  if (type === "text") return <textarea {...common} rows={3} placeholder={placeholder} />;
  if (type === "password")
    return <input {...common} type="password" autocomplete="new-password" placeholder={placeholder} />;
  return <input {...common} type="text" autocomplete="off" placeholder={placeholder} />;
}

/** Blank is a third choice: an input that is not given. */
const switched = ["true", "false"].map((value) => ({ label: value, value }));

/** The choices, and one more where an address holds another value. */
const withTyped = (choices: { label: string; value: string }[], value: string) =>
  value === "" || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { label: value, value }];
