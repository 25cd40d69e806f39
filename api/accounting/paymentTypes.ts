import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

export const paymentType = record(
  "Payment Type",
  "GET accounting /payment-types/{id}",
  z.object({ id, name: z.string(), modifiedOn: dateTime.nullish(), createdOn: dateTime.nullish() }),
  {
    id: 1413,
    name: "Check",
    modifiedOn: "2026-01-02T17:00:00Z",
    createdOn: "2026-01-02T17:00:00Z",
  },
);

export type PaymentType = RecordOf<typeof paymentType>;
