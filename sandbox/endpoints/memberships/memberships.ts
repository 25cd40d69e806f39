import { billingFrequencies, membershipStatuses } from "../../../api/memberships/memberships";
import { agreementStatuses } from "../../../api/service-agreements/serviceAgreements";
import { active, choice, created, ids, integer, modified } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { type ApiModule, list, read } from "../../kit/operation";
import type { State } from "../../state";

/** Contracts for repeated service. */
export const serviceAgreements = (state: State): ApiModule => ({
  api: "service-agreements",
  operations: [
    list("/service-agreements", state.serviceAgreements, {
      filters: {
        ids: ids((agreement) => agreement.id),
        customerIds: ids((agreement) => agreement.customerId),
        businessUnitIds: ids((agreement) => agreement.businessUnitId),
        status: choice(agreementStatuses, (agreement) => agreement.status),
        ...created,
        ...modified,
      },
      sorts: {
        ...commonSorts,
        Name: (agreement) => agreement.name ?? "",
        StartDate: (agreement) => agreement.startDate ?? "",
        EndDate: (agreement) => agreement.endDate ?? "",
      },
    }),
    read("/service-agreements", state.serviceAgreements),
  ],
});

/** Customers' memberships. */
export const memberships = (state: State): ApiModule => ({
  api: "memberships",
  operations: [
    list("/memberships", state.memberships, {
      filters: {
        ids: ids((membership) => membership.id),
        customerIds: ids((membership) => membership.customerId),
        status: choice(membershipStatuses, (membership) => membership.status),
        duration: integer((membership) => membership.duration),
        billingFrequency: choice(billingFrequencies, (membership) => membership.billingFrequency),
        active,
        ...created,
        ...modified,
      },
      defaults: { active: "True" },
      sorts: commonSorts,
    }),
    read("/memberships", state.memberships),
  ],
});
