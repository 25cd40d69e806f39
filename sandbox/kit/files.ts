import { randomUUID } from "node:crypto";
import { Bounded, type Counts } from "./bounded";

export interface StoredFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

interface KeptFile extends Omit<StoredFile, "bytes"> {
  path: string;
  base64: string;
}

const most = { entries: 10_000, bytes: 256 * 1024 * 1024 };

/** The files of a tenant by their path; of too many the oldest go. */
export class Files {
  private readonly files = new Bounded<string, StoredFile>(most, ({ bytes }) => bytes.length);

  /** Keeps a file in a folder; returns the path that it is known by from then on. */
  save(folder: string, file: StoredFile): string {
    const path = `${folder}/${randomUUID()}/${file.name}`;
    this.put(path, file);
    return path;
  }

  put(path: string, file: StoredFile): void {
    this.files.set(path, file);
  }

  get(path: string): StoredFile | undefined {
    return this.files.get(path);
  }

  get counts(): Counts {
    return this.files.counts;
  }

  /** What there is to write down: bytes as base64. */
  keep(): KeptFile[] {
    return [...this.files.entries()].map(([path, { bytes, ...file }]) => ({
      path,
      ...file,
      base64: bytes.toString("base64"),
    }));
  }

  putBack(kept: KeptFile[]): void {
    this.files.clear();
    for (const { path, base64, ...file } of kept)
      this.put(path, { ...file, bytes: Buffer.from(base64, "base64") });
  }
}
