import { z } from "zod";
import { type RecordOf, record } from "../record";

const ranges = z.array(z.object({ fromHour: z.int(), toHour: z.int() }));

/** When the office is open. */
export const businessHours = record(
  "Business Hours",
  "GET dispatch /business-hours",
  z.object({ weekdays: ranges, saturday: ranges, sunday: ranges }),
  {
    weekdays: [{ fromHour: 8, toHour: 17 }],
    saturday: [{ fromHour: 9, toHour: 13 }],
    sunday: [{ fromHour: 10, toHour: 12 }],
  },
);

export type BusinessHours = RecordOf<typeof businessHours>;
