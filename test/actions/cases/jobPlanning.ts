import {
  active,
  applicationGuid,
  type Cases,
  first,
  list,
  listInputs,
  newAppointment,
  newJob,
  newProject,
  technicianOf,
  visit,
  type World,
} from "./world";

const later = { start: "2026-12-07T09:00:00-08:00", end: "2026-12-07T11:00:00-08:00" };

const holdReason = ({ state }: World) => ({
  reasonId: first(state.holdReasons.values(), active).id,
  memo: "The part arrives on Friday.",
});

const heldAppointment = async (world: World) => {
  const { id } = await newAppointment(world);
  await world.create("holdAppointment", { appointmentId: id, ...holdReason(world) });
  return id;
};

const confirmedAppointment = async (world: World) => {
  const { id } = await newAppointment(world);
  await world.create("confirmAppointment", { appointmentId: id });
  return id;
};

const canceledJob = async (world: World) => {
  const { id } = await newJob(world);
  const reasonId = first(world.state.cancelReasons.values(), active).id;
  await world.create("cancelJob", { jobId: id, reasonId, memo: "The neighbour fixed it." });
  return id;
};

const note = { text: "Second visit: the part has arrived.", pinToTop: true };

/** What becomes of jobs and appointments once they are booked; notes, history, job types, projects' jobs and statuses. */
export const jobPlanningCases: Cases = {
  rescheduleAppointment: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    ...later,
    arrivalWindowStart: later.start,
    arrivalWindowEnd: later.end,
  }),
  updateSpecialInstructions: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    specialInstructions: "Ring the bell at the gate.",
  }),
  holdAppointment: async (world) => ({
    appointmentId: (await newAppointment(world)).id,
    ...holdReason(world),
  }),
  releaseAppointment: async (world) => ({ appointmentId: await heldAppointment(world) }),
  confirmAppointment: async (world) => ({ appointmentId: (await newAppointment(world)).id }),
  unconfirmAppointment: async (world) => ({ appointmentId: await confirmedAppointment(world) }),

  removeCancellation: async (world) => ({ jobId: await canceledJob(world) }),
  listJobCancellations: async (world) => ({ ...listInputs, jobId: await canceledJob(world) }),
  holdJob: async (world) => ({ jobId: (await newJob(world)).id, ...holdReason(world) }),
  completeJob: async (world) => {
    const { id, firstAppointmentId } = await newJob(world);
    await world.create("assignTechnicians", {
      jobAppointmentId: firstAppointmentId,
      technicianIds: [technicianOf(world)],
    });
    return { jobId: id, completedOn: visit.end };
  },
  getJobHistory: ({ state }) => ({ jobId: first(state.jobs.values()).id }),
  listJobHoldReasons: list,

  createJobNote: async (world) => ({ jobId: (await newJob(world)).id, ...note }),
  listJobNotes: ({ state }) => ({ ...listInputs, jobId: first(state.notes.values()).ownerId }),
  createProjectNote: async (world) => ({ projectId: (await newProject(world)).id, ...note }),
  listProjectNotes: ({ state }) => ({ ...listInputs, projectId: first(state.projects.values()).id }),

  listJobTypes: list,
  getJobType: ({ state }) => ({
    jobTypeId: first(state.jobTypes.values()).id,
    externalDataApplicationGuid: applicationGuid,
  }),

  attachJob: async (world) => ({
    projectId: (await newProject(world)).id,
    jobId: (await newJob(world)).id,
  }),
  detachJob: async (world) => {
    const [project, job] = [await newProject(world), await newJob(world)];
    await world.create("attachJob", { projectId: project.id, jobId: job.id });
    return { jobId: job.id };
  },
  listProjectStatuses: list,
  listProjectSubStatuses: list,
};
