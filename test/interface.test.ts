import component from "../src";
import { catalogue } from "../src/actions";
import { advice, broken, type File, files, isRequired, written } from "./interface";

describe.each(Object.keys(files) as File[])("%s", (file) => {
  test("has no line that was dropped or changed: flows refer to it", () => {
    const lines = broken(file);
    if (lines.length > 0) throw new Error(advice(lines));
  });

  test("has all lines", () => {
    const known = new Set(written(file));
    const missing = files[file]().filter((line) => !known.has(line));
    if (missing.length > 0)
      throw new Error(`Run npm run interface and commit test/${file}; it lacks:\n${missing.join("\n")}`);
  });
});

test("the component keeps its key", () => {
  expect(component.key).toBe("servicetitan");
});

test("an action is registered under its own key, and each required input but a group says so to the designer", () => {
  type Part = { key: string; inputs: { key: string; required?: boolean }[] };
  for (const [key, action] of Object.entries(component.actions as unknown as Record<string, Part>)) {
    expect(action.key).toBe(key);
    const data = catalogue[key];
    const unmarked = action.inputs
      .filter((input) => isRequired(key, input) && !input.required)
      .map((input) => data?.required[input.key]?.input.type);
    expect({ key, unmarked: unmarked.filter((type) => type !== "structuredObject") }).toEqual({
      key,
      unmarked: [],
    });
  }
});
