import { agreementStatuses } from "../../../api/service-agreements/serviceAgreements";
import { feed } from "../../kit/feed";
import { choice, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** Contracts for repeated service. */
export const serviceAgreements = (state: State): Operation[] => [
  list("/service-agreements", state.serviceAgreements, {
    filters: {
      ids: ids((agreement) => agreement.id),
      customerIds: ids((agreement) => agreement.customerId),
      businessUnitIds: ids((agreement) => agreement.businessUnitId),
      status: choice(agreementStatuses, (agreement) => agreement.status),
      ...dates,
    },
    sorts: {
      ...commonSorts,
      Name: (agreement) => agreement.name ?? "",
      StartDate: (agreement) => agreement.startDate ?? "",
      EndDate: (agreement) => agreement.endDate ?? "",
    },
  }),
  get("/service-agreements", state.serviceAgreements),
  feed("/export/service-agreements", state.serviceAgreements, state),
];
