import type { contactTypes } from "./crm";

/** What contacts and contact methods have; their IDs are GUIDs. */
interface Tracked {
  id: string;
  referenceId: string | null;
  createdOn: string;
  createdBy: number;
  modifiedOn: string;
  modifiedBy: number;
}

/** A person, whatever record refers to them. */
export interface CrmContact extends Tracked {
  name: string;
  title: string | null;
  isArchived: boolean;
  methods: ContactMethod[];
}

export interface ContactMethod extends Tracked {
  contactId: string;
  type: (typeof contactTypes)[number];
  value: string;
  memo: string | null;
}
