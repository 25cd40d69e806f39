import { dateInWords } from "../ui/times";
import { isBlank, isMoment } from "../ui/values";

interface NestedProps {
  value: unknown;
  /** Where fields lead that refer to other records, by their path: `customerId`, `items.2.skuId`. */
  linkOf: Map<string, string>;
  path?: string;
}

/** A value with all that is in it, the names of fields as the API writes them; those without a value in one line. */
export function Nested({ value, linkOf, path = "" }: NestedProps) {
  const pathTo = (name: string) => (path ? `${path}.${name}` : name);
  if (isBlank(value)) return <span class="soft">{Array.isArray(value) ? "none" : "–"}</span>;
  if (typeof value !== "object" || value === null) return <One value={value} href={linkOf.get(path)} />;
  const entries = Object.entries(value);
  if (entries.length === 0) return <span class="soft">–</span>;
  if (Array.isArray(value) && !value.some(isObject))
    return (
      <>
        {value.map((each, i) => [
          i > 0 && ", ",
          <One key={String(i)} value={each} href={linkOf.get(pathTo(String(i)))} />,
        ])}
      </>
    );
  const isList = Array.isArray(value);
  const blank = isList ? [] : entries.filter(([, each]) => isBlank(each)).map(([name]) => name);
  const said = entries.filter(([name]) => !blank.includes(name));
  return (
    <dl class="facts nested">
      {said.map(([name, each]) => (
        <div key={name} class={isDeep(each) ? "deep" : undefined}>
          <dt>{isList ? `${Number(name) + 1}.` : <Name name={name} />}</dt>
          <dd>
            <Nested value={each} linkOf={linkOf} path={pathTo(name)} />
          </dd>
        </div>
      ))}
      {blank.length > 0 && (
        <div>
          <dt>Empty</dt>
          <dd class="soft">{blank.join(", ")}</dd>
        </div>
      )}
    </dl>
  );
}

/** It is broken between its words, where it has to be. */
const Name = ({ name }: { name: string }) =>
  name.split(/(?<=[a-z])(?=[A-Z])/).map((word, i) => [i > 0 && <wbr key={word} />, word]);

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Whether it takes lines of its own. */
const isDeep = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isObject) : isObject(value) && Object.keys(value as object).length > 0;

function One({ value, href }: { value: unknown; href?: string }) {
  if (href) return <a href={href}>{String(value)}</a>;
  if (!isMoment(value)) return String(value);
  return (
    <time dateTime={value} title={value}>
      {dateInWords(value)}
    </time>
  );
}
