import { createHmac, timingSafeEqual } from "node:crypto";

export const encodings = ["hex", "base64"] as const;
export type Encoding = (typeof encodings)[number];

/** How the 32 bytes of an HMAC-SHA256 are written. */
const written: Record<Encoding, RegExp> = {
  hex: /^[0-9a-f]{64}$/i,
  base64: /^[A-Za-z0-9+/_-]{43}=?$/,
};

/**
 * Tells whether a signature is the HMAC-SHA256 of what was sent, compared in constant time.
 * @param signature as it came: in hex or base64, with or without a prefix such as "sha256=", and blanks around it.
 * @param encoding the only one that counts; either if it is not given.
 */
export function isSigned(rawBody: Buffer, key: string, signature: string, encoding?: Encoding): boolean {
  const computed = createHmac("sha256", key).update(rawBody).digest();
  return encodings
    .filter((each) => encoding === undefined || each === encoding)
    .flatMap((each) => read(signature, each) ?? [])
    .some((given) => timingSafeEqual(given, computed));
}

/** The bytes that a signature stands for; undefined where it is not written so. */
function read(signature: string, encoding: Encoding): Buffer | undefined {
  const text = signature.trim();
  const withoutPrefix = text.replace(/^[\w-]+\s*[\s=:]\s*(?=\S)/, "");
  const found = [text, withoutPrefix].find((each) => written[encoding].test(each));
  return found === undefined ? undefined : Buffer.from(found, encoding);
}
