import { dates, jobOf } from "../filters";
import { type Cases, list, newJob, technicianOf, type World } from "../world";

/** A job that nobody was rated for yet. */
const unrated = async (world: World) => ({
  technicianId: technicianOf(world),
  jobId: (await newJob(world)).id,
});

export const cases: Cases = {
  listTechnicianRatings: (world) => ({
    ...list(),
    filters: { technicianId: technicianOf(world), jobId: jobOf(world).id, active: "Any", ...dates },
  }),
  rateTechnician: async (world) => ({ ...(await unrated(world)), rating: 9.5 }),
  setTechnicianRating: async (world) => ({ ...(await unrated(world)), value: 8 }),
};
