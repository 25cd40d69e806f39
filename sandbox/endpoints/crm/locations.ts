import { z } from "zod";
import { id, name } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { conflict } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import type { Table } from "../../kit/table";
import { newId, type State } from "../../state";
import {
  address,
  customFields,
  externalData,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
  tagTypeIds,
  toAddress,
  toCustomFields,
  withExternalData,
} from "../shared";
import { createContacts, newContact } from "./customerContacts";
import { locationFilters } from "./recordFilters";
import { update } from "./update";

/** The places where customers have work done. */
export const locations = (state: State): Operation[] => [
  list("/locations", state.locations, {
    filters: locationFilters(state),
    defaults: { active: "True" },
    sorts: commonSorts,
    view: externalDataView(state),
  }),
  get("/locations", state.locations),
  feed("/export/locations", state.locations, state),
  operation({
    method: "POST",
    path: "/locations",
    body: () => z.strictObject({ ...newLocation(state).shape, customerId: id }),
    handle: ({ body }) => {
      requireKnown(state.customers, body.customerId);
      return createLocation(state, body.customerId, body);
    },
  }),
  operation({
    method: "PATCH",
    path: "/locations/{id}",
    body: () => locationUpdate(state),
    handle: ({ params, body }) => {
      const location = find(state.locations, params.id);
      requireKnown(state.customers, body.customerId);
      requireKnown(state.taxZones, body.taxZoneId);
      return update(state, state.locations, location, body);
    },
  }),
];

export const newLocation = (state: State) =>
  z.strictObject({
    name,
    address,
    contacts: z.array(newContact).nullish(),
    customFields: customFields(state, "Location", z.string()).nullish(),
    tagTypeIds: tagTypeIds(state).nullish(),
    externalData: externalData.nullish(),
    coordinatesSource: z.enum(["None", "System", "User", "Imported"]).nullish(),
    coordinatesVerificationStatus: z.enum(["Unverified", "InProgress", "Failed", "Verified"]).nullish(),
  });

export const locationUpdate = (state: State) =>
  z
    .strictObject({
      customerId: id,
      name,
      address: address.extend({ unit: z.string() }),
      active: z.boolean(),
      taxZoneId: id,
      customFields: customFields(state, "Location", z.string()),
      tagTypeIds: tagTypeIds(state),
      externalData: externalDataUpdate,
    })
    .partial();

/** @returns the location as answers to its creation show it: with its contacts. */
export function createLocation(
  state: State,
  customerId: number,
  body: z.output<ReturnType<typeof newLocation>>,
) {
  const now = timestamp(state.clock);
  const location = state.locations.insert({
    id: newId(state),
    customerId,
    active: true,
    name: body.name,
    address: toAddress(body.address),
    customFields: toCustomFields(state, body.customFields),
    createdOn: now,
    createdById: state.apiUserId,
    modifiedOn: now,
    tagTypeIds: body.tagTypeIds ?? [],
  });
  saveExternalData(state, location.id, body.externalData);
  const contacts = createContacts(state, location.id, body.contacts);
  return { ...withExternalData(state, location, body.externalData?.applicationGuid), contacts };
}

/** @throws ApiError 409, as the API documents say of a location's customer and tax zone. */
function requireKnown<R extends { id: number }>(table: Table<R>, id: number | undefined): void {
  if (id !== undefined && !table.has(id)) throw conflict(`${table.label} ${id} was not found.`);
}
