import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Where lines are printed: a terminal, a pipe or what a test reads. */
export interface Printer {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  hasColors?(): boolean;
}

const widest = 100;

/** Prints lines of at most 100 columns, or of what a narrower terminal has; in colours only where somebody looks. */
export class Paper {
  private readonly width: number;
  private readonly isColoured: boolean;

  /** @param env `CI` is set where a program reads the output, even at a terminal of its own. */
  constructor(
    private readonly printer: Printer,
    env: NodeJS.ProcessEnv = process.env,
  ) {
    this.width = Math.max(20, Math.min(printer.columns || widest, widest));
    this.isColoured = Boolean(printer.isTTY && printer.hasColors?.() && !env.CI);
  }

  /**
   * Prints a text, broken into lines where it is too long.
   * @param first what its first line begins with; the others are indented by as much.
   */
  print(text: string, { first = "", style }: { first?: string; style?: Style } = {}): void {
    const indent = " ".repeat(columnsOf(first));
    broken(printable(text), this.width - indent.length).forEach((line, index) => {
      const start = index === 0 ? first : indent;
      this.printer.write(`${start}${this.styled(line, style)}`.trimEnd().concat("\n"));
    });
  }

  /** Prints a text on one line, cut where it is too long. */
  printCut(text: string, { first = "", style }: { first?: string; style?: Style } = {}): void {
    const room = this.width - columnsOf(first);
    const whole = printable(text);
    const cut = columnsOf(whole) <= room ? whole : `${head(whole, room - 1)}…`;
    this.print(cut, { first, style });
  }

  private styled(text: string, style?: Style): string {
    return style && this.isColoured ? styleText(style, text, { validateStream: false } as never) : text;
  }
}

/** Without what would move a terminal's cursor or change its colours. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();

/** Characters that take two columns. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

const columnsOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** As much of the start of a text as fits into so many columns. */
function head(text: string, room: number): string {
  let used = 0;
  let start = "";
  for (const letter of text) {
    used += columnsOf(letter);
    if (used > room) break;
    start += letter;
  }
  return start;
}

/** A text in lines; words that are longer than a line are broken. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (columnsOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    let rest = word;
    while (columnsOf(rest) > room) {
      const part = head(rest, room);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
  }
  return [...lines, line];
}
