import { useEffect } from "preact/hooks";
import { address, linkTo } from "../address";
import { health } from "../sandbox";
import { Note, Trouble } from "../ui/parts";
import { entries, entriesTrouble, entryOf, loadEntries, useInputs } from "./component";
import { EntryPage } from "./entry";
import type { Listed } from "./input";
import { EntryList } from "./list";
import { readUse } from "./uses";

/** The component's actions, triggers, picklists and forms, to be tried on the tenant that is looked at. */
export function TryOut() {
  const tryAt = health.value?.console?.tryAt ?? "";
  useEffect(() => void loadEntries(tryAt), [tryAt]);
  const { parts, params } = address.value;
  const [, kind, key] = parts;
  const known = entries.value;
  if (known === undefined)
    return entriesTrouble.value ? <Trouble text={entriesTrouble.value} /> : <Note text="Loading…" />;
  const entry = entryOf(kind, key);
  return (
    <div class={`try${entry ? " has-entry" : ""}`}>
      <EntryList entries={known} current={entry} use={readUse(params.get("use"))} />
      {entry && <Chosen key={`${entry.kind} ${entry.key}`} entry={entry} tryAt={tryAt} />}
      {!entry && key && <Trouble text={`The component has no ${kind} ${key}: choose one from the list.`} />}
      {entry && (
        <a class="back" href={linkTo(["try"], { use: params.get("use") ?? undefined })}>
          All actions, triggers, picklists and forms
        </a>
      )}
    </div>
  );
}

function Chosen({ entry, tryAt }: { entry: Listed; tryAt: string }) {
  const { inputs, error } = useInputs(tryAt, entry);
  return inputs ? (
    <EntryPage entry={entry} inputs={inputs} tryAt={tryAt} />
  ) : error ? (
    <Trouble text={error} />
  ) : (
    <Note text="Loading…" />
  );
}
