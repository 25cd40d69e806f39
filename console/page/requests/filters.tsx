import { go, linkHere, linkTo } from "../address";
import { Field } from "../ui/parts";
import { Search } from "../ui/tables";
import type { Filter } from "./logged";
import type { Log } from "./useLog";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const statuses: [value: string, label: string][] = [
  ["2xx", "2xx: done"],
  ["4xx", "4xx: refused"],
  ["5xx", "5xx: failed"],
  ["none", "not answered yet"],
];

const look = (params: Partial<Filter>) => go(linkHere({ ...params }), { inPlace: true });

/** What of the log is looked at, and what can be done to it. */
export function Filters({ filter, log }: { filter: Filter; log: Log }) {
  const isFiltered = [filter.path, filter.method, filter.status, filter.sender].some(Boolean);
  return (
    <div class="row filters">
      <Search
        label="Path"
        value={filter.path ?? ""}
        onSearch={(path) => look({ path })}
        placeholder="/jobs"
      />
      <Field label="Method">
        <Choice
          value={filter.method}
          choices={methods.map((method) => [method, method])}
          onChoose={(method) => look({ method })}
        />
      </Field>
      <Field label="Status">
        <Choice value={filter.status} choices={statuses} onChoose={(status) => look({ status })} />
      </Field>
      <Search
        label="Sender"
        value={filter.sender ?? ""}
        onSearch={(sender) => look({ sender })}
        placeholder="Try 12"
      />
      {isFiltered && (
        <a class="button quiet" href={linkTo(["requests"])}>
          Show all
        </a>
      )}
      <span class="acts">
        <button type="button" class="quiet" onClick={() => log.pause(!log.isPaused)}>
          {log.isPaused ? "Go on" : "Pause"}
        </button>
        <button type="button" class="bad" onClick={log.clear}>
          Clear the log
        </button>
      </span>
    </div>
  );
}

interface ChoiceProps {
  value?: string;
  choices: [value: string, label: string][];
  onChoose(value: string): void;
}

const Choice = ({ value = "", choices, onChoose }: ChoiceProps) => (
  <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
    <option value="">Any</option>
    {choices.map(([value, label]) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);
