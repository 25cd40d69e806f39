import { dates, ids } from "../filters";
import { type Cases, first, list, newProject, technicianOf } from "../world";
import { details, item, newEstimate } from "./newEstimate";

export const cases: Cases = {
  getEstimate: ({ state }) => ({ estimateId: first(state.estimates.keys()) }),
  listEstimates: ({ state }) => {
    const [estimate] = state.estimates.values();
    return {
      ...list(),
      filters: {
        ids,
        jobId: estimate?.jobId,
        jobNumber: estimate?.jobNumber,
        projectId: 1501,
        locationId: estimate?.locationId,
        status: "Sold",
        soldAfter: "2026-01-01T00:00:00.000Z",
        soldBefore: "2026-12-31T00:00:00.000Z",
        soldById: 41,
        soldByEmployeeId: 51,
        totalGreater: 0.5,
        totalLess: 20000,
        active: "Any",
        ...dates,
      },
    };
  },
  listEstimateItems: ({ state }) => ({
    ...list(),
    filters: { estimateId: first(state.estimates.keys()), ids, active: "Any", ...dates },
  }),
  createEstimate: async (world) => {
    const projectId = (await newProject(world)).id;
    const { state } = world;
    const job = first(state.jobs.values());
    const offer = { jobId: job.id, projectId, locationId: job.locationId };
    return { ...offer, ...details(world), items: [item(world)], addOnce: false };
  },
  updateEstimate: async (world) => {
    const { id, itemId } = await newEstimate(world);
    const items = [{ ...item(world), id: itemId, quantity: 2 }];
    return { estimateId: id, ...details(world), items };
  },
  addEstimateItem: async (world) => {
    const { id, itemId } = await newEstimate(world);
    return { estimateId: id, ...item(world), id: itemId, quantity: 2, addOnce: false };
  },
  deleteEstimateItem: async (world) => {
    const { id, itemId } = await newEstimate(world);
    return { estimateId: id, itemId };
  },
  sellEstimate: async (world) => ({
    estimateId: (await newEstimate(world)).id,
    soldBy: technicianOf(world),
  }),
  unsellEstimate: async (world) => {
    const { id } = await newEstimate(world, { status: "Sold", soldBy: technicianOf(world) });
    return { estimateId: id };
  },
  dismissEstimate: async (world) => ({ estimateId: (await newEstimate(world)).id }),
};
