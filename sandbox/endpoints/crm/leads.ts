import type { Customer } from "../../../api/crm/customers";
import { type Lead, leadStatuses } from "../../../api/crm/leads";
import { feed } from "../../kit/feed";
import {
  before,
  choice,
  contains,
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  readBoolean,
  text,
} from "../../kit/filters";
import { openLink } from "../../kit/links";
import { commonSorts, valuesOf } from "../../kit/list";
import { get, list, listOf, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { digits } from "./recordFilters";

export const leads = (state: State): Operation[] => [
  list("/leads", state.leads, {
    filters: leadFilters(state),
    sorts: commonSorts,
    view: (lead, query) =>
      valuesOf(query, "genPermUrl")?.[0]?.toLowerCase() === "true"
        ? { ...lead, leadUrl: openLink(`leads/${lead.id}`) }
        : lead,
  }),
  get("/leads", state.leads),
  feed("/export/leads", state.leads, state),
  listOf("/leads/{id}/notes", state.leads, state.leadNotes, {
    by: "leadId",
    filters: { ...dates },
    view: ({ leadId: _, ...note }) => note,
  }),
];

const leadFilters = (state: State): Record<string, Filter<Lead>> => {
  const customerOf = ({ customerId }: Lead): Customer | undefined => state.customers.get(customerId ?? 0);
  const withJobs = () => new Set([...state.jobs.values()].map((job) => job.customerId));
  return {
    ids: ids((lead) => lead.id),
    customerId: integer((lead) => lead.customerId),
    isProspect: ([value = ""]) => {
      const wanted = readBoolean(value);
      const served = withJobs();
      return ({ customerId }) => (customerId === null || !served.has(customerId)) === wanted;
    },
    withoutCustomer: flag((lead) => lead.customerId === null || lead.locationId === null),
    status: choice(leadStatuses, (lead) => lead.status),
    isCaptureSourceForm: flag((lead) => lead.captureSource === "Form"),
    leadCustomerName: contains((lead) => lead.leadCustomerName),
    leadPhone: ([phone = ""]) => {
      const wanted = digits(phone);
      return ({ leadPhone }) => digits(leadPhone ?? "").includes(wanted);
    },
    customerCity: text((lead) => customerOf(lead)?.address.city),
    customerState: text((lead) => customerOf(lead)?.address.state),
    customerZip: text((lead) => customerOf(lead)?.address.zip),
    customerCreatedOnOrAfter: onOrAfter((lead) => customerOf(lead)?.createdOn),
    customerCreatedBefore: before((lead) => customerOf(lead)?.createdOn),
    customerModifiedOnOrAfter: onOrAfter((lead) => customerOf(lead)?.modifiedOn),
    ...dates,
    // It says what is shown of a lead, and leaves none out.
    genPermUrl: ([value = ""]) => {
      readBoolean(value);
      return () => true;
    },
  };
};
