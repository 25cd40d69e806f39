import { newId } from "../../../sandbox/state";
import { cases as jobs } from "../jpm/jobs";
import { applicationGuid, type Cases, jobInputs, technicianOf, type World } from "../world";

const day = 24 * 60 * 60_000;
let days = 0;
let made = 0;

/** A day on which somebody works, and no other case books. */
function workday(world: World) {
  const midnight = Date.parse("2032-03-01T00:00:00Z") + days++ * day;
  const at = (hours: number) => new Date(midnight + hours * 60 * 60_000).toISOString();
  const dated = { createdOn: "2026-01-05T16:00:00Z", modifiedOn: "2026-01-05T16:00:00Z" };
  world.state.technicianShifts.insert({
    id: newId(world.state),
    technicianId: technicianOf(world),
    shiftType: "Normal",
    title: "Day shift",
    active: true,
    start: at(15),
    end: at(24),
    ...dated,
  });
  return { from: at(0), to: at(26), start: at(15), end: at(17) };
}

export const cases: Cases = {
  findBookableWindows: (world) => {
    const { jobTypeId, businessUnitId } = jobInputs(world);
    const { from, to } = workday(world);
    return { jobTypeId, businessUnitId, from, to, most: 3, skillBasedAvailability: true };
  },
  bookJobFromCapacity: async (world) => {
    const { appointments: _, ...job } = (await jobs.createJob?.(world)) ?? {};
    return {
      ...job,
      reference: `CAP-${++made}`,
      applicationGuid,
      referenceKey: "crmId",
      ...workday(world),
      skillBasedAvailability: true,
      technicianIds: [technicianOf(world)],
      previewOnly: false,
    };
  },
};
