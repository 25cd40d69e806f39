import { invoiceTemplate } from "../../api/memberships/invoiceTemplates";
import { exportedStatusChange, membership } from "../../api/memberships/memberships";
import { membershipType } from "../../api/memberships/membershipTypes";
import { exportedServiceEvent } from "../../api/memberships/recurringServiceEvents";
import { recurringService } from "../../api/memberships/recurringServices";
import { recurringServiceType } from "../../api/memberships/recurringServiceTypes";
import { feed } from "../changes/feed";

export const membershipTypes = feed({
  label: "Membership Types",
  calls: "GET memberships /export/membership-types",
  scope: "Memberships → Membership Types (Read)",
  of: membershipType,
});

export const recurringServiceTypes = feed({
  label: "Recurring Service Types",
  calls: "GET memberships /export/recurring-service-types",
  scope: "Memberships → Recurring Service Types (Read)",
  of: recurringServiceType,
});

export const memberships = feed({
  label: "Memberships",
  calls: "GET memberships /export/memberships",
  scope: "Memberships → Customer Memberships (Read)",
  of: membership,
});

export const invoiceTemplates = feed({
  label: "Invoice Templates",
  calls: "GET memberships /export/invoice-templates",
  scope: "Memberships → Invoice Templates (Read)",
  of: invoiceTemplate,
});

export const recurringServices = feed({
  label: "Recurring Services",
  calls: "GET memberships /export/recurring-services",
  scope: "Memberships → Recurring Services (Read)",
  of: recurringService,
});

export const recurringServiceEvents = feed({
  label: "Recurring Service Events",
  calls: "GET memberships /export/recurring-service-events",
  scope: "Memberships → Recurring Service Events (Read)",
  of: exportedServiceEvent,
});

export const membershipStatusChanges = feed({
  label: "Membership Status Changes",
  calls: "GET memberships /export/membership-status-changes",
  scope: "Memberships → Customer Memberships (Read)",
  of: exportedStatusChange,
});
