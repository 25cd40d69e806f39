import { type Cases, first, newJob, type World } from "../world";

const equipmentOf = ({ state }: World) => first(state.installedEquipment.values()).id;

/** A job that is about the equipment. */
async function jobWithEquipment(world: World) {
  const { id: jobId } = await newJob(world);
  const equipmentIds = [equipmentOf(world)];
  await world.create("attachJobEquipment", { jobId, equipmentIds });
  return { jobId, equipmentIds };
}

export const cases: Cases = {
  getJobEquipment: ({ state }) => ({ jobId: first(state.jobs.values()).id }),
  attachJobEquipment: async (world) => ({
    jobId: (await newJob(world)).id,
    equipmentIds: [equipmentOf(world)],
  }),
  detachJobEquipment: jobWithEquipment,
  detachOneJobEquipment: async (world) => {
    const { jobId, equipmentIds } = await jobWithEquipment(world);
    return { jobId, equipmentId: equipmentIds[0] };
  },
};
