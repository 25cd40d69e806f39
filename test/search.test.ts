import { describe as describeComponent } from "../reference/describe";
import { idOf } from "../reference/ids";
import { notDone } from "../reference/notDone";
import { entriesOf } from "../reference/search/entries";
import { type Searched, searchIn } from "../reference/search/search";
import { ignored, meant } from "../reference/search/words";
import { searches } from "./browser/searches";

const entries = entriesOf(describeComponent());
const find = searchIn(entries);

test.each(Object.entries(searches))("%s", (typed, expected) => {
  const first = [expected].flat();
  expect(find(typed).ids.slice(0, first.length).sort()).toEqual([...first].sort());
});

const named = notDone.flatMap(({ entries }) => entries.map(({ title, words }) => [title, words] as const));

test.each(named)("is found by what people look for it with: %s", (title, words) => {
  const low = words.filter((each) => !find(each).ids.slice(0, 3).includes(idOf("missing", title)));
  expect(low).toEqual([]);
});

describe("words", () => {
  const entry = (id: string, more: Partial<Searched>): Searched => ({
    ...{ id, kind: "action", label: id, key: "", words: [], description: "", inputs: "", prose: "" },
    ...more,
  });
  const ids = (typed: string, ...entries: Searched[]) => searchIn(entries)(typed).ids;

  test("whole ones come before beginnings, and these before parts", () => {
    const labels = ["Rebooked", "Booked", "Book"].map((label) => entry(label, {}));
    expect(ids("book", ...labels)).toEqual(["Book", "Booked", "Rebooked"]);
  });

  test("in labels and keys come before those in descriptions, inputs, and all else", () => {
    const told = [
      entry("D", { prose: "memo" }),
      entry("C", { inputs: "Memo memo" }),
      entry("B", { description: "Sets a memo." }),
      entry("A", { key: "setMemo" }),
      entry("Memo", {}),
    ];
    expect(ids("memo", ...told)).toEqual(["Memo", "A", "B", "C", "D"]);
  });

  test("entries that have all of them come before those that have some", () => {
    const told = [entry("Cancel", {}), entry("A", { prose: "cancel something, which is slow" })];
    expect(ids("cancel slow", ...told)).toEqual(["A", "Cancel"]);
    expect(searchIn(told)("cancel slow").complete).toBe(1);
  });

  test("are alike in singular and plural, and in their endings", () => {
    const told = [entry("Categories", {}), entry("Statuses", {}), entry("Canceled", {})];
    expect(ids("category", ...told)).toEqual(["Categories"]);
    expect(ids("status", ...told)).toEqual(["Statuses"]);
    expect(ids("cancelling", ...told)).toEqual(["Canceled"]);
  });

  test("that say nothing do not count, unless there are no others", () => {
    const told = [entry("Is on the way", {}), entry("Job", {})];
    expect(ids("is the job", ...told)).toEqual(["Job"]);
    expect(ids("is the", ...told)).toEqual(["Is on the way"]);
  });

  test("that nothing has find nothing, and misspelt ones what was meant", () => {
    expect(ids("zzyzx", entry("Job", {}))).toEqual([]);
    expect(ids("apointment", entry("Appointment", {}))).toEqual(["Appointment"]);
  });
});

test("what is meant by a word is in the reference, and no word that says nothing has a meaning", () => {
  const strange = Object.values(meant)
    .flat()
    .filter((other) => find(other).complete === 0);
  expect(strange).toEqual([]);
  expect(Object.keys(meant).filter((word) => ignored.has(word))).toEqual([]);
});

test("what is not done names actions, triggers and inputs that there are", () => {
  const { groups, triggers, connection } = describeComponent();
  const declared = [...groups.flatMap(({ actions }) => actions), ...triggers, connection];
  const labels = new Set(
    declared.flatMap(({ label, inputs }) => [label, ...inputs.map((input) => input.label)]),
  );
  const bold = JSON.stringify(notDone).matchAll(/\*\*(.+?)\*\*/g);
  expect([...bold].map(([, name = ""]) => name).filter((name) => !labels.has(name))).toEqual([]);
});
