import { membershipSale } from "../../../api/memberships/memberships";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import { businessUnitId, customerId } from "../../inputs/common";
import { toggle } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import {
  discountLocationId,
  durationBillingId,
  recurringLocationId,
  recurringServiceAction,
  saleTaskId,
} from "./inputs";
import { isAtLocation, isInForce, membershipList, membershipsOf, typeSoldBy } from "./membershipsOf";

export const sellMembership = action({
  label: "Sell Membership",
  description:
    "Sell a customer a membership: ServiceTitan makes an invoice of the sale and the membership. A run that is repeated sells and charges another one, unless Sell Once is on.",
  calls: "POST memberships /memberships/sale",
  scope: "Memberships → Customer Memberships (Write)",
  required: { customerId, businessUnitId, saleTaskId, durationBillingId, recurringServiceAction },
  optional: {
    locationId: discountLocationId,
    recurringLocationId,
    sellOnce: {
      scopes: [membershipList.scope, namedLists.membershipTypes.scope],
      ...toggle({
        label: "Sell Once",
        comments:
          "Sells nothing where the customer has a membership of the same type that is active or suspended: its ID is returned, with no invoice ID. With a Location ID, memberships for other locations do not count. If off, each run sells another one.",
      }),
    },
  },
  around: async ({ sellOnce, ...sale }, call, send) => {
    if (!sellOnce) return send(sale);
    const { customerId, durationBillingId, locationId } = sale;
    const typeId = await typeSoldBy(durationBillingId, call);
    const there = (await membershipsOf(customerId, call)).find(
      (each) => sameId(each.membershipTypeId, typeId) && isInForce(each) && isAtLocation(each, locationId),
    );
    if (there === undefined) return send(sale);
    call.logger.info(`Sell Membership: nothing was sold, since the customer has membership ${there.id}.`);
    return { invoiceId: null, customerMembershipId: there.id };
  },
  returns: membershipSale,
  beside: {
    invoiceId: {
      type: ["integer", "null"],
      description: "The invoice of the sale; null where nothing was sold.",
    },
  },
});
