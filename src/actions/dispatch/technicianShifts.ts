import {
  createdTechnicianShifts,
  deletedTechnicianShift,
  shiftTypes,
  type TechnicianShift,
  technicianShift,
  updatedTechnicianShifts,
} from "../../../api/dispatch/technicianShifts";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { technicianId } from "../../inputs/common";
import { active, dates, onOrAfter, onOrBefore } from "../../inputs/filters";
import {
  choice,
  choiceList,
  dateTime,
  id,
  idList,
  integer,
  longText,
  moment,
  text,
} from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import { findShiftsLike } from "./plannedOnce";
import { weekdays } from "./weekdays";

const technicianShiftId = id({
  label: "Technician Shift ID",
  comments: "ID of the technician shift.",
  of: "technicianShift",
});

const essentials = {
  shiftType: choice({
    label: "Shift Type",
    comments: "Whether the technician works, is on call or is off then.",
    choices: shiftTypes,
  }),
  title: text({ label: "Title", comments: "What the shift is called.", example: "Day shift" }),
  start: dateTime({
    label: "Start",
    comments: "When the shift starts. Date and time with a time zone.",
    example: "2026-07-08T08:00:00-07:00",
  }),
  end: dateTime({
    label: "End",
    comments: "When the shift ends. Date and time with a time zone.",
    example: "2026-07-08T17:00:00-07:00",
  }),
};

const details = {
  note: longText({ label: "Note", comments: "More about the shift.", example: "By phone first." }),
  timesheetCodeId: id({
    label: "Timesheet Code ID",
    comments: "ID of the timesheet code that the time is booked under.",
    of: "timesheetCode",
  }),
};

export const createTechnicianShift = action({
  label: "Create Technician Shift",
  description:
    "Plan when technicians work, are on call or are off, once or repeatedly. A run that is repeated plans the same again, unless Add Once is on.",
  calls: "POST dispatch /technician-shifts",
  scope: "Dispatch → Technician Shifts (Write)",
  required: {
    technicianIds: idList({
      label: "Technician IDs",
      comments: "IDs of the technicians, one per line; each gets a shift of their own.",
      of: "technician",
    }),
    ...essentials,
    repeatType: choice({
      label: "Repeat Type",
      comments: "Whether the shift is once (Never), or repeated each day or week.",
      choices: ["Never", "Daily", "Weekly"],
    }),
  },
  optional: {
    ...details,
    repeatEndDate: moment("Repeat End Date", "The day on which the repetition ends.", "2026-09-30"),
    repeatInterval: integer({
      label: "Repeat Interval",
      comments: "Every how many days or weeks the shift is repeated.",
      example: "1",
      min: 1,
    }),
    shiftDays: choiceList({
      label: "Shift Days",
      comments: "Days of the week on which a weekly shift is repeated, one per line.",
      choices: weekdays,
    }),
    addOnce: addOnce("each technician's first shift with the same type, title, start and end"),
  },
  around: async ({ addOnce, ...shift }, call, send) => {
    const there = addOnce ? await findShiftsLike(shift, call) : [];
    const technicianIds = shift.technicianIds.filter((id) =>
      there.every((each) => String(each.technicianId) !== String(id)),
    );
    if (there.length === 0) return send(shift);
    call.logger.info(`Create Technician Shift: ${there.length} of the technicians have that shift already.`);
    if (technicianIds.length === 0) return { created: false, technicianShifts: there };
    const made = (await send({ ...shift, technicianIds })) as typeof createdTechnicianShifts.example;
    return { ...made, technicianShifts: [...there, ...(made.technicianShifts ?? [])] };
  },
  body: ({ shiftDays, ...rest }) => ({ ...rest, ...(shiftDays && { shiftDays: shiftDays.join(",") }) }),
  returns: createdTechnicianShifts,
});

export const getTechnicianShift = action({
  label: "Get Technician Shift",
  description: "Get one technician shift by ID.",
  calls: "GET dispatch /technician-shifts/{technicianShiftId}",
  scope: "Dispatch → Technician Shifts (Read)",
  required: { technicianShiftId },
  returns: technicianShift,
});

export const updateTechnicianShift = action({
  label: "Update Technician Shift",
  description: "Change one technician shift; inputs left blank stay unchanged.",
  calls: "PATCH dispatch /technician-shifts/{technicianShiftId}",
  scope: "Dispatch → Technician Shifts (Write)",
  required: { technicianShiftId },
  optional: { ...essentials, ...details },
  check: {
    path: "/technician-shifts/{technicianShiftId}",
    shows: (shift: Record<string, unknown>, { technicianShiftId: _, ...wanted }) => isAsGiven(wanted, shift),
    answer: (_, shift) => ({ technicianShifts: [shift] }),
  },
  returns: updatedTechnicianShifts,
});

export const deleteTechnicianShift = action({
  label: "Delete Technician Shift",
  description: "Delete one technician shift.",
  calls: "DELETE dispatch /technician-shifts/{technicianShiftId}",
  scope: "Dispatch → Technician Shifts (Write)",
  required: { technicianShiftId },
  check: {
    path: "/technician-shifts/{technicianShiftId}",
    shows: ({ active }: TechnicianShift) => !active,
    gone: true,
    answer: ({ technicianShiftId }) => ({ ...deletedTechnicianShift.example, id: technicianShiftId }),
  },
  returns: deletedTechnicianShift,
});

export const listTechnicianShifts = list({
  label: "List Technician Shifts",
  description: "List when technicians work, are on call or are off, page by page or all at once.",
  calls: "GET dispatch /technician-shifts",
  scope: "Dispatch → Technician Shifts (Read)",
  filters: {
    startsOnOrAfter: onOrAfter("Starts", "Only shifts that start", "2026-07-06T00:00:00-07:00"),
    endsOnOrBefore: onOrBefore("Ends", "Only shifts that end", "2026-07-13T00:00:00-07:00"),
    shiftType: choice({
      label: "Shift Type",
      comments: "Only shifts of this type.",
      choices: shiftTypes,
    }),
    technicianId,
    titleContains: text({
      label: "Title Contains",
      comments: "Only shifts whose title contains this text.",
      example: "Day shift",
    }),
    noteContains: text({
      label: "Note Contains",
      comments: "Only shifts whose note contains this text.",
      example: "By phone",
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: technicianShift,
});
