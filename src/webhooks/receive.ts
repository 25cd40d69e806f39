import { createHash } from "node:crypto";
import { SpectralError } from "@prismatic-io/spectral";
import { quoteLongNumbers } from "../client/longNumbers";
import type { WebhookAnswer, WebhookRequest } from "../declare/webhookTrigger";
import { isBlank, isPlainObject } from "../inputs/blank";
import { fromJson } from "../inputs/jsonText";
import { type Encoding, isSigned } from "./signature";

/** How events are trusted and told apart, as a builder sets it. */
interface Settings {
  hmacKey?: string;
  acceptUnsigned?: boolean;
  signatureHeader?: string;
  signatureEncoding?: Encoding;
  eventIdPath?: string;
  tenantIdPath?: string;
}

/** What a flow gets of an event. */
export interface Event {
  /** The same for the same event, so that the flow can hand it on as its own idempotency key. */
  key: string;
  id?: string;
  tenant?: string;
  /** What ServiceTitan sent. */
  event: unknown;
}

/** ServiceTitan sends an event again after 10, 30, 60 and 300 seconds where it got no answer. */
const repeatsMs = 15 * 60_000;

/** More events are not remembered, so that what the platform keeps of a flow stays small. */
const mostRemembered = 5_000;

/**
 * Looks at what came in: whether it is signed as it should be, and whether it came before. An event counts as come only
 * once it was handed on, and only as long as ServiceTitan may repeat it.
 * @throws SpectralError where the settings allow no decision.
 */
export function receive(request: WebhookRequest): WebhookAnswer {
  const refused = request.isTrial ? undefined : reasonToRefuse(request);
  if (refused) {
    request.logger.warn(`A request was refused: ${refused}`);
    return { branch: "Refused", data: { refused }, isTrusted: false, statusCode: 401 };
  }
  const data = read(request);
  const event = { branch: "Event", data, isTrusted: true };
  if (data.id === undefined || request.isTrial) return event;
  const now = Date.now();
  const recent = remembered(request.kept).filter(([, at]) => at > now - repeatsMs);
  const digest = digestOf(data.key).slice(0, 16);
  if (recent.some(([each]) => each === digest)) {
    request.logger.info(`Event ${data.key} came before: it takes the branch Repeat.`);
    return { ...event, branch: "Repeat" };
  }
  return { ...event, kept: Object.fromEntries([...recent, [digest, now]].slice(-mostRemembered)) };
}

/** When which events were handed on, in milliseconds since 1970, by a digest of their key. */
const remembered = (kept: unknown): [string, number][] =>
  isPlainObject(kept) ? (Object.entries(kept) as [string, number][]) : [];

/** Why a request is not trusted; undefined if it is. */
function reasonToRefuse({ values, headers, rawBody }: WebhookRequest): string | undefined {
  const { hmacKey, acceptUnsigned, signatureHeader, signatureEncoding } = values as Settings;
  if (hmacKey === undefined) {
    if (acceptUnsigned) return undefined;
    throw new SpectralError(
      "HMAC Key is blank, so that nobody can tell whether an event comes from ServiceTitan: enter the key of the webhook in ServiceTitan's developer portal, or turn Accept Unsigned on.",
    );
  }
  if (signatureHeader === undefined)
    throw new SpectralError(
      "Signature Header is blank: with an HMAC Key, enter the name of the header in which ServiceTitan sends the signature.",
    );
  const signature = headerOf(headers, signatureHeader);
  if (isBlank(signature)) return `it has no header ${signatureHeader}.`;
  const bytes = toBytes(rawBody);
  if (!bytes) return "the platform gave no raw body to compare its signature with.";
  return isSigned(bytes, hmacKey.trim(), String(signature), signatureEncoding)
    ? undefined
    : `the signature in ${signatureHeader} is not that of HMAC Key.`;
}

const headerOf = (headers: Record<string, string>, name: string) =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name.trim().toLowerCase())?.[1];

/** The bytes of a body, which JSON turns into an object of its own. */
function toBytes(rawBody: unknown): Buffer | undefined {
  if (typeof rawBody === "string" || rawBody instanceof Uint8Array) return Buffer.from(rawBody as string);
  const { type, data } = isPlainObject(rawBody) ? rawBody : {};
  return type === "Buffer" && Array.isArray(data) ? Buffer.from(data) : undefined;
}

/** The event of a request; what it does not say at a path that was set is told in the log. */
function read(request: WebhookRequest): Event {
  const { eventIdPath, tenantIdPath } = request.values as Settings;
  const event = eventOf(request);
  const find = (label: string, path?: string) => {
    const found = path === undefined ? undefined : valueAt(path.trim(), request.headers, event);
    if (path !== undefined && found === undefined)
      request.logger.warn(`The event has nothing at ${label} (${path}).`);
    return found;
  };
  const id = find("Event ID Path", eventIdPath);
  const tenant = find("Tenant ID Path", tenantIdPath);
  const own = id ?? digestOf(JSON.stringify(event ?? null));
  return {
    key: tenant === undefined ? own : `${tenant}/${own}`,
    ...(id !== undefined && { id }),
    ...(tenant !== undefined && { tenant }),
    event,
  };
}

/** What was sent, read from the bytes that are signed, with all digits of long IDs. */
function eventOf({ rawBody, body }: WebhookRequest): unknown {
  const text = toBytes(rawBody)?.toString() ?? "";
  const read = fromJson(quoteLongNumbers(text));
  return typeof read === "string" ? fromJson(body) : read;
}

/** A text or number within the event or, at `headers.` and a name, in a header; undefined where there is none. */
function valueAt(path: string, headers: Record<string, string>, event: unknown): string | undefined {
  const [first, ...rest] = path.split(".");
  const value =
    first === "headers"
      ? headerOf(headers, rest.join("."))
      : path
          .split(".")
          .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], event);
  return isBlank(value) || !["string", "number"].includes(typeof value) ? undefined : String(value);
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("base64url");
