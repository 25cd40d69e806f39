import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const paymentTerm = record(
  "Payment Term",
  "GET accounting /payment-terms/{paymentTermId}",
  z.object({
    id: id.nullish(),
    name: z.string().nullish(),
    dueDayType: z.enum(["NumberOfDays", "CertainDayOfCurrentMonth", "CertainDayOfFollowingMonth"]),
    dueDay: z.int().nullish(),
    isCustomerDefault: z.boolean(),
    isVendorDefault: z.boolean(),
    active: z.boolean(),
    inUse: z.boolean().nullish(),
    ...dated,
    paymentTermDiscountModel: z
      .object({
        id: id.nullish(),
        discountApplyTo: z
          .enum(["ApplyToTotalAmount", "ApplyToSubtotalAmount", "ApplyToRemainingBalance"])
          .nullish(),
        discount: z.number().nullish(),
        discountType: z.enum(["Fixed", "Percent"]).nullish(),
        account: z.string().nullish(),
        applyBy: z.enum(["NumberOfDays", "DayOfMonth", "DayOfFollowingMonth"]).nullish(),
        applyByValue: z.int().nullish(),
      })
      .describe("What is taken off where it is paid early"),
    interestSettings: z
      .object({
        id: id.nullish(),
        rateType: z.enum(["Flat", "Percentage", "MaxOfFlatAndPercentage"]),
        flatRateValue: z.number().nullish(),
        percentageRateValue: z.number().nullish(),
        chargeMethod: z.enum(["PrincipalOnly", "Total"]).nullish(),
        frequency: z.enum(["Once", "Daily", "Monthly"]),
        gracePeriod: z.int().nullish(),
        targetInvoices: z.array(
          z.enum(["JobInvoices", "MembershipInvoices", "ProgressInvoices", "PointOfSalesInvoices"]),
        ),
        taskId: id,
        taskDisplayName: z.string(),
      })
      .describe("What is charged where it is paid late"),
  }),
  {
    id: 2701,
    name: "2% 10, Net 30",
    dueDayType: "NumberOfDays",
    dueDay: 30,
    isCustomerDefault: true,
    isVendorDefault: false,
    active: true,
    inUse: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    paymentTermDiscountModel: {
      id: 2702,
      discountApplyTo: "ApplyToTotalAmount",
      discount: 2,
      discountType: "Percent",
      account: "Early Payment Discounts",
      applyBy: "NumberOfDays",
      applyByValue: 10,
    },
    interestSettings: {
      id: 2703,
      rateType: "Percentage",
      flatRateValue: 5,
      percentageRateValue: 1.5,
      chargeMethod: "PrincipalOnly",
      frequency: "Monthly",
      gracePeriod: 10,
      targetInvoices: ["JobInvoices"],
      taskId: 2704,
      taskDisplayName: "Late payment interest",
    },
  },
);

export type PaymentTerm = RecordOf<typeof paymentTerm>;
