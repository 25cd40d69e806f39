import { useAnswer } from "../answers";
import { Field } from "../ui/parts";
import { chosenTenant, hasTenants } from "./acts";

interface Route {
  method: string;
  path: string;
  module: string;
}

interface WhereProps {
  value: string;
  onInput(value: string): void;
}

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Which requests are meant. */
export function Where({ value, onInput }: WhereProps) {
  return (
    <Field
      label="Where"
      comments="All requests, or those of a verb, or of an operation as the API documents write it"
    >
      <input
        type="text"
        list="routes"
        value={value}
        placeholder="All requests"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}

/** What `Where` can be, for all of them on a page. */
export function Routes() {
  const { data = [] } = useAnswer<Route[]>("/_sandbox/routes");
  const modules = new Map<string, string[]>(verbs.map((verb) => [verb, []]));
  for (const { method, path, module } of data)
    modules.set(`${method} ${path}`, [...(modules.get(`${method} ${path}`) ?? []), module]);
  return (
    <datalist id="routes">
      {[...modules].map(([value, names]) => (
        <option key={value} value={value} label={names.join(", ") || `all of ${value}`} />
      ))}
    </datalist>
  );
}

/** Whether it is for the tenant that is looked at, or for all; nothing to choose where there is one only. */
export function Whom({ value, onChoose }: { value?: string; onChoose(tenant?: string): void }) {
  if (!hasTenants()) return null;
  const chosen = chosenTenant();
  return (
    <Field label="For">
      <select
        value={value ?? ""}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">All tenants</option>
        <option value={chosen}>Tenant {chosen}</option>
      </select>
    </Field>
  );
}

interface NumberFieldProps {
  label: string;
  comments?: string;
  value: string;
  min: number;
  max?: number;
  isRequired?: boolean;
  onInput(value: string): void;
}

export const NumberField = ({ label, comments, isRequired, onInput, ...bounds }: NumberFieldProps) => (
  <Field label={label} comments={comments}>
    <input
      type="number"
      inputMode="numeric"
      required={isRequired}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      {...bounds}
    />
  </Field>
);
