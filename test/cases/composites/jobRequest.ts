import {
  applicationGuid,
  type Cases,
  customFieldsOf,
  holdReason,
  jobInputs,
  newProject,
  visit,
  type World,
} from "../world";

let made = 0;

/** A request that nobody has made yet. */
const newRequest = async (world: World) => {
  const { customerId: _, ...job } = jobInputs(world);
  return {
    ...job,
    title: "Quarterly safety inspection",
    ...visit,
    notes: "Site contact prefers morning visits. Gate code 1742#.",
    purchaseOrderNumber: "PO-12345",
    externalId: `request-${++made}`,
    applicationGuid,
    projectId: (await newProject(world)).id,
    customFields: customFieldsOf(world, "Job"),
    holdReasonId: holdReason(world).reasonId,
    createAs: "Unscheduled",
    previewOnly: false,
  };
};

export const cases: Cases = {
  createJobRequest: newRequest,
  updateJobRequest: async (world) => {
    const {
      locationId,
      jobTypeId,
      businessUnitId,
      campaignId,
      priority,
      holdReasonId,
      createAs,
      ...request
    } = await newRequest(world);
    const { id } = await world.create("createJobRequest", {
      ...request,
      ...{ locationId, jobTypeId, businessUnitId, campaignId, holdReasonId, projectId: "", notes: "" },
    });
    return {
      ...request,
      jobId: id,
      title: "Yearly safety inspection",
      start: "2026-12-10T09:00:00-08:00",
      end: "2026-12-10T11:00:00-08:00",
      purchaseOrderNumber: "PO-12346",
      customFields: customFieldsOf(world, "Job").map((field) => ({ ...field, value: "1181" })),
    };
  },
};
