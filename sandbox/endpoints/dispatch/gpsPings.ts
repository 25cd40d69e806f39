import { z } from "zod";
import { dateTime } from "../../kit/body";
import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Where vehicles are, as GPS providers tell it; no operation shows it again. */
export const gpsPings = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/gps-provider/{gps_provider}/gps-pings",
    body: () => z.array(ping),
    handle: ({ params, body }) =>
      body.map(({ externalId }) => {
        const key = `${params.gps_provider} ${externalId}`;
        const isKnown = state.gpsPings.has(key);
        state.gpsPings.add(key);
        return isKnown
          ? { externalId, status: "Fail", message: `Ping ${externalId} came before.` }
          : { externalId, status: "Success", message: "The ping was taken." };
      }),
  }),
];

const ping = z.strictObject({
  unitId: z.string(),
  unitName: z.string(),
  eventTime: dateTime,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  speed: z.number().nullish(),
  street: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  message: z.string(),
  externalId: z.string(),
  isNew: z.boolean(),
  statusMessage: z.string(),
});
