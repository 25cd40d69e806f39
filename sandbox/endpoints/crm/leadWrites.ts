import { z } from "zod";
import type { Lead } from "../../../api/crm/leads";
import { priorities } from "../../../api/shared";
import { activeReference, dateTime, name, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { readInteger } from "../../kit/filters";
import { Parameters } from "../../kit/list";
import { find, type Operation, operation } from "../../kit/operation";
import { openProblem } from "../../rules/conversions";
import { newId, type State } from "../../state";
import { address, tagTypeIds, withoutUndefined } from "../shared";

/** What is done to leads. */
export const leadWrites = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/leads",
    body: () => newLead(state),
    handle: ({ body }) => createLead(state, body),
  }),
  operation({
    method: "POST",
    path: "/leads/form",
    body: () => leadForm,
    handle: ({ query, body }) => {
      // Whose ID it is, no document says.
      const parameters = new Parameters(query);
      parameters.read("id", ([text = ""]) => readInteger(text));
      parameters.check();
      return { leadId: submitForm(state, body).id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/leads/{id}",
    body: () => leadUpdate(state),
    handle: ({ params, body }) => state.leads.update(find(state.leads, params.id), withoutUndefined(body)),
  }),
  operation({
    method: "POST",
    path: "/leads/{id}/dismiss",
    body: () => z.strictObject({ dismissingReasonId: activeReference(state.callReasons) }),
    handle: ({ params, body }) => {
      const lead = findOpen(state, params.id);
      state.leads.update(lead, { ...body, status: "Dismissed", followUpDate: null });
    },
  }),
  operation({
    method: "POST",
    path: "/leads/{id}/notes",
    body: () => z.strictObject({ text: name, pinToTop: z.boolean().nullish() }),
    handle: ({ params, body }) => insertNote(state, find(state.leads, params.id), body),
  }),
  operation({
    method: "POST",
    path: "/leads/{id}/follow-up",
    body: () =>
      z.strictObject({
        followUpDate: dateTime,
        text: z.string().nullish(),
        pinToTop: z.boolean().nullish(),
      }),
    handle: ({ params, body: { followUpDate, text = null, pinToTop } }) => {
      const lead = findOpen(state, params.id);
      state.leads.update(lead, { followUpDate });
      if (text) insertNote(state, lead, { text, pinToTop });
      return { leadId: lead.id, followUpDate, text, pinToTop: pinToTop === true };
    },
  }),
];

const person = {
  leadCustomerName: z.string(),
  leadPhone: z.string(),
  leadEmail: z.string(),
  leadStreet: z.string(),
  leadUnit: z.string(),
  leadCity: z.string(),
  leadState: z.string(),
  leadZip: z.string(),
  leadCountry: z.string(),
};

const work = (state: State) => ({
  businessUnitId: reference(state.businessUnits),
  jobTypeId: reference(state.jobTypes),
});

const newLead = (state: State) =>
  z
    .strictObject({
      campaignId: reference(state.campaigns),
      summary: z.string(),
      priority: z.enum(priorities).optional(),
      customerId: reference(state.customers).nullish(),
      locationId: reference(state.locations).nullish(),
      businessUnitId: work(state).businessUnitId.nullish(),
      jobTypeId: work(state).jobTypeId.nullish(),
      tagTypeIds: tagTypeIds(state).nullish(),
      callReasonId: activeReference(state.callReasons).nullish(),
      followUpDate: dateTime.nullish(),
      bookingId: reference(state.bookings, openProblem).nullish(),
      ...(nullish(person) as Record<keyof typeof person, z.ZodOptional<z.ZodNullable<z.ZodString>>>),
    })
    .refine(({ callReasonId, followUpDate }) => callReasonId != null || followUpDate != null, {
      error: "Either CallReasonId or FollowUpDate is required.",
      path: ["callReasonId"],
    });

const leadForm = z.strictObject({
  name,
  email: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  address: address.nullish(),
  summary: z.string().nullish(),
});

const nullish = (fields: Record<string, z.ZodString>) =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.nullish()]));

const leadUpdate = (state: State) =>
  z
    .strictObject({
      campaignId: reference(state.campaigns),
      priority: z.enum(priorities),
      summary: z.string(),
      ...work(state),
      ...person,
    })
    .partial();

/** A lead that is made of a booking dismisses that. */
function createLead(state: State, body: z.output<ReturnType<typeof newLead>>): Lead {
  const booking = state.bookings.get(body.bookingId ?? 0);
  if (booking) state.bookings.update(booking, { status: "Dismissed" });
  return insertLead(state, { ...body, priority: body.priority ?? "Normal" });
}

type NewLead = Partial<Lead> & Pick<Lead, "campaignId" | "priority" | "summary">;

function insertLead(state: State, told: NewLead): Lead {
  const now = timestamp(state.clock);
  const made = { createdById: state.apiUserId, createdOn: now, modifiedOn: now };
  return state.leads.insert({ ...told, id: newId(state), status: "Open", ...made });
}

/**
 * A lead of somebody who filled in a form on the web. Which campaign it counts for is not documented; here it is the
 * first one.
 * @throws ApiError 400 where there is none
 */
function submitForm(state: State, { address: given, ...form }: z.output<typeof leadForm>): Lead {
  const campaign = [...state.campaigns.values()].find(({ active }) => active);
  if (campaign === undefined) throw invalid({ "": ["There is no active campaign that a lead could be of."] });
  return insertLead(state, {
    ...{ campaignId: campaign.id, priority: "Normal", captureSource: "Form" },
    ...{ summary: form.summary ?? null, leadCustomerName: form.name },
    ...{ leadPhone: form.phoneNumber ?? null, leadEmail: form.email ?? null },
    ...(given && {
      ...{ leadStreet: given.street, leadUnit: given.unit ?? null, leadCity: given.city },
      ...{ leadState: given.state, leadZip: given.zip, leadCountry: given.country },
    }),
  });
}

function insertNote(state: State, lead: Lead, body: { text: string; pinToTop?: boolean | null }) {
  const now = timestamp(state.clock);
  const { leadId: _, ...note } = state.leadNotes.insert({
    id: newId(state),
    leadId: lead.id,
    text: body.text,
    isPinned: body.pinToTop === true,
    createdById: state.apiUserId,
    createdOn: now,
    modifiedOn: now,
  });
  return note;
}

/**
 * The lead that the path names. (That one which is done with is refused, is not documented.)
 * @throws ApiError 404 for an unknown lead, 400 for one that was converted or dismissed
 */
function findOpen(state: State, id: string | undefined): Lead {
  const lead = find(state.leads, id);
  const problem = openProblem(lead);
  if (problem) throw invalid({ Id: [`Lead ${lead.id} ${problem}.`] });
  return lead;
}
