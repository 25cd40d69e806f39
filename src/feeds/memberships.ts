import { membership } from "../../api/memberships/memberships";
import { feed } from "../changes/feed";

export const membershipTypes = feed({
  label: "Membership Types",
  calls: "GET memberships /export/membership-types",
  scope: "Memberships → Membership Types (Read)",
});

export const recurringServiceTypes = feed({
  label: "Recurring Service Types",
  calls: "GET memberships /export/recurring-service-types",
  scope: "Memberships → Recurring Service Types (Read)",
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
});

export const recurringServices = feed({
  label: "Recurring Services",
  calls: "GET memberships /export/recurring-services",
  scope: "Memberships → Recurring Services (Read)",
});

export const recurringServiceEvents = feed({
  label: "Recurring Service Events",
  calls: "GET memberships /export/recurring-service-events",
  scope: "Memberships → Recurring Service Events (Read)",
});

export const membershipStatusChanges = feed({
  label: "Membership Status Changes",
  calls: "GET memberships /export/membership-status-changes",
  scope: "Memberships → Customer Memberships (Read)",
});
