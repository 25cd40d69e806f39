import type { JobAttachment } from "../../../api/forms/jobAttachments";
import { composite } from "../../declare/composite";
import type { Call } from "../../declare/declaration";
import { runDownload, uploadFields } from "../../declare/file";
import { expectedSha256, sha256Of } from "../../inputs/checksum";
import { jobId } from "../../inputs/common";
import { type LookedAt, readWhole } from "../../lookups/read";
import { downloadJobAttachment, listJobAttachments } from "../forms/jobAttachments";

const { scope } = listJobAttachments;

export const checkAttachment = composite({
  label: "Check Attachment",
  description:
    "Check what is stored of a file that was attached to a job: size and SHA-256 of the newest attachment of its name. Requests: List Job Attachments, then Download Job Attachment; with Expected SHA-256, one after the other of that name, the newest first, until one matches. Where there is none, found is false; ServiceTitan may show a new file a minute late.",
  scopes: [scope],
  required: { jobId, fileName: uploadFields.fileName },
  optional: {
    expectedSha256: expectedSha256(
      "Checksum of the file that was uploaded, 64 hexadecimal digits or base64. isExpected then says whether it is stored.",
    ),
  },
  result: {
    example: {
      found: true,
      isExpected: true,
      fileName: "rating-plate.jpg",
      attachmentId: 2601,
      createdOn: "2026-01-13T18:25:00Z",
      bytes: 48213,
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      others: [],
    },
    jsonSchema: {
      type: "object",
      properties: {
        found: { type: "boolean", description: "Whether the job has an attachment of that name." },
        isExpected: {
          type: ["boolean", "null"],
          description: "Whether it has the Expected SHA-256; null where none was given.",
        },
        fileName: { type: "string" },
        attachmentId: { type: ["integer", "string", "null"] },
        createdOn: { type: ["string", "null"] },
        bytes: { type: ["integer", "null"] },
        sha256: { type: ["string", "null"], description: "64 hexadecimal digits." },
        others: { type: "array", description: "IDs of the others of that name, the newest first." },
      },
    },
  },
  run: async ({ jobId, fileName, expectedSha256: expected }, call) => {
    const named = await attachmentsNamed(fileName as string, jobId as number, call);
    const stored = await storedOf(named, expected as string | undefined, call);
    return {
      data: {
        found: named.length > 0,
        isExpected: expected === undefined ? null : stored.sha256 === expected,
        fileName,
        ...stored,
        others: named.map(({ id }) => id).filter((id) => id !== stored.attachmentId),
      },
    };
  },
});

/** The attachments of a job that have a name, the newest first. */
async function attachmentsNamed(name: string, jobId: number, call: Call): Promise<JobAttachment[]> {
  const list: LookedAt = {
    calls: `GET forms /jobs/${jobId}/attachments`,
    scope,
    what: ["attachment", "attachments"],
  };
  const plain = (text = "") => text.normalize("NFC").trim();
  const at = ({ createdOn }: JobAttachment) => Date.parse(createdOn ?? "") || 0;
  return (await readWhole<JobAttachment>(list, {}, call))
    .filter(({ fileName }) => plain(fileName ?? "") === plain(name))
    .sort((one, other) => at(other) - at(one) || other.id - one.id);
}

interface Stored {
  attachmentId: number | null;
  createdOn?: string | null;
  bytes: number | null;
  sha256: string | null;
}

const nothing: Stored = { attachmentId: null, createdOn: null, bytes: null, sha256: null };

/** What is stored of the first, or of that which is expected. One file at a time is in memory. */
async function storedOf(named: JobAttachment[], expected: string | undefined, call: Call): Promise<Stored> {
  let first: Stored | undefined;
  for (const { id: attachmentId, createdOn } of named) {
    const { data } = await runDownload(downloadJobAttachment, { ...call, values: { attachmentId } });
    const bytes = data as Buffer;
    const stored = { attachmentId, createdOn, bytes: bytes.length, sha256: sha256Of(bytes) };
    if (expected === undefined || stored.sha256 === expected) return stored;
    first ??= stored;
  }
  return first ?? nothing;
}
