import type { Note } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

describe.each(["jobs", "projects"] as const)("notes on %s", (owners) => {
  const path = () => `/${owners}/${first<{ id: number }>(api.sandbox.state[owners]).id}/notes`;
  const list = async (query = "") => (await api.call<Page<Note>>("GET", "jpm", `${path()}${query}`)).body;

  test("keep their order and their author", async () => {
    const before = (await list()).data;
    for (const text of ["Gate code 1180", "Called back", "Part arrived"]) {
      const { status, body } = await api.call<Note>("POST", "jpm", path(), {
        text,
        pinToTop: text === "Called back",
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ text, isPinned: text === "Called back" });
    }
    const notes = (await list()).data.slice(before.length);
    expect(notes.map(({ text }) => text)).toEqual(["Gate code 1180", "Called back", "Part arrived"]);
    expect(notes.map(({ createdById }) => createdById)).toEqual(Array(3).fill(api.sandbox.state.apiUserId));
  });

  test("come in pages", async () => {
    await api.call("POST", "jpm", path(), { text: "One" });
    await api.call("POST", "jpm", path(), { text: "Two" });
    const page = await list("?pageSize=1&includeTotal=true");
    expect(page).toMatchObject({ pageSize: 1, hasMore: true });
    expect(page.totalCount).toBeGreaterThan(1);
  });

  test("need a text, and an owner that exists", async () => {
    const { body } = await api.call("POST", "jpm", path(), { text: " ", pinToTop: "yes" });
    expect(Object.keys(body.errors).sort()).toEqual(["PinToTop", "Text"]);
    expect((await api.call("POST", "jpm", `/${owners}/5/notes`, { text: "x" })).status).toBe(404);
    expect((await api.call("GET", "jpm", `/${owners}/5/notes`)).status).toBe(404);
  });
});
