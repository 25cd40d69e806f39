import type { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import { given, saveExternalData, toAddress, toCustomFields, withExternalData } from "../../kit/parts";
import type { Table } from "../../kit/table";
import type { State } from "../../state";
import type { customerUpdate } from "./customers";
import type { locationUpdate } from "./locations";

/** Changes a customer or a location. */
export function update<R extends Customer | Location>(
  state: State,
  table: Table<R>,
  record: R,
  body: z.output<ReturnType<typeof customerUpdate> | ReturnType<typeof locationUpdate>>,
): R {
  const { address, customFields, externalData, ...rest } = body;
  saveExternalData(state, record.id, externalData);
  const changes = {
    ...rest,
    address: address && toAddress(address),
    customFields: customFields && toCustomFields(state, customFields),
  };
  table.update(record, given(changes) as Partial<R>);
  return withExternalData(state, record, externalData?.applicationGuid);
}
