import { z } from "zod";
import { shiftTypes, type TechnicianShift } from "../../../api/dispatch/technicianShifts";
import { activeReference, dateTime, name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { active, choice, contains, dates, integer, onOrAfter, onOrBefore } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { sortable, toMoment } from "../../kit/moments";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { daysIn, mostOccurrences, startsOf, weekdays } from "../../rules/repeats";
import { newId, type State } from "../../state";

/** When technicians work, are on call or are off. */
export const technicianShifts = (state: State): Operation[] => [
  list("/technician-shifts", state.technicianShifts, {
    filters: {
      startsOnOrAfter: onOrAfter((shift) => shift.start),
      endsOnOrBefore: onOrBefore((shift) => shift.end),
      shiftType: choice(shiftTypes, (shift) => shift.shiftType),
      technicianId: integer((shift) => shift.technicianId),
      titleContains: contains((shift) => shift.title),
      noteContains: contains((shift) => shift.note),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/technician-shifts", state.technicianShifts),
  operation({
    method: "POST",
    path: "/technician-shifts",
    body: () => newShifts(state),
    handle: ({ body }) => ({ created: true, technicianShifts: createShifts(state, body) }),
  }),
  operation({
    method: "PATCH",
    path: "/technician-shifts/{id}",
    body: () =>
      z
        .strictObject({
          ...essentials,
          note: z.string(),
          timesheetCodeId: reference(state.timesheetCodes).nullable(),
        })
        .partial(),
    handle: ({ params, body }) => {
      const shift = find(state.technicianShifts, params.id);
      requireOrder({ ...shift, ...body });
      return { technicianShifts: [state.technicianShifts.update(shift, body)] };
    },
  }),
  operation({
    method: "DELETE",
    path: "/technician-shifts/{id}",
    handle: ({ params }) => {
      const { id } = find(state.technicianShifts, params.id);
      state.technicianShifts.delete(id);
      return { message: `Technician shift ${id} was deleted.`, id };
    },
  }),
  operation({
    method: "POST",
    path: "/technician-shifts/bulk-delete",
    body: () => z.strictObject({ start: dateTime, end: dateTime }),
    handle: ({ body }) => {
      requireOrder(body);
      const deletedIds = shiftsWithin(state, body).map(({ id }) => id);
      for (const id of deletedIds) state.technicianShifts.delete(id);
      return { message: `${deletedIds.length} technician shifts were deleted.`, deletedIds };
    },
  }),
];

/** Those that begin and end between two moments, as the list's filters have it; the documents do not say. */
const shiftsWithin = (state: State, { start, end }: Pick<TechnicianShift, "start" | "end">) =>
  [...state.technicianShifts.values()].filter(
    (shift) => sortable(shift.start) >= sortable(start) && sortable(shift.end) <= sortable(end),
  );

const essentials = { shiftType: z.enum(shiftTypes), title: name, start: dateTime, end: dateTime };

const newShifts = (state: State) =>
  nullAsMissing(
    z.strictObject({
      technicianIds: z.array(activeReference(state.technicians)).min(1),
      ...essentials,
      note: z.string().optional(),
      timesheetCodeId: reference(state.timesheetCodes).optional(),
      repeatType: z.enum(["Never", "Daily", "Weekly"]),
      repeatEndDate: dateTime.optional(),
      repeatInterval: z.int().min(1).optional(),
      shiftDays: z
        .string()
        .refine((text) => daysIn(text).every((day) => weekdays.includes(day)), {
          error: "ShiftDays must be days of the week.",
        })
        .optional(),
    }),
  );

/** A shift for each technician and each time that it is repeated. */
function createShifts(state: State, body: z.output<ReturnType<typeof newShifts>>): TechnicianShift[] {
  const { technicianIds, repeatType, repeatEndDate, repeatInterval = 1, shiftDays, ...shift } = body;
  requireOrder(shift);
  if (repeatType !== "Never" && !repeatEndDate)
    throw invalid({ RepeatEndDate: ["The RepeatEndDate field is required for a shift that is repeated."] });
  const starts =
    repeatType === "Never"
      ? [shift.start]
      : startsOf(shift.start, {
          every: repeatType,
          interval: repeatInterval,
          days: daysIn(shiftDays),
          until: Date.parse(repeatEndDate ?? ""),
          count: mostOccurrences,
        });
  const length = Date.parse(shift.end) - Date.parse(shift.start);
  const now = timestamp(state.clock);
  return technicianIds.flatMap((technicianId) =>
    starts.map((start) =>
      state.technicianShifts.insert({
        id: newId(state),
        ...shift,
        technicianId,
        start,
        end: toMoment(Date.parse(start) + length),
        active: true,
        createdOn: now,
        modifiedOn: now,
      }),
    ),
  );
}

/** @throws ApiError 400 for a shift that ends before it starts */
function requireOrder({ start, end }: Pick<TechnicianShift, "start" | "end">): void {
  if (Date.parse(end) <= Date.parse(start)) throw invalid({ End: ["The End must be after the Start."] });
}
