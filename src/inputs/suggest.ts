import { isBlank, isPlainObject } from "./blank";

/** What a builder should type in place of what was refused, where that is clear: it follows what is expected. */

/** "a number (type 12.5)"; `expected` alone where nothing is to be suggested. */
export const suggesting = (expected: string, ...typed: (string | undefined)[]): string => {
  const known = typed.filter((each) => each !== undefined);
  return known.length > 0 ? `${expected} (type ${known.join(" or ")})` : expected;
};

/** Full-width digits, dashes and blanks of other kinds as a keyboard has them. */
export const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Numbers that a text may mean: "$1,200.50", "1.200,50", "(50)"; two of "1.200", none where a guess would be needed. */
export function numbersIn(given: string): string[] {
  const text = plain(given).replace(/^\((.+)\)$/, "-$1");
  const [, minus = "", amount = ""] =
    /^([+-]?)\s*(?:USD|[$€£])?\s*([\d., ']*\d)\s*(?:USD|[$€£])?$/.exec(text.replace(/^([$€£])\s*-/, "-$1")) ??
    [];
  if (/^\d+%$/.test(text)) return [text.slice(0, -1), String(Number(text.slice(0, -1)) / 100)];
  if (!amount) return [];
  const sign = minus.replace("+", "");
  const thousands = amount.replace(/[., ']/g, "");
  if (/^[1-9]\d{0,2}([., ']\d{3})$/.test(amount)) {
    const separator = amount.at(-4);
    const decimal = /[.,]/.test(separator ?? "")
      ? [sign + amount.replace(/[.,]0*(\d*?)0*$/, ".$1").replace(/\.$/, "")]
      : [];
    return [sign + thousands, ...decimal];
  }
  if (/^\d{1,3}(([., '])\d{3})(\2\d{3})*$/.test(amount)) return [sign + thousands];
  const [, whole = "", part = ""] = /^(\d+|\d{1,3}(?:[., ']\d{3})+)[.,](\d+)$/.exec(amount) ?? [];
  if (whole) return [`${sign}${whole.replace(/\D/g, "")}.${part}`];
  return /^\d+$/.test(amount) ? [sign + amount] : [];
}

/** The only ID in a text such as "#123" or "Jane Doe (ID: 123)". */
export function idIn(given: string): string | undefined {
  const text = plain(given);
  return /^#?\s*([1-9]\d*)$/.exec(text)?.[1] ?? /\bID:?\s*([1-9]\d*)\)?$/i.exec(text)?.[1];
}

/** Days that a text may mean, as ServiceTitan writes them: two where day and month could be either. */
export function daysIn(given: unknown): string[] {
  const text = plain(String(given));
  if (/^(\d{10}|\d{13})$/.test(text)) return [new Date(Number(text.padEnd(13, "0"))).toISOString()];
  const [, one = "", , two = "", year = ""] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const found = text.includes(".")
    ? [[two, one]]
    : [
        [one, two],
        [two, one],
      ];
  const days = found.map(
    ([month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  const isDay = (day: string) =>
    !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return [...new Set(days.filter(isDay))];
}

/** The only e-mail address in a text such as "mailto:jane@example.com" or "Jane <jane@example.com>". */
export function emailIn(given: string): string | undefined {
  const found = plain(given.replace(/^mailto:/i, "")).match(/[^\s<>,;:()]+@[^\s<>,;:()]+\.[a-z]{2,}/gi) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** The number in a text such as "tel:+1-916-555-0142" or "(916) 555-0142 x12", without its extension. */
export const phoneIn = (given: string): string | undefined =>
  /^(?:tel:)?\s*(\+?[\d\s()./-]*\d)\s*(?:(?:ext|extension|x|#)\W*\d*)?$/i.exec(plain(given))?.[1];

/** Of a whole result, or a list of one, in the place of one value: what to choose of it; undefined of anything else. */
export function partToChoose(value: unknown): string | undefined {
  if (Array.isArray(value) && !isBlank(value)) return "not a list: choose one entry of it";
  if (!isPlainObject(value) || !("data" in value)) return undefined;
  return "not a step's whole result: choose what is below its data";
}
