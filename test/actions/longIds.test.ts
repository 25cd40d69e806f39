import { run } from "../harness";
import { startServer } from "../server";

/** IDs beyond 2^53 - 1, which JavaScript's numbers do not hold. */
const long = "9007199254740993";
const next = "9007199254740995";

test("come as text from one action, and go out as given from another", async () => {
  const { connection, requests } = await startServer(() => ({
    body: `{"id":${long},"parentIds":[1,${next}]}`,
  }));
  const record = (await run("getCustomer", { connection, customerId: "5" })) as { id: string };
  expect(record).toEqual({ id: long, parentIds: [1, next] });
  await run("getCustomer", { connection, customerId: record.id });
  await run("getCustomer", { connection, customerId: 9007199254740993n });
  expect(requests.map(({ url }) => url.split("/").pop())).toEqual(["5", long, long]);
});

test("are told in errors as they are", async () => {
  const { connection } = await startServer(() => ({
    status: 404,
    body: `{"title":"No.","data":{"id":${long}}}`,
  }));
  await expect(run("getCustomer", { connection, customerId: long })).rejects.toThrow("(404): No.");
});

test("go out as given in filters, joined and alone", async () => {
  const { connection, requests } = await startServer(() => ({ body: '{"data":[],"hasMore":false}' }));
  await run("listJobs", { connection, filters: { ids: [long, 7], customerId: long } });
  const query = new URL(String(requests[0]?.url), "http://x").searchParams;
  expect([query.get("ids"), query.get("customerId")]).toEqual([`${long},7`, long]);
});

test("keep the records of a whole list apart", async () => {
  const page = (ids: string[], hasMore: boolean) => ({
    body: `{"data":[${ids.map((id) => `{"id":${id}}`)}],"hasMore":${hasMore},"totalCount":4}`,
  });
  const ids = ["9007199254740992", long, "9007199254740994", next];
  const { connection } = await startServer(({ url }) => {
    const { searchParams } = new URL(url, "http://x");
    const size = searchParams.get("pageSize") === "1" ? 1 : 2;
    const from = (Number(searchParams.get("page")) - 1) * size;
    return page(ids.slice(from, from + size), from + size < 4);
  });
  expect(await run("listJobs", { connection, fetchAll: true })).toMatchObject({
    totalCount: 4,
    data: ids.map((id) => ({ id })),
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ["createProjectNote", { projectId: long, text: "x" }, ""],
  ["updateProject", { projectId: "5", projectManagerIds: ["7", long] }, "Project Manager IDs, item 2"],
  ["updateTechnician", { technicianId: "5", businessUnitId: long }, "Business Unit ID"],
  [
    "updateTechnician",
    { technicianId: "5", customFields: [{ typeId: 1 }, { typeId: long }] },
    "Custom Fields, item 2, Field",
  ],
])("of %s in a body are refused by name, those of its path are not: %j", async (key, inputs, name) => {
  const { connection, requests } = await startServer(() => ({}));
  const outcome = run(key, { connection, ...inputs });
  if (name === "") {
    await outcome;
    expect(requests[0]?.url).toContain(`/${long}/`);
  } else {
    await expect(outcome).rejects.toThrow(
      `${name} must be an ID of at most 9007199254740991 where it is sent in a body, but ${long} was given.`,
    );
    expect(requests).toEqual([]);
  }
});

test("in Raw Request's JSON text go out as they are", async () => {
  const { connection, requests } = await startServer(() => ({}));
  const raw = { urlType: "crm", url: "/x", method: "POST" };
  await run("rawRequest", { connection, ...raw, data: `{"id":${long}}` });
  expect(String(requests[0]?.body)).toBe(`{"id":${long}}`);
});
