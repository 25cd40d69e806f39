import assert from "node:assert/strict";
import { bookJob, type Call } from "./serviceCall";
import type { Stage } from "./stage";

interface Change {
  change: string;
  key: string;
  record: { id: number; jobNumber: string };
}

/** A flow waits for completed jobs, a technician completes one, and the flow is told of it once. */
export async function playChange(stage: Stage, { booking, crew }: Call): Promise<void> {
  stage.act("A change arrives");

  const [technician] = crew;
  const [visit] = JSON.parse(String(booking.appointments));
  const job = await bookJob(stage, "Book a job with its technician", {
    ...booking,
    appointments: JSON.stringify([{ ...visit, technicianIds: [technician?.id] }]),
  });
  const inputs = { events: ["completed"], startAgainFrom: stage.now };
  const poll = (title: string) => stage.poll<Change>("jobChanged", title, inputs, told);
  await poll("Wait for completed jobs");
  await stage.byHand(
    `${technician?.name} does the work`,
    ["dispatch", "arrive", "finish"].map((step) => `appointments/${job.firstAppointmentId}/${step}`),
    "done",
  );
  const changes = await poll("See what has changed");
  assert.deepEqual(
    changes.map(({ change, record }) => [change, record.id]),
    [["completed", job.id]],
  );
  assert.deepEqual(await poll("See that it is told once"), []);
}

const told = (changes: Change[]) =>
  changes.length === 0
    ? "nothing new"
    : changes.map(({ change, key, record }) => `job #${record.jobNumber} ${change}, ${key.split("@")[0]}`);
