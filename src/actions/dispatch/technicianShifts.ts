import { shiftTypes, technicianShift } from "../../../api/dispatch/technicianShifts";
import { list } from "../../declare/list";
import { technicianId } from "../../inputs/common";
import { active, dates, onOrAfter } from "../../inputs/filters";
import { choice, moment, text } from "../../inputs/kinds";

export const listTechnicianShifts = list({
  label: "List Technician Shifts",
  description: "List when technicians work, are on call or are off, page by page or all at once.",
  calls: "GET dispatch /technician-shifts",
  scope: "Dispatch → Technician Shifts (Read)",
  filters: {
    startsOnOrAfter: onOrAfter("Starts", "Only shifts that start", "2026-07-06T00:00:00-07:00"),
    endsOnOrBefore: moment(
      "Ends On Or Before",
      "Only shifts that end at or before this moment.",
      "2026-07-13T00:00:00-07:00",
    ),
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
