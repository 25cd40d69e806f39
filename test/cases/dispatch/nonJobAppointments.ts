import { dates, ids, since, until } from "../filters";
import { type Cases, first, list, technicianOf, type World } from "../world";

const planned = (world: World) => ({
  technicianId: technicianOf(world),
  start: "2026-12-03T16:00:00.000Z",
  duration: "01:30:00",
  name: "Team meeting",
  timesheetCodeId: first(world.state.timesheetCodes.keys()),
  summary: "In the shop.",
  clearDispatchBoard: true,
  clearTechnicianView: true,
  showOnTechnicianSchedule: true,
  removeTechnicianFromCapacityPlanning: true,
  allDay: false,
  repeat: true,
  frequency: "Weekly",
  interval: 2,
  daysOfWeek: ["Thursday"],
  endType: "After",
  countOccurrences: 3,
  endOn: "2026-12-31T00:00:00.000Z",
});

const newOne = async (world: World) => (await world.create("createNonJobAppointment", planned(world))).id;

export const cases: Cases = {
  createNonJobAppointment: (world) => ({ ...planned(world), addOnce: false }),
  getNonJobAppointment: ({ state }) => ({ nonJobAppointmentId: first(state.nonJobAppointments.keys()) }),
  updateNonJobAppointment: async (world) => ({
    nonJobAppointmentId: await newOne(world),
    ...planned(world),
    name: "Safety training",
  }),
  deleteNonJobAppointment: async (world) => ({ nonJobAppointmentId: await newOne(world) }),
  listNonJobAppointments: (world) => ({
    ...list(),
    filters: {
      ids,
      technicianId: technicianOf(world),
      startsOnOrAfter: since,
      startsOnOrBefore: until,
      timesheetCodeId: 1181,
      activeOnly: true,
      showOnTechnicianSchedule: true,
      ...dates,
    },
  }),
};
