import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { PlatformFlow } from "../platform/flow";
import type { Call } from "./call";
import type { Day } from "./day";
import type { Change } from "./records";
import type { Stage } from "./stage";

/** The technician repairs the furnace, takes a photo, and a flow that waits for completed jobs starts. */
export async function playVisit(
  stage: Stage,
  day: Day,
  { customer, job, technician }: Call,
  flow: PlatformFlow<Change>,
): Promise<void> {
  const onVisit = (act: string) => `appointments/${job.firstAppointmentId}/${act}`;
  await day.begin("10:40", "the visit");
  await stage.byHand(
    `${technician.name} sets out, as the office sees in ServiceTitan.`,
    [onVisit("dispatch")],
    "Dispatched.",
  );
  await day.pass("11:05");
  await stage.byHand("And arrives at Jane's house.", [onVisit("arrive")], "Working.");
  await filePhoto(stage, day, customer.locations[0]?.id);
  await day.pass("12:10");
  await stage.byHand("The furnace burns again, and the visit is over.", [onVisit("finish")], "Done.");

  const changes = await stage.poll(flow, "The flow that waits for completed jobs looks again.", told);
  assert.deepEqual(
    changes.map(({ change, record }) => [change, record.id]),
    [["completed", job.id]],
  );
  assert.deepEqual(await stage.poll(flow, "And once more, since each change is told once.", told), []);
}

/** What a trigger tells, a line a change. */
export const told = (changes: Change[]) =>
  changes.length === 0
    ? "Nothing new."
    : changes.map(({ change, record }) =>
        record.jobNumber
          ? `The flow starts: job #${record.jobNumber} is ${change}.`
          : `The flow starts: invoice #${record.referenceNumber} is ${change}.`,
      );

/** A photo goes up, is put on the furnace's file, comes back, and is the same to the last byte. */
async function filePhoto(stage: Stage, day: Day, locationId?: number): Promise<void> {
  const photo = await readFile(resolve(__dirname, "igniter.jpg"));
  const { path } = await stage.action<{ path: string }>(
    "createInstalledEquipmentAttachment",
    "The old igniter no longer glows. With a new one in, a photo is taken and uploaded.",
    { fileName: "igniter.jpg", file: { data: photo, contentType: "image/jpeg" } },
    () => sizeOf(photo),
  );
  await stage.action<{ id: number }>(
    "createInstalledEquipment",
    "The furnace is put on file, with that photo.",
    {
      name: "Gas furnace",
      serialNumber: "NV-2018-114507",
      locationId,
      installedOn: day.date(-2_900),
      attachments: [{ type: "Image", url: path, alias: "New igniter" }],
    },
    ({ id }) => `Equipment ${id}, at Jane's house.`,
  );
  await stage.action<Buffer>(
    "listInstalledEquipmentAttachments",
    "Does the photo come back as it was?",
    { path },
    (copy) => {
      assert(copy.equals(photo), "The photo came back changed.");
      return `${sizeOf(copy)} It is the same, byte for byte.`;
    },
  );
}

const sizeOf = (bytes: Buffer) =>
  `${bytes.length.toLocaleString("en")} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}….`;
