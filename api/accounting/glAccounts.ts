import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const accountSources = ["Undefined", "AccountingSystem", "ManuallyCreated", "PublicApi"] as const;

/** What an account is used for unless something says otherwise. */
export const defaultAccountTypes = [
  ...(["CheckingAccount", "UndepositedFunds", "AccountsReceivable", "Inventory", "AccountsPayable"] as const),
  ...(["CustomerRefundsPayable", "SalesTaxPayable", "CustomerDeposits", "MembershipAgreements"] as const),
  ...(["RetainedEarnings", "Revenue", "MembershipRevenue", "Refunds", "CostOfGoodsSoldMaterials"] as const),
  ...(["CostOfGoodsSoldEquipment", "CostOfGoodsSoldShipping", "CostOfGoodsSoldTax", "PayrollLabor"] as const),
  ...(["PayrollEmployeeTaxes", "EmployeeBenefits", "EmployerTaxes", "EmployerBenefits"] as const),
  ...(["Deductions", "InventoryAdjustments", "CostOfGoodsSoldRestockingFee"] as const),
  ...(["CostOfGoodsSoldLabor", "PayrollLiability", "PayrollClearing", "CommittedCosts"] as const),
  ...(["GoodsReceivedNotInvoiced", "VendorDiscount", "ProcessingFees"] as const),
  ...(["GoodsReturnedNotCredited", "UseTaxExpense", "UseTaxLiability"] as const),
] as const;

export const glAccount = record(
  "GL Account",
  "GET accounting /gl-accounts/{accountId}",
  z.object({
    id,
    name: z.string().nullish(),
    number: z.string().nullish(),
    description: z.string().nullish(),
    type: z.string().nullish(),
    subtype: z.string().nullish(),
    active: z.boolean(),
    isIntacctGroup: z.boolean(),
    isIntacctBankAccount: z.boolean(),
    source: z.enum(accountSources),
    defaultAccountType: z.enum(defaultAccountTypes).nullish(),
    ...dated,
  }),
  {
    id: 2302,
    name: "Service Income",
    number: "4000",
    description: "Revenue of service calls",
    type: "Income",
    subtype: "Sales",
    active: true,
    isIntacctGroup: false,
    isIntacctBankAccount: false,
    source: "ManuallyCreated",
    defaultAccountType: "Revenue",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type GlAccount = RecordOf<typeof glAccount>;

export const glAccountType = record(
  "GL Account Type",
  "GET accounting /gl-accounts/types",
  z.object({
    id,
    parentTypeId: id.nullish(),
    name: z.string().nullish(),
    active: z.boolean(),
    ...dated,
  }),
  {
    id: 2311,
    parentTypeId: 2310,
    name: "Sales",
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);
