import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modules } from "../../src/client/modules";
import { callEveryOperation, type Outcome } from "./everyOperation";

/** How many operations the sandbox serves, as the README and docs/sandbox.md say. `npm run docs:sandbox` writes both. */

interface Counts {
  label: string;
  all: number;
  answered: number;
  refused: number;
  missing: number;
}

function count(label: string, outcomes: Outcome[]): Counts {
  const having = (test: (status: number) => boolean) =>
    outcomes.filter(({ exchange }) => test(exchange.status)).length;
  const missing = having((status) => status === 501);
  const answered = having((status) => status < 400);
  return { label, all: outcomes.length, answered, refused: outcomes.length - answered - missing, missing };
}

const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;

/** The table of modules. */
function tableOf(outcomes: Outcome[]): string {
  const rows = Object.entries(modules).map(([module, label]) =>
    count(
      label,
      outcomes.filter(({ operation }) => operation.api === module),
    ),
  );
  const { label, ...totals } = count("**All**", outcomes);
  return [
    row(["Module", "Operations", "Answered", "Refused", "Not modelled"]),
    row(Array(5).fill("---")),
    ...rows.map((counts) => row(Object.values(counts))),
    row([label, ...Object.values(totals).map((total) => `**${total}**`)]),
  ].join("\n");
}

/** The sentence with the totals. */
function sentenceOf(outcomes: Outcome[]): string {
  const { all, missing } = count("", outcomes);
  return `${all - missing} of the ${all} operations of ServiceTitan's documents`;
}

interface Document {
  file: string;
  /** What stands there in place of the figures. */
  old: RegExp;
  figures: (outcomes: Outcome[]) => string;
}

export const documents: Document[] = [
  { file: "README.md", old: /\| Module \|.*\*\*All\*\*[^\n]*/s, figures: tableOf },
  {
    file: "docs/sandbox.md",
    old: /\d+ of the \d+ operations of ServiceTitan's documents/,
    figures: sentenceOf,
  },
];

const pathOf = ({ file }: Document) => join(__dirname, "../..", file);

export const textOf = (document: Document) => readFileSync(pathOf(document), "utf8");

/** The document as it has to be: of the operations that ServiceTitan has not withdrawn. */
export function withFigures(document: Document, outcomes: Outcome[]): string {
  const current = outcomes.filter(({ operation }) => !operation.lastDocumented);
  return textOf(document).replace(document.old, document.figures(current));
}

async function main(): Promise<void> {
  const folder = process.env.SERVICETITAN_OPENAPI_DIR;
  if (!folder) throw new Error("SERVICETITAN_OPENAPI_DIR names no folder with ServiceTitan's API documents.");
  const outcomes = await callEveryOperation(folder);
  for (const document of documents) writeFileSync(pathOf(document), withFigures(document, outcomes));
  console.log(`The sandbox models ${sentenceOf(outcomes)}, withdrawn ones among them.`);
}

if (require.main === module)
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
