import { idsOf, type Job, useOffice } from "./office";

/** What reports are made of, and rebate filings beside the job itself: each use played with the component's actions. */

const { call, list, choose } = useOffice();

test("tag types and booking provider tags are listed, and bookings tell who took them", async () => {
  const names = (await list<{ name: string }>("listTagTypes")).map(({ name }) => name);
  expect(names).toContain("Rebate Eligible");
  const bookingProviderTagId = await choose("selectBookingProviderTag", "Company Website");
  expect(await call("getBookingProviderTag", { bookingProviderTagId })).toMatchObject({
    tagName: "Company Website",
  });
  const bookings = await list<{ bookingProviderId: number }>(
    "listBookingByProvider",
    {},
    {
      bookingProvider: bookingProviderTagId,
    },
  );
  expect(bookings.length).toBeGreaterThan(0);
  for (const { bookingProviderId } of bookings) expect(bookingProviderId).toBe(Number(bookingProviderTagId));
});

test("several customers are tagged, and untagged, at once", async () => {
  const customerIds = idsOf(await list("listCustomers")).slice(0, 3);
  const tagTypeIds = [await choose("selectTagType", "Rebate Eligible")];
  const tagsOf = async () =>
    (await list<{ tagTypeIds: number[] }>("listCustomers", { ids: customerIds })).map(
      (each) => each.tagTypeIds,
    );
  await call("addTags", { customerIds, tagTypeIds });
  for (const tags of await tagsOf()) expect(tags).toContain(Number(tagTypeIds[0]));
  await call("removeTags", { customerIds, tagTypeIds });
  for (const tags of await tagsOf()) expect(tags).not.toContain(Number(tagTypeIds[0]));
});

test("leads give what was said before there was a job", async () => {
  const leads = await list<{ id: number; status: string }>("listLeads", { status: "Converted" });
  expect(new Set(leads.map(({ status }) => status))).toEqual(new Set(["Converted"]));
  expect(await call("getLead", { leadId: leads[0]?.id })).toEqual(leads[0]);
  const notes = await Promise.all(
    leads.map(({ id }) => list<{ text: string }>("listLeadNotes", {}, { leadId: id })),
  );
  expect(notes.flat().map(({ text }) => text)).toContainEqual(expect.stringContaining("rebate"));
});

test("upcoming work shows with its assignments and arrival windows", async () => {
  const [job] = await list<Job>("listJobs", { jobStatus: "Dispatched" });
  const assignments = await list<{ technicianId: number }>("listAppointmentsAssignment", { jobId: job?.id });
  const { technicianId } = assignments[0] ?? {};
  expect(await call("getTechnician", { technicianId })).toMatchObject({ id: technicianId });
  const windows = await list<{ id: number; start: string }>("listArrivalWindows");
  expect(windows.map(({ start }) => start)).toContain("08:00:00");
  expect(await call("getArrivalWindow", { arrivalWindowId: windows[0]?.id })).toEqual(windows[0]);
});

test("agreements and memberships of a customer tell of earlier filings", async () => {
  const [agreement] = await list<{ id: number; customerId: number }>("listServiceAgreements");
  const of = { customerIds: [agreement?.customerId] };
  expect(idsOf(await list("listServiceAgreements", of))).toContain(agreement?.id);
  expect(await call("getServiceAgreement", { serviceAgreementId: agreement?.id })).toEqual(agreement);
  const [membership] = await list<{ id: number; customerId: number }>("listMemberships", { active: "Any" });
  const members = { customerIds: [membership?.customerId], active: "Any" };
  expect(idsOf(await list("listMemberships", members))).toContain(membership?.id);
  expect(await call("getMembership", { membershipId: membership?.id })).toEqual(membership);
});

test("the tenant's units, people and settings are read for reports", async () => {
  const employees = await list<{ id: number; roleIds: number[] }>("listEmployees");
  const employeeId = await choose("selectEmployee", "Samuel Carter");
  const employee = employees.find(({ id }) => id === Number(employeeId));
  expect(await call("getEmployee", { employeeId })).toEqual(employee);
  const roles = await list<{ id: number; name: string }>("listUserRoles");
  expect(roles.find(({ id }) => id === employee?.roleIds[0])?.name).toBe("Dispatcher");
  const [unit] = await list("listBusinessUnits");
  expect(await call("getBusinessUnit", { businessUnitId: unit?.id })).toEqual(unit);

  const campaignId = await choose("selectCampaign", "Referral");
  expect(await call("getCampaign", { campaignId })).toMatchObject({ name: "Referral" });
  expect(idsOf(await list("listCampaigns"))).toContain(Number(campaignId));
  const paymentTypeId = await choose("selectPaymentType", "Check");
  expect(await call("getPaymentType", { paymentTypeId })).toMatchObject({ name: "Check" });
  expect(idsOf(await list("listPaymentTypes"))).toContain(Number(paymentTypeId));
  const zones = await list<{ rates: { taxRate: number }[] }>("listTaxZones");
  expect(zones.map(({ rates }) => rates[0]?.taxRate)).toContain(0.0875);
  const types = await list<{ name: string }>("listEquipmentTypes", { name: "pump" });
  expect(types.map(({ name }) => name)).toEqual(["Heat Pump"]);
});
