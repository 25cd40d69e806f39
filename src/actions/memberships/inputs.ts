import {
  billingFrequencies,
  recurrenceTypes,
  type recurringServiceActions,
} from "../../../api/memberships/choices";
import { choice, flag, id } from "../../inputs/kinds";

/** Inputs that actions on memberships share. */

export const membershipId = id({
  label: "Membership ID",
  comments: "ID of the customer's membership.",
  of: "membership",
});

export const durationBillingId = id({
  label: "Duration Billing ID",
  comments:
    "ID of the duration and billing that the membership is sold with, such as 12 months billed monthly.",
  of: "durationBilling",
});

export const billingFrequency = choice({
  label: "Billing Frequency",
  comments: "Only membership types that can be billed this often.",
  choices: billingFrequencies,
});

export const recurringServiceTypeId = id({
  label: "Recurring Service Type ID",
  comments: "ID of the recurring service type: a kind of visit that comes again and again.",
  of: "recurringServiceType",
});

export const recurringServiceEventId = id({
  label: "Event ID",
  comments: "ID of the recurring service event: one visit.",
  of: "recurringServiceEvent",
});

export const saleTaskId = id({
  label: "Sale Task ID",
  comments: "ID of the pricebook service that sells the membership.",
  of: "service",
});

export const recurringServiceAction = choice({
  label: "Recurring Service Action",
  comments: "At which of the customer's locations the membership's visits take place.",
  choices: {
    None: "None: no visits; those that there are, are deleted",
    Single: "Single: at the location in Recurring Location ID",
    All: "All: at each of the customer's locations",
  } satisfies Record<(typeof recurringServiceActions)[number], string>,
});

export const recurringLocationId = id({
  label: "Recurring Location ID",
  comments: "ID of the location where the visits take place, where Recurring Service Action is Single.",
  of: "visitedLocation",
});

export const discountLocationId = id({
  label: "Location ID",
  comments: "ID of the location where the member's discount counts. If left blank, at all of them.",
  of: "location",
});

export const recurrenceType = choice({
  label: "Recurrence Type",
  comments: "How the visits recur.",
  choices: recurrenceTypes,
});

/** A part of a record that ServiceTitan answers only if it is asked to. */
export const including = (label: string, what: string) =>
  flag({ label, comments: `Yes answers ${what} with each record, which is left out otherwise.` });
