import { nameOf, takes } from "../../sandbox/server/documented";
import type { CheckExchange } from "../environment";
import { callEveryOperation, type Outcome } from "./everyOperation";
import { documents, textOf, withFigures } from "./servedTable";
import type { ErrorBody } from "./support";

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
if (!folder)
  process.stderr.write("NOT RUN: SERVICETITAN_OPENAPI_DIR is unset, so not every operation is called.\n");
const check: CheckExchange = globalThis.checkExchange;

(folder ? describe : describe.skip)("each documented operation", () => {
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await callEveryOperation(folder ?? "");
  }, 60_000);

  test("is answered, refused for a reason, or not modelled", () => {
    expect(outcomes.filter((outcome) => !isExplained(outcome)).map(shown)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(550);
  });

  test("takes all of its query parameters", () => {
    const isOfQuery = ({ query }: Outcome["operation"], field: string) =>
      query.some((name) => name.toLowerCase() === field.toLowerCase());
    const refused = outcomes.filter(({ operation, exchange }) => {
      const fields = fieldErrors(exchange).filter(([field]) => isOfQuery(operation, field));
      const isUnknown = exchange.warnings.some((warning) => warning.startsWith("query parameter"));
      return isUnknown || fields.some(([, [message = ""]]) => !isOfRecords(message));
    });
    expect(refused.map(shown)).toEqual([]);
    const jobs = outcomes.find(({ operation }) => takes(operation, "jobStatus"));
    expect(Object.keys(jobs?.exchange.query ?? {}).length).toBeGreaterThan(20);
  });

  test("takes all fields of its body, as the type that each is documented as", () => {
    const isUnread = (message: string) =>
      /is unknown\.$|^The value (?!').+ must be (an? |true or false)/.test(message);
    const refused = outcomes.filter(({ exchange }) =>
      fieldErrors(exchange).some(([, messages]) => messages.some(isUnread)),
    );
    expect(refused.map(shown)).toEqual([]);
  });

  test("answers as it is documented to", () => {
    const modelled = outcomes.filter(({ exchange }) => exchange.status !== 501);
    expect(modelled.flatMap(({ exchange }) => check?.(exchange) ?? [])).toEqual([]);
  });

  test.each(documents)("is counted in $file, as npm run docs:sandbox writes it", (document) => {
    expect(textOf(document)).toBe(withFigures(document, outcomes));
  });
});

const bodyOf = ({ responseBody }: Outcome["exchange"]) => responseBody as ErrorBody;

const fieldErrors = (exchange: Outcome["exchange"]) =>
  exchange.status === 400 ? Object.entries(bodyOf(exchange).errors) : [];

/** Whether a message is about records, and so about a value that was read. */
const isOfRecords = (message: string) => /\d+ (is not on|does not exist)/.test(message);

function isExplained({ operation, exchange }: Outcome): boolean {
  const { status } = exchange;
  if (status < 400) return true;
  const { title } = bodyOf(exchange);
  if (status === 501) return title.startsWith(`The sandbox does not model ${nameOf(operation)}`);
  if (status === 400 && title.startsWith("One or more")) return fieldErrors(exchange).length > 0;
  return [400, 403, 404, 409].includes(status) && /^(?!No resource).+\.$/.test(title);
}

const shown = ({ operation, exchange }: Outcome) => [
  nameOf(operation),
  exchange.status,
  exchange.responseBody,
];
