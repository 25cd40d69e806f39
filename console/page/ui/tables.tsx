import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { go, linkHere } from "../address";

interface PagingProps {
  page: number;
  pageSize: number;
  total: number;
}

const inWords = (count: number) => count.toLocaleString("en-US");

/** Which of all are shown, and the ways to those before and after; the page stands in the address. */
export function Paging({ page, pageSize, total }: PagingProps) {
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  if (total === 0) return null;
  const where = first > total ? `None of ${inWords(total)} are left here` : undefined;
  return (
    <nav class="row paging" aria-label="Pages">
      <Turn label="Previous" to={page > 1 ? page - 1 : undefined} />
      <span role="status">{where ?? `${inWords(first)}–${inWords(last)} of ${inWords(total)}`}</span>
      <Turn label="Next" to={last < total ? page + 1 : undefined} />
    </nav>
  );
}

const Turn = ({ label, to }: { label: string; to?: number }) => (
  <button
    type="button"
    class="quiet"
    disabled={to === undefined}
    onClick={() => go(linkHere({ page: to === 1 ? undefined : to, id: undefined }))}
  >
    {label}
  </button>
);

interface SortHeaderProps {
  field: string;
  /** "name", or "-name" for the last first. */
  sort: string;
  children: ComponentChildren;
}

/** The head of a column that the table is sorted by when it is clicked, and the other way round at the next click. */
export function SortHeader({ field, sort, children }: SortHeaderProps) {
  const way = sort === field ? "ascending" : sort === `-${field}` ? "descending" : undefined;
  const next = way === "ascending" ? `-${field}` : field;
  return (
    <th scope="col" aria-sort={way ?? "none"}>
      <button
        type="button"
        class="sort"
        onClick={() => go(linkHere({ sort: next, page: undefined }), { inPlace: true })}
      >
        {children}
        <span aria-hidden="true">{way === "ascending" ? " ▲" : way === "descending" ? " ▼" : ""}</span>
      </button>
    </th>
  );
}

/** Somebody who types on is not interrupted. */
const pauseMs = 250;

interface SearchProps {
  label: string;
  /** As it stands in the address. */
  value: string;
  onSearch(text: string): void;
  placeholder?: string;
}

/** A field that searches while somebody types, after a pause. */
export function Search({ label, value, onSearch, placeholder }: SearchProps) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // The address was changed by something else than typing, as by the browser's back.
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      told.current = text;
      onSearch(text);
    }, pauseMs);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        placeholder={placeholder}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </label>
  );
}
