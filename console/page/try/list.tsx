import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { go, linkTo } from "../address";
import { moveByArrows, stop } from "../ui/arrows";
import type { Kind, Listed } from "./input";
import { find } from "./search";
import { filledWith, nameOfOne, takersOf, type Use } from "./uses";

const search = signal("");
const kindShown = signal<Kind | "">("");

const kinds: { kind: Kind; label: string }[] = [
  { kind: "action", label: "Actions" },
  { kind: "trigger", label: "Triggers" },
  { kind: "dataSource", label: "Picklists and forms" },
];

interface ListProps {
  entries: Listed[];
  current?: Listed;
  /** The record whose ID is to be used. */
  use?: Use;
}

/** All that can be tried, to choose from. */
export function EntryList({ entries, current, use }: ListProps) {
  const found = find(entries, search.value);
  const groups = groupsOf(found, use).filter(({ members }) => members.length > 0);
  const [first] = groups.flatMap(({ members }) => members);
  const tabbed = found.includes(current as Listed) ? current : first;
  const list = useRef<HTMLElement>(null);
  // It moves into sight when another one is chosen.
  useEffect(() => {
    showWithin(list.current, list.current?.querySelector("[aria-current]"));
  }, [current]);
  return (
    <nav class="try-list" aria-label="What can be tried" onKeyDown={moveByArrows} ref={list}>
      <div class="try-search">
        <input
          type="search"
          aria-label="Search actions, triggers, picklists and forms"
          placeholder="Search"
          autocomplete="off"
          {...stop}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
          }}
          onKeyDown={({ key }) => key === "Enter" && first && go(linkOf(first, use))}
        />
        <select
          aria-label="Kind"
          value={kindShown.value}
          onChange={({ currentTarget }) => {
            kindShown.value = currentTarget.value as Kind | "";
          }}
        >
          <option value="">All kinds</option>
          {kinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p role="status" class="soft">
        {search.value && (found.length === 0 ? "Nothing fits. Try fewer words." : `${found.length} found`)}
      </p>
      {groups.map(({ label, members }) => (
        <section key={label} aria-label={label}>
          <h2>
            {label} <span class="soft">{members.length}</span>
          </h2>
          <ul>
            {members.map((entry) => (
              <li key={`${entry.kind} ${entry.key}`}>
                <a
                  href={linkOf(entry, use)}
                  aria-current={entry === current ? "page" : undefined}
                  tabIndex={entry === tabbed ? 0 : -1}
                  {...stop}
                >
                  <b>{entry.label}</b>
                  <span>{entry.description}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Scrolls a box until an element in it is seen; the page stays where it is. */
function showWithin(box: Element | null, element: Element | null | undefined): void {
  if (!box || !element) return;
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - outer.height / 2;
}

/** By kind; what takes the record's ID that is to be used stands first. */
function groupsOf(found: Listed[], use?: Use): { label: string; members: Listed[] }[] {
  const takers = use ? takersOf(found, use) : [];
  const others = found.filter((entry) => !takers.includes(entry));
  const shown = kinds.filter(({ kind }) => kindShown.value === "" || kindShown.value === kind);
  const isShown = ({ kind }: Listed) => shown.some((each) => each.kind === kind);
  return [
    ...(use ? [{ label: `For ${wordsOf(use)}`, members: takers.filter(isShown) }] : []),
    ...shown.map(({ kind, label }) => ({
      label,
      members: others.filter((entry) => entry.kind === kind),
    })),
  ];
}

/** "job type 12". */
const wordsOf = ({ table, id }: Use) =>
  `${nameOfOne(table).replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`)} ${id}`;

/** Where an entry is tried, filled in with the record's ID that is to be used. */
function linkOf(entry: Listed, use?: Use): string {
  const inputs = use && filledWith(entry, use);
  return linkTo(["try", entry.kind, entry.key], {
    inputs: inputs ? JSON.stringify(inputs) : undefined,
    use: use && `${use.table}:${use.id}`,
  });
}
