/** How many digits the whole part of a number has at least where JavaScript may not hold it. */
const manyDigits = 16;

/**
 * Puts quotes around the numbers of a JSON text that JavaScript would round, so that they are parsed as text, digit
 * for digit: whole numbers beyond 2^53 - 1, such as IDs, and decimals with so many digits before the point that
 * those after it would be lost. Fractions are rounded at their 17th digit, and 1e300 stays the number that it is,
 * as in any program that reads JSON.
 */
export function quoteLongNumbers(json: string): string {
  const isInString = stringFinder(json);
  let quoted = "";
  let done = 0;
  // Each run of so many digits crosses one of these places: to look at all characters would take too long.
  for (let at = manyDigits - 1; at < json.length; at += manyDigits) {
    if (!isDigit(json, at) || !(mayGoOn(json, at, 1) || mayGoOn(json, at, -1))) continue;
    const [start, end] = runAround(json, at);
    if (end - start < manyDigits) continue;
    const number = numberAt(json, start);
    if (number !== undefined && isRounded(number) && !isInString(start)) {
      const from = json[start - 1] === "-" ? start - 1 : start;
      quoted += `${json.slice(done, from)}"${number}"`;
      done = from + number.length;
    }
    at += Math.floor((end - at) / manyDigits) * manyDigits;
  }
  return quoted + json.slice(done);
}

/** A first look at a few places: a long run with a digit here goes on far enough to one side at least. */
const mayGoOn = (text: string, at: number, direction: 1 | -1) =>
  isDigit(text, at + 8 * direction) && isDigit(text, at + 4 * direction) && isDigit(text, at + 2 * direction);

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function runAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (isDigit(text, start - 1)) start--;
  let end = at + 1;
  while (isDigit(text, end)) end++;
  return [start, end];
}

/** The number whose digits start there; undefined where they are part of a text or of a fraction. */
function numberAt(json: string, digits: number): string | undefined {
  const start = json[digits - 1] === "-" ? digits - 1 : digits;
  const before =
    json
      .slice(Math.max(0, start - 20), start)
      .trimEnd()
      .at(-1) ?? "";
  const [number] = /^-?\d+(\.\d+)?(?=\s*[,\]}]|\s*$)/.exec(json.slice(start, start + 400)) ?? [];
  return before === "" || ":[,".includes(before) ? number : undefined;
}

function isRounded(number: string): boolean {
  const value = Number(number);
  const shown = number.includes(".") ? number.replace(/\.?0+$/, "") : number;
  return !Number.isSafeInteger(Math.trunc(value)) || String(value) !== shown;
}

/** Tells whether a place, each after the one before, is within a string of the JSON text. */
function stringFinder(json: string): (at: number) => boolean {
  let end = 0;
  return (at) => {
    for (;;) {
      const start = json.indexOf('"', end);
      if (start < 0 || start > at) return false;
      const close = closingQuote(json, start);
      if (close > at) return true;
      end = close + 1;
    }
  };
}

function closingQuote(json: string, open: number): number {
  let close = open;
  for (;;) {
    close = json.indexOf('"', close + 1);
    if (close < 0) return json.length;
    let slashes = 0;
    while (json[close - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return close;
  }
}
