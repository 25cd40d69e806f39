import { allRecords } from "../api/all";
import type { ApiRecord } from "../api/record";
import { catalogue } from "../src/actions";
import { serviceTitanConnection } from "../src/connections";
import { dataSources } from "../src/dataSources";
import { inputsOfDataSource } from "../src/declare/dataSource";
import { endpointOf } from "../src/declare/declaration";
import { recordOf } from "../src/declare/perform";
import { type Input, type Inputs, readInput } from "../src/inputs/input";
import { cases } from "./cases";

/** What a slip in a declaration would leave unnoticed, told as sentences that say what to do. */

interface Declared {
  key: string;
  required: Inputs;
  optional: Inputs;
}

const actions: Declared[] = Object.entries(catalogue).map(([key, action]) => ({ key, ...action }));
const choosers: Declared[] = Object.entries(dataSources).map(([key, source]) => ({
  key,
  ...inputsOfDataSource(source),
}));
const declared = [...actions, ...choosers];

type Shown = Pick<Input["input"], "label" | "comments"> & { inputs?: Record<string, Shown> };

/** An input and its parts, each with the way to it. */
const withParts = (place: string, input: Shown): [string, Shown][] => [
  [place, input],
  ...Object.entries(input.inputs ?? {}).flatMap(([key, part]) => withParts(`${place}.${key}`, part)),
];

test("every input has a label and a comment", () => {
  const inputs = declared.flatMap(({ key, required, optional }) =>
    Object.entries({ ...required, ...optional }).flatMap(([name, { input }]) =>
      withParts(`${key} ${name}`, input as Shown),
    ),
  );
  const ofConnection = Object.entries(serviceTitanConnection.inputs).flatMap(([name, input]) =>
    withParts(`connection ${name}`, input as Shown),
  );
  const silent = [...inputs, ...ofConnection]
    .filter(([, { label, comments }]) => !label?.trim() || !comments?.trim())
    .map(
      ([place]) => `${place} has no label or no comment: say what value is expected, with unit or format.`,
    );
  expect(silent).toEqual([]);
});

test("what data sources take accepts its own example", () => {
  for (const { optional, required } of choosers)
    for (const input of Object.values({ ...required, ...optional }))
      expect(() => readInput(input, (input.input as { example?: string }).example, false)).not.toThrow();
});

test("every path names inputs that the action requires", () => {
  const calling = [...Object.entries(catalogue), ...Object.entries(dataSources)];
  const unknown = calling.flatMap(([key, each]) => {
    if (!("calls" in each) || !each.calls) return [];
    const required = Object.keys(each.required ?? {});
    const named = [...endpointOf(each).path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    return named
      .filter((name) => !required.includes(name))
      .map(
        (name) =>
          `${key} calls ${each.calls}, but requires no input ${name}: it has ${required.join(", ") || "none"}.`,
      );
  });
  expect(unknown).toEqual([]);
});

test("every case is that of an action, and every action has one", () => {
  const missing = actions
    .filter(({ key }) => catalogue[key]?.calls && !cases[key])
    .map(
      ({ key }) =>
        `${key} has no case: add one to its resource's file in test/cases, with a value for each input.`,
    );
  const left = Object.keys(cases)
    .filter((key) => !catalogue[key])
    .map((key) => `The case ${key} in test/cases is of no action: rename or remove it.`);
  expect([...missing, ...left]).toEqual([]);
});

describe("the example of a record", () => {
  const lists = Object.values(catalogue).flatMap((action) => (action.kind === "list" ? [action] : []));

  test("has statuses and kinds that the list of such records can be filtered by", () => {
    const wrong = lists.flatMap(({ label, of, filters = {} }) =>
      Object.entries(filters).flatMap(([key, { input }]) => {
        const choices = "model" in input ? input.model?.map(({ value }) => value) : undefined;
        const shown = valueIn(of.example, key);
        if (!choices || typeof shown !== "string" || choices.includes(shown)) return [];
        return [
          `The example of ${of.name} has ${key} ${shown}, which ${label} does not know: ${choices.join(", ")}.`,
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  const example = (name: string) =>
    allRecords().find((each: ApiRecord) => each.name === name)?.example as Record<string, unknown>;
  const sum = (values: unknown[]) =>
    Number(values.reduce<number>((all, each) => all + Number(each), 0).toFixed(2));

  test("has totals that add up", () => {
    const { items, subTotal, salesTax, total, balance } = example("Invoice");
    const payment = example("Payment");
    const estimate = example("Estimate");
    const applied = (payment.appliedTo as { appliedAmount: string }[]).map(
      ({ appliedAmount }) => appliedAmount,
    );
    expect({
      "Invoice.subTotal, of items": sum((items as { total: string }[]).map((item) => item.total)),
      "Invoice.total": sum([subTotal, salesTax]),
      "Invoice.balance, after the payment": sum([balance, payment.total]),
      "Payment.total, of what it was applied to and the rest": sum([...applied, payment.unappliedAmount]),
      "Estimate.subtotal, of items": sum((estimate.items as { total: number }[]).map((item) => item.total)),
      "Job.total, of its invoice": Number(example("Job").total),
    }).toEqual({
      "Invoice.subTotal, of items": Number(subTotal),
      "Invoice.total": Number(total),
      "Invoice.balance, after the payment": Number(total),
      "Payment.total, of what it was applied to and the rest": Number(payment.total),
      "Estimate.subtotal, of items": Number(estimate.subtotal),
      "Job.total, of its invoice": Number(total),
    });
  });
});

/** A field of an example; of a status that is an object its name. */
function valueIn(example: unknown, key: string): unknown {
  const value = (example as Record<string, unknown>)[key];
  return typeof value === "object" && value !== null && "name" in value ? value.name : value;
}

test("records that actions answer are those that api declares under their names", () => {
  const names = new Set(allRecords().map(({ name }) => name));
  const unknown = Object.values(catalogue).flatMap((action) => {
    const record = recordOf(action);
    return record && !names.has(record.name)
      ? [`${action.label} answers ${record.name}, which api does not declare.`]
      : [];
  });
  expect(unknown).toEqual([]);
  expect(names.size).toBe(allRecords().length);
});
