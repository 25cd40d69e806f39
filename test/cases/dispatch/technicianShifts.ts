import { dates, since, until } from "../filters";
import { type Cases, first, list, technicianOf, type World } from "../world";

const shift = ({ state }: World) => ({
  shiftType: "OnCall",
  title: "On call",
  start: "2026-12-03T16:00:00.000Z",
  end: "2026-12-04T01:00:00.000Z",
  note: "By phone first.",
  timesheetCodeId: first(state.timesheetCodes.keys()),
});

const newShift = (world: World) => ({
  technicianIds: [technicianOf(world)],
  ...shift(world),
  repeatType: "Weekly",
  repeatEndDate: "2026-12-20T00:00:00.000Z",
  repeatInterval: 1,
  shiftDays: ["Thursday", "Friday"],
  addOnce: false,
});

const shiftOf = async (world: World) => {
  const made = await world.create<{ technicianShifts: { id: number }[] }>(
    "createTechnicianShift",
    newShift(world),
  );
  return first(made.technicianShifts).id;
};

export const cases: Cases = {
  createTechnicianShift: newShift,
  getTechnicianShift: ({ state }) => ({ technicianShiftId: first(state.technicianShifts.keys()) }),
  updateTechnicianShift: async (world) => ({
    technicianShiftId: await shiftOf(world),
    ...shift(world),
    title: "Standby",
  }),
  deleteTechnicianShift: async (world) => ({ technicianShiftId: await shiftOf(world) }),
  listTechnicianShifts: (world) => ({
    ...list(),
    filters: {
      startsOnOrAfter: since,
      endsOnOrBefore: until,
      shiftType: "Normal",
      technicianId: technicianOf(world),
      titleContains: "shift",
      noteContains: "phone",
      active: "Any",
      ...dates,
    },
  }),
};
