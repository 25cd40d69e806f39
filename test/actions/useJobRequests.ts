import { newId } from "../../sandbox/state";
import { active, applicationGuid, first } from "../cases/world";
import { type Office, openOffice } from "../clashes/office";

/** Job requests in a sandbox, for the tests of one file. */
export function useJobRequests() {
  let office: Office;
  let request: Record<string, unknown>;
  let made = 0;

  const jobType = (name: string) =>
    first(office.sandbox.state.jobTypes.values(), (type) => type.name === name);

  beforeAll(async () => {
    office = await openOffice();
    const { state } = office.sandbox;
    const site = first(state.locations.values(), active);
    const type = first(state.customFieldTypes.values(), ({ entity }) => entity === "Job");
    state.customFieldTypes.insert({ ...type, id: newId(state), name: "Scope of Work" });
    const { id: projectId } = await office.run("createProject", {
      locationId: site.id,
      customerId: site.customerId,
    });
    request = {
      locationId: String(site.id),
      jobTypeId: String(jobType("Panel Upgrade").id),
      title: "Annual service",
      start: "2031-07-01T09:00:00+10:00",
      end: "2031-07-01T11:00:00+10:00",
      notes: "Site contact prefers morning visits. Gate code 1742#.",
      purchaseOrderNumber: "PO-12345",
      projectId,
      customFields: { scope_of_work: "Install" },
      applicationGuid,
      campaignId: "Referral",
      holdReasonId: "Waiting for approval",
    };
  });
  beforeEach(() => {
    office.sandbox.faults.clear();
    office.requests();
  });

  return {
    get office() {
      return office;
    },
    /** What is asked for; it cannot be found again. */
    get request() {
      return request;
    },
    newRequest: () => ({ ...request, externalId: `client-ref-${++made}` }),
    jobType,
    writes: () => office.requests().filter((each) => !each.startsWith("GET")),
  };
}
