import { z } from "zod";
import { dateTime, id } from "./parts";
import { record } from "./record";

export const paymentType = record(
  z.object({ id, name: z.string(), modifiedOn: dateTime.nullish(), createdOn: dateTime.nullish() }),
  {
    id: 1413,
    name: "Check",
    modifiedOn: "2026-01-02T17:00:00Z",
    createdOn: "2026-01-02T17:00:00Z",
  },
);
