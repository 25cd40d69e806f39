import { z } from "zod";
import {
  durationTypes,
  months,
  recurrenceTypes,
  weekdays,
  weeksOfMonth,
} from "../../../api/memberships/choices";
import type { RecurringService } from "../../../api/memberships/recurringServices";
import { priorities } from "../../../api/shared";
import { dateTime, name, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, dates, type Filter, ids, type Query, readBoolean } from "../../kit/filters";
import { commonSorts, valuesOf } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";

/** What comes again and again at a location. */
export const recurringServices = (state: State): Operation[] => [
  list("/recurring-services", state.recurringServices, {
    filters: {
      ids: ids((service) => service.id),
      membershipIds: ids((service) => service.membershipId),
      locationIds: ids((service) => service.locationId),
      includeTechnicians,
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Name: ({ name }) => name },
    view: shown,
  }),
  get("/recurring-services", state.recurringServices, (service) => shown(service, {})),
  operation({
    method: "PATCH",
    path: "/recurring-services/{id}",
    body: () => serviceUpdate(state),
    handle: ({ params, body }) => {
      const service = find(state.recurringServices, params.id);
      state.recurringServices.update(service, withoutUndefined(body));
      return { id: service.id };
    },
  }),
  feed("/export/recurring-services", state.recurringServices, state),
];

/** It leaves out no record. */
const includeTechnicians: Filter<unknown> = ([text = ""]) => {
  readBoolean(text);
  return () => true;
};

function shown(service: RecurringService, query: Query): RecurringService {
  const [asked = "false"] = valuesOf(query, "includeTechnicians") ?? [];
  return readBoolean(asked) ? service : { ...service, preferredTechnicianIds: null };
}

/** A time of day, "09:00" or "09:00:00". */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, {
  error: "The value is not a time of day such as 09:00:00.",
});

const serviceUpdate = (state: State) =>
  z
    .strictObject({
      name,
      active: z.boolean(),
      recurringServiceTypeId: reference(state.recurringServiceTypes),
      durationType: z.enum(durationTypes),
      durationLength: z.int(),
      from: dateTime,
      memo: z.string(),
      invoiceTemplateId: reference(state.invoiceTemplates).nullable(),
      invoiceTemplateForFollowingYearsId: reference(state.invoiceTemplates).nullable(),
      businessUnitId: reference(state.businessUnits),
      jobTypeId: reference(state.jobTypes),
      campaignId: reference(state.campaigns),
      priority: z.enum(priorities),
      jobSummary: z.string(),
      recurrenceType: z.enum(recurrenceTypes),
      recurrenceInterval: z.int(),
      recurrenceMonths: z.array(z.enum(months)),
      recurrenceDaysOfWeek: z.array(z.enum(weekdays)),
      recurrenceWeek: z.enum(weeksOfMonth),
      recurrenceDayOfNthWeek: z.enum(weekdays),
      jobStartTime: timeOfDay.nullable(),
      estimatedPayrollCost: z.number().nullable(),
      tagTypeIds: z.array(reference(state.tagTypes)),
      preferredTechnicianIds: z.array(reference(state.technicians)),
    })
    .partial();
