import { newId, type State } from "../state";
import { places } from "./places";
import { openedOn } from "./random";

type Place = (typeof places)[number];

/** The zones that the company serves, its technicians' teams, and when its office is open. */
export function seedAreas(state: State): void {
  state.businessHours = {
    weekdays: [{ fromHour: 8, toHour: 17 }],
    saturday: [
      { fromHour: 8, toHour: 12 },
      { fromHour: 13, toHour: 15 },
    ],
    sunday: [],
  };
  const noted = () => ({ id: newId(state), createdOn: openedOn(state), modifiedOn: openedOn(state) });
  const units = [...state.businessUnits.values()].filter(({ active }) => active).map(({ id }) => id);
  const technicians = [...state.technicians.values()].filter(({ active }) => active).map(({ id }) => id);
  const [center, ...around] = places.slice(0, 4) as [Place, ...Place[]];
  const zone = (given: Partial<Parameters<typeof state.zones.insert>[0]>) =>
    state.zones.insert({
      active: true,
      serviceDaysEnabled: false,
      createdBy: state.apiUserId,
      ...noted(),
      ...given,
    });
  zone({
    name: "Downtown",
    zips: [...center.zips],
    cities: [center.city],
    territoryNumbers: ["T-1"],
    locnNumbers: ["L-10"],
    serviceDaysEnabled: true,
    serviceDays: ["Monday", "Thursday"],
    businessUnits: units,
    technicians: technicians.slice(0, 4),
  });
  zone({
    name: "Suburbs",
    zips: around.flatMap(({ zips }) => zips),
    cities: around.map(({ city }) => city),
    businessUnits: units.slice(0, 2),
    technicians: [],
  });
  zone({});
  zone({ name: "Foothills", active: false });

  const trades = new Set([...state.technicians.values()].flatMap(({ team }) => team ?? []));
  for (const name of trades)
    state.teams.insert({ ...noted(), name, active: true, createdBy: state.apiUserId });
  state.teams.insert({ ...noted(), active: true });
  state.teams.insert({ ...noted(), name: "Apprentices", active: false });
}
