/** What the demo reads of the records that ServiceTitan answers. */

export interface Page<T> {
  data: T[];
  totalCount: number | null;
}
export interface Named {
  id: number;
  name: string;
}
export interface Customer extends Named {
  locations: Named[];
}
export interface Job {
  id: number;
  jobNumber: string;
  jobStatus: string;
  appointmentCount: number;
  firstAppointmentId: number;
  customerId: number;
  locationId: number;
  invoiceId: number;
  completedOn: string;
  soldById: number | null;
}
export interface Sku {
  id: number;
  code: string;
  displayName?: string;
  description: string;
  price: number;
  cost: number;
}
export interface Invoice {
  id: number;
  referenceNumber: string;
  total: string;
  balance: string;
}
/** What a trigger starts a flow with. */
export interface Change {
  change: string;
  record: { id: number; jobNumber?: string; referenceNumber?: string };
}

export const names = (records: Named[]) => records.map(({ name }) => name).join(", ");
