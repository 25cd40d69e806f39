import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bounded } from "../../sandbox/kit/bounded";
import { ApiError } from "../../sandbox/kit/errors";
import type { GivenFile } from "../runner/messages";

export interface KeptFile {
  /** Its ID, as inputs refer to it. */
  file: string;
  name: string;
  bytes: number;
  contentType: string;
}

const most = { entries: 20, bytes: 200_000_000 };

/** Files that were chosen in the page, for inputs; the oldest go where there are too many. */
export class Files {
  private readonly kept = new Bounded<string, KeptFile>(most, ({ bytes }) => bytes);

  constructor(private readonly folder: string) {}

  keep(bytes: Buffer, { name, contentType }: Pick<KeptFile, "name" | "contentType">): KeptFile {
    const kept = { file: randomUUID(), name, bytes: bytes.length, contentType };
    writeFileSync(this.pathOf(kept), bytes);
    for (const gone of this.kept.set(kept.file, kept)) rmSync(this.pathOf(gone), { force: true });
    return kept;
  }

  /** Puts where files are in place of their IDs, `{ "$file": "ID" }`. @throws ApiError 400 where one is not kept */
  locate(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.locate(each));
    if (typeof value !== "object" || value === null) return value;
    if ("$file" in value) return this.given(String(value.$file));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.locate(each)]));
  }

  private given(id: string): GivenFile {
    const kept = this.kept.get(id);
    if (kept === undefined)
      throw new ApiError(400, "A file among the inputs is no longer here: choose it once more.");
    return { $file: this.pathOf(kept), contentType: kept.contentType };
  }

  private pathOf = ({ file }: KeptFile) => join(this.folder, `file-${file}`);
}
