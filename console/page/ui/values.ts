// How values of records are said in few words.

const longest = 60;

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Whether a value is a date with its time, as the API writes it. */
export const isMoment = (value: unknown): value is string =>
  typeof value === "string" && moment.test(value) && !Number.isNaN(Date.parse(value));

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** "Purchase orders" of `purchaseOrders`, "AP bills" of `apBills`. */
export function wordsOf(name: string): string {
  const [first = "", ...others] = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[ _]/)
    .map((word) => (abbreviations.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(" ");
}

const abbreviations = new Set(["ap", "gl", "gps", "id", "po"]);

/**
 * A value in at most a line: an object's name, or what it says first, and how many there are of a list of them.
 * @param sayMoment how a date with its time is said; as it is, by default
 */
export function shortText(value: unknown, sayMoment = (moment: string): string => moment): string {
  const say = (each: unknown): string => shortText(each, sayMoment);
  if (isBlank(value)) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isMoment(value)) return sayMoment(value);
  if (Array.isArray(value)) {
    if (value.some((each) => typeof each === "object")) return `${value.length} of them`;
    return cut(value.map(say).join(", "));
  }
  if (typeof value === "object" && value !== null) {
    if ("name" in value && !isBlank(value.name)) return cut(String(value.name));
    const said = Object.values(value).filter((each) => !isBlank(each) && typeof each !== "object");
    return cut(said.map(say).join(", "));
  }
  return cut(String(value));
}

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);
