import { documentedAt } from "../../sandbox/server/documented";
import component from "../../src";
import { catalogue } from "../../src/actions";
import { type Calling, endpointOf } from "../../src/declare/declaration";
import { logged, run } from "../harness";
import { startServer } from "../server";

/** Operations that ServiceTitan's documents no longer have, and what the actions on them say. */

const payment = { typeId: 1413, splits: [{ invoiceId: 1301, amount: 200 }] };
const withdrawn = [
  [
    "holdJob",
    { jobId: 1001, reasonId: 931, memo: "Parts" },
    "Use Hold Appointment for the job's appointments.",
  ],
  [
    "completeJob",
    { jobId: 1001, completedOn: "2026-07-08T10:00:00Z" },
    "There is no replacement: complete the job in ServiceTitan.",
  ],
  ["createPayment", payment, "There is no replacement: record the payment in ServiceTitan."],
] as const;

test("the actions on them are these", () => {
  const keys = Object.keys(catalogue).filter((key) => catalogue[key]?.withdrawn);
  expect(keys.sort()).toEqual(withdrawn.map(([key]) => key).sort());
});

describe.each(withdrawn)("%s", (key, inputs, instead) => {
  const refused = async (status: number) => {
    const { connection } = await startServer(() => ({ status, body: '{"title":"Resource not found."}' }));
    return run(key, { connection, ...inputs }).catch(({ message }: Error) => message);
  };

  test("says in its description that it is withdrawn, and what to do instead", () => {
    expect(component.actions[key]?.display.description).toMatch(
      `ServiceTitan has withdrawn this operation: apps made before July 2026 may still have it. ${instead}`,
    );
  });

  test("says so in the log of each run", async () => {
    await refused(405);
    expect(logged).toContainEqual(
      expect.stringMatching(`^warn: .*: ServiceTitan has withdrawn this operation: .* ${instead}$`),
    );
  });

  test("says so where ServiceTitan does not allow it (405)", async () => {
    const message = await refused(405);
    expect(message).toContain(
      `ServiceTitan no longer offers this operation to your app: it was withdrawn. ${instead}`,
    );
    expect(message).not.toContain("no such record");
  });

  test("says so where ServiceTitan does not find it (404), or the record", async () => {
    expect(await refused(404)).toContain(
      `Either there is no such record, or ServiceTitan no longer offers this operation to your app: it was withdrawn. ${instead}`,
    );
  });
});

test("other actions say nothing of the kind", async () => {
  const { connection } = await startServer(() => ({ status: 404, body: '{"title":"Not found."}' }));
  await expect(run("updatePayment", { connection, paymentId: "1401", ...payment })).rejects.toThrow(
    /^Update Payment failed \(404\): Not found\.(?!.*withdrawn)/,
  );
});

test("they are those whose operations ServiceTitan's documents no longer have", () => {
  const keys = Object.keys(catalogue).filter((key) => {
    if (!catalogue[key]?.calls) return false;
    const { api, method, path } = endpointOf(catalogue[key] as Calling);
    const operation = documentedAt(`/${api}/v2/tenant/1${path}`).find((each) => each.method === method);
    return operation?.lastDocumented !== undefined;
  });
  expect(keys.sort()).toEqual(withdrawn.map(([key]) => key).sort());
});
