// The records that the sandbox keeps, with the fields that ServiceTitan's API documents give them.
// IDs are unique over all tables; dates are ISO 8601 in UTC; money is in dollars.

export interface Address {
  street: string;
  unit: string | null;
  city: string;
  state: string;
  zip: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
}

export interface CustomFieldValue {
  typeId: number;
  name: string;
  value: string;
}

export interface ExternalDataItem {
  key: string;
  value: string;
}

export interface Dated {
  id: number;
  createdOn: string;
  modifiedOn: string;
}

export interface Named extends Dated {
  name: string;
  active: boolean;
}
