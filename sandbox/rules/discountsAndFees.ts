import type { DiscountOrFee } from "../kept";
import { timestamp } from "../kit/clock";
import { newId, type State } from "../state";
import { accountOf, assetsOf, refuseHalfBudget, type SkuChange } from "./skus";

/** What a write of a discount or fee gives. */
export interface DiscountChange
  extends Pick<SkuChange, "account" | "assets">,
    Partial<Omit<DiscountOrFee, "account" | "assets" | "id" | "externalData">> {
  intacctGlGroupAccount?: string;
}

type New = "type" | "code" | "description" | "amountType" | "amount";

/** Adds a discount or fee; what nobody limits goes up to its amount. */
export function createDiscount(
  state: State,
  change: DiscountChange & Required<Pick<DiscountChange, New>>,
): DiscountOrFee {
  const { type, code, description, amountType, amount } = change;
  const now = timestamp(state.clock);
  return state.discountsAndFees.insert({
    ...{ id: newId(state), type, code, description, amountType, amount, limit: amount, active: true },
    ...{ hours: 0, bonus: 0, commissionBonus: 0, createdOn: now, modifiedOn: now },
    ...keptOf(state, change),
  });
}

export const changeDiscount = (state: State, discount: DiscountOrFee, change: DiscountChange) =>
  state.discountsAndFees.update(discount, keptOf(state, change));

/** What is kept of a change; throws ApiError 400 where it cannot be made. */
export function keptOf(
  state: State,
  { account, assets, intacctGlGroupAccount: _, ...rest }: DiscountChange,
): Partial<DiscountOrFee> {
  refuseHalfBudget(rest);
  return {
    ...rest,
    ...(account !== undefined && { account: accountOf(state, account).name }),
    ...(assets && { assets: assetsOf(assets) as DiscountOrFee["assets"] }),
  };
}
