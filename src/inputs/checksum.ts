import { createHash } from "node:crypto";
import { z } from "zod";
import type { Input } from "./input";
import { once } from "./kinds";
import { converted, mustBe, trimmed } from "./reading";

/** The checksum of a file, as 64 hexadecimal digits in lower case. */
export const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const sha256Schema = () => {
  const expected = mustBe("a SHA-256 checksum, 64 hexadecimal digits or their base64");
  const inBase64 = /^[\w+/-]{43}=$/;
  return converted(
    trimmed,
    z
      .string(expected)
      .transform((text) => text.replace(/^sha-?256[:=]\s*/i, ""))
      .transform((text) =>
        inBase64.test(text) ? Buffer.from(text, "base64").toString("hex") : text.toLowerCase(),
      )
      .pipe(z.string().regex(/^[\da-f]{64}$/, expected)),
  );
};

/** The SHA-256 checksum that a file is to have, however it is written. */
export const expectedSha256 = (comments: string): Input<string> => ({
  input: {
    type: "string",
    label: "Expected SHA-256",
    comments,
    example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
  schema: once(sha256Schema),
});
