import type { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import type { Table } from "../../kit/table";
import type { State } from "../../state";
import {
  type address,
  type externalDataUpdate,
  saveExternalData,
  toAddress,
  toCustomFields,
  withExternalData,
  withoutUndefined,
} from "../shared";

/** A change to a record: its own fields, and those that are not kept as they are given. */
interface Change extends Record<string, unknown> {
  address?: z.output<typeof address>;
  customFields?: { typeId: number; value: string }[];
  externalData?: z.output<typeof externalDataUpdate>;
}

export function update<R extends Customer | Location>(
  state: State,
  table: Table<R>,
  record: R,
  { address, customFields, externalData, ...rest }: Change,
): R {
  saveExternalData(state, record.id, externalData);
  const changes = {
    ...rest,
    address: address && toAddress(address),
    customFields: customFields && toCustomFields(state, customFields),
  };
  table.update(record, withoutUndefined(changes) as Partial<R>);
  return withExternalData(state, record, externalData?.applicationGuid);
}
