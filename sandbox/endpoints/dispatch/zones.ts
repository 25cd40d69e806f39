import { z } from "zod";
import type { SavedZone, Zone } from "../../../api/dispatch/zones";
import { nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { weekdays } from "../../rules/repeats";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";

/** The parts of the area that the company serves. */
export const zones = (state: State): Operation[] => [
  list("/zones", state.zones, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/zones", state.zones),
  operation({
    method: "POST",
    path: "/zones",
    body: () => zoneBody(state),
    handle: ({ body }) => {
      const now = timestamp(state.clock);
      const noted = { createdBy: state.apiUserId, createdOn: now, modifiedOn: now };
      return saved(state.zones.insert({ id: newId(state), active: true, ...noted, ...fieldsOf(body) }));
    },
  }),
  operation({
    method: "PATCH",
    path: "/zones/{zoneId}",
    body: () => zoneBody(state),
    handle: ({ params, body }) => saved(state.zones.update(find(state.zones, params.zoneId), fieldsOf(body))),
  }),
  operation({
    method: "DELETE",
    path: "/zones/{zoneId}",
    handle: ({ params }) => {
      state.zones.delete(find(state.zones, params.zoneId).id);
    },
  }),
];

const zoneBody = (state: State) =>
  nullAsMissing(
    z
      .strictObject({
        name: z.string(),
        zips: z.array(z.string()),
        cities: z.array(z.string()),
        territoryNumbers: z.array(z.string()),
        locnNumbers: z.array(z.string()),
        serviceDaysEnabled: z.boolean(),
        // No document says which number is which day; they are those of ServiceTitan's platform, .NET.
        serviceDaysIds: z.array(z.int().refine((day) => day in weekdays, { error: "A day is 0 to 6." })),
        businessUnits: z.array(reference(state.businessUnits)),
      })
      .partial(),
  );

/** What a body tells of a zone. */
const fieldsOf = ({ serviceDaysIds, ...told }: z.output<ReturnType<typeof zoneBody>>) =>
  withoutUndefined({ ...told, serviceDays: serviceDaysIds?.map((day) => weekdays[day] as string) });

/** Who works in a zone, and when it was changed, only reads tell. */
const saved = (zone: Zone): SavedZone => ({
  id: zone.id,
  active: zone.active,
  name: zone.name ?? "",
  zips: zone.zips ?? [],
  cities: zone.cities ?? [],
  territoryNumbers: zone.territoryNumbers ?? [],
  locnNumbers: zone.locnNumbers ?? [],
  serviceDaysEnabled: zone.serviceDaysEnabled,
  serviceDaysIds: zone.serviceDays?.map((day) => weekdays.indexOf(day)) ?? [],
  businessUnits: zone.businessUnits ?? [],
});
