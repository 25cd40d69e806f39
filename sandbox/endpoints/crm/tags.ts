import { z } from "zod";
import type { Customer } from "../../../api/crm/customers";
import type { Location } from "../../../api/crm/locations";
import { reference } from "../../kit/body";
import { conflict, notFound } from "../../kit/errors";
import { find, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import type { State } from "../../state";

/** Tags of several customers at once, and of one customer or location. */
export const tags = (state: State): Operation[] => [
  operation({
    method: "PUT",
    path: "/tags",
    body: () => customersAndTags(state),
    handle: ({ body }) => retag(state, body, (customer) => [...customer.tagTypeIds, ...body.tagTypeIds]),
  }),
  operation({
    method: "DELETE",
    path: "/tags",
    body: () => customersAndTags(state),
    handle: ({ body }) =>
      retag(state, body, (customer) => customer.tagTypeIds.filter((id) => !body.tagTypeIds.includes(id))),
  }),
  ...tagsOf(state, state.customers, "/customers", "customerId"),
  ...tagsOf(state, state.locations, "/locations", "locationId"),
];

/**
 * One tag of one record. That it is there already, or is not there, is refused: the documents have a conflict and a
 * missing entity, and do not say of what.
 */
function tagsOf<R extends Customer | Location>(
  { tagTypes }: State,
  records: Table<R>,
  path: string,
  field: string,
): Operation[] {
  const change = (record: R, tagTypeIds: number[]) =>
    records.update(record, { tagTypeIds } as unknown as Partial<R>);
  return [
    operation({
      method: "POST",
      path: `${path}/{id}/tags/{tagTypeId}`,
      handle: ({ params }) => {
        const record = find(records, params.id);
        const tag = find(tagTypes, params.tagTypeId);
        if (record.tagTypeIds.includes(tag.id))
          throw conflict(`${records.label} ${record.id} has tag ${tag.id} already.`);
        return { [field]: record.id, tagTypeIds: change(record, [...record.tagTypeIds, tag.id]).tagTypeIds };
      },
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}/tags/{tagTypeId}`,
      handle: ({ params }) => {
        const record = find(records, params.id);
        const tag = find(tagTypes, params.tagTypeId);
        if (!record.tagTypeIds.includes(tag.id)) throw notFound("Tag", tag.id);
        change(
          record,
          record.tagTypeIds.filter((id) => id !== tag.id),
        );
      },
    }),
  ];
}

const customersAndTags = (state: State) =>
  z.strictObject({
    customerIds: z.array(reference(state.customers)),
    tagTypeIds: z.array(reference(state.tagTypes)),
  });

/** Gives each of the customers the tags that `tagsOf` says, each tag once. */
function retag(
  state: State,
  { customerIds }: { customerIds: number[] },
  tagsOf: (customer: Customer) => number[],
): void {
  for (const id of new Set(customerIds)) {
    const customer = state.customers.get(id);
    if (customer) state.customers.update(customer, { tagTypeIds: [...new Set(tagsOf(customer))] });
  }
}
