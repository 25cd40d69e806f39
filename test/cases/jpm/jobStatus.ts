import { dates } from "../filters";
import {
  active,
  type Cases,
  first,
  holdReason,
  list,
  listInputs,
  newJob,
  pastVisit,
  technicianOf,
  type World,
} from "../world";

const canceledJob = async (world: World) => {
  const { id } = await newJob(world);
  const reasonId = first(world.state.cancelReasons.values(), active).id;
  await world.create("cancelJob", { jobId: id, reasonId, memo: "The neighbour fixed it." });
  return id;
};

const heldJob = async (world: World) => {
  const { id, firstAppointmentId } = await newJob(world);
  await world.create("holdAppointment", { appointmentId: firstAppointmentId, ...holdReason(world) });
  return id;
};

export const cases: Cases = {
  getJobBookedLog: ({ state }) => ({ jobId: first(state.jobs.values()).id }),
  listCancelReasonsOfJobs: async (world) => ({ ids: [await canceledJob(world)] }),
  listHoldReasonsOfJobs: async (world) => ({ ids: [await heldJob(world)] }),
  removeCancellation: async (world) => ({ jobId: await canceledJob(world) }),
  listJobCancellations: async (world) => ({ ...listInputs, jobId: await canceledJob(world) }),
  holdJob: async (world) => ({ jobId: (await newJob(world)).id, ...holdReason(world) }),
  completeJob: async (world) => {
    const { id, firstAppointmentId } = await newJob(world, pastVisit);
    await world.create("assignTechnicians", {
      jobAppointmentId: firstAppointmentId,
      technicianIds: [technicianOf(world)],
    });
    return { jobId: id, completedOn: pastVisit.end };
  },
  getJobHistory: ({ state }) => ({ jobId: first(state.jobs.values()).id }),
  listJobHoldReasons: () => ({ ...list(), filters: { active: "True", ...dates } }),
  cancelJob: async (world) => ({
    jobId: (await newJob(world)).id,
    reasonId: first(world.state.cancelReasons.values(), active).id,
    memo: "The neighbour fixed it.",
  }),
  listJobCancelReasons: () => ({ ...list(), filters: { active: "False", ...dates } }),
};
