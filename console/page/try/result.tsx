import { useEffect, useState } from "preact/hooks";
import { Code, Trouble } from "../ui/parts";
import { sizeOf } from "../ui/sizes";
import { download, fileAt } from "./download";
import { type Item, itemsOf, pathOfRun, type Result, type Run } from "./runs";
import { isIn } from "./search";

/** What a run gave: JSON, which a form is too, a file or a picklist's items. */
export function ResultView({ run, tryAt, isPicklist }: { run: Run; tryAt: string; isPicklist: boolean }) {
  const { result } = run;
  const [trouble, setTrouble] = useState("");
  if (result === undefined) return null;
  const path = `${pathOfRun(tryAt, run.id)}/result`;
  const save = () =>
    download(path, `${run.key}.${result.isFile ? "bin" : "json"}`).catch((error: Error) =>
      setTrouble(error.message),
    );
  return (
    <div class="part">
      <div class="row">
        <h3>Result</h3>
        <span class="soft">{inWords(result)}</span>
        <button type="button" class="quiet" onClick={save}>
          Download
        </button>
      </div>
      <Trouble text={trouble} />
      {isPicklist ? (
        <Items key={run.id} run={run} tryAt={tryAt} />
      ) : result.isFile ? (
        result.contentType.startsWith("image/") && <Picture path={path} />
      ) : (
        <Code label="Result" text={result.text} />
      )}
    </div>
  );
}

function inWords({ bytes, isWhole, isFile, contentType, branch }: Result): string {
  const size = isWhole || isFile ? sizeOf(bytes) : `the first MB of ${sizeOf(bytes)}`;
  return [isFile ? `a file, ${contentType}, ${size}` : size, branch && `branch ${branch}`]
    .filter(Boolean)
    .join(", ");
}

function Picture({ path }: { path: string }) {
  const [address, setAddress] = useState("");
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    let isOver = false;
    fileAt(path)
      .then(({ blob }) => inAddress(blob))
      .then(
        (read) => !isOver && setAddress(read),
        (error: Error) => setTrouble(error.message),
      );
    return () => {
      isOver = true;
    };
  }, [path]);
  return trouble ? (
    <Trouble text={trouble} />
  ) : address ? (
    <img src={address} alt="What the run gave" />
  ) : null;
}

/** A file as an address that has all of it: the page may show pictures from no other. */
function inAddress(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** More rows are not shown at once. */
const mostRows = 500;

function Items({ run, tryAt }: { run: Run; tryAt: string }) {
  const [items, setItems] = useState<Item[]>([]);
  const [wanted, want] = useState("");
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    itemsOf(tryAt, run).then(setItems, (error: Error) => setTrouble(error.message));
  }, []);
  const found = items.filter(({ label, key }) => isIn(wanted, label, key));
  return (
    <>
      <Trouble text={trouble} />
      <div class="row">
        <input
          type="search"
          aria-label="Search the items"
          placeholder="Search"
          value={wanted}
          onInput={({ currentTarget }) => want(currentTarget.value)}
        />
        <span role="status">
          {found.length > mostRows ? `The first ${mostRows} of ${found.length}` : `${found.length} items`}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys */}
      <section class="scroll tall" aria-label="Items" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">Key</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostRows).map(({ key, label }) => (
              <tr key={key}>
                <td>{label}</td>
                <td>{key}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
