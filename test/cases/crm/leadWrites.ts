import { type Cases, first, jobInputs, tagsOf, type World } from "../world";

const lead = (world: World) => {
  const { businessUnitId, jobTypeId, priority, campaignId } = jobInputs(world);
  return {
    campaignId,
    summary: "Asks for an estimate of a heat pump.",
    businessUnitId,
    jobTypeId,
    priority,
    leadCustomerName: "Jane Doe",
    leadPhone: "9165550117",
    leadEmail: "jane.doe@example.com",
    leadStreet: "2140 Capitol Avenue",
    leadUnit: "Apt 4",
    leadCity: "Sacramento",
    leadState: "CA",
    leadZip: "95816",
    leadCountry: "USA",
  };
};

const callReasonId = ({ state }: World) => first(state.callReasons.keys());

const newLeadId = async (world: World) =>
  (await world.create("createLead", { ...lead(world), callReasonId: callReasonId(world) })).id;

const newBookingId = async (world: World) => {
  const booking = {
    bookingProvider: first(world.state.bookingProviders.keys()),
    summary: "Asks for an estimate.",
    isFirstTimeClient: true,
    externalId: "WEB-20261127-3",
    source: "Website",
    name: "Jane Doe",
  };
  return (await world.create("createBookingByProvider", booking)).id;
};

const followUpDate = "2026-12-03T17:00:00.000Z";

export const cases: Cases = {
  createLead: async (world) => ({
    ...lead(world),
    callReasonId: callReasonId(world),
    followUpDate,
    customerId: jobInputs(world).customerId,
    locationId: jobInputs(world).locationId,
    tagTypeIds: tagsOf(world),
    bookingId: await newBookingId(world),
  }),
  updateLead: async (world) => ({ leadId: await newLeadId(world), ...lead(world) }),
  dismissLead: async (world) => ({
    leadId: await newLeadId(world),
    dismissingReasonId: callReasonId(world),
  }),
  createLeadNote: async (world) => ({
    leadId: await newLeadId(world),
    text: "Call after 5 pm.",
    pinToTop: true,
  }),
  createLeadFollowUp: async (world) => ({
    leadId: await newLeadId(world),
    followUpDate,
    text: "Ask for the rebate form.",
    pinToTop: false,
  }),
};
