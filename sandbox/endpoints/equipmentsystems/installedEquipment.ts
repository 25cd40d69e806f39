import { z } from "zod";
import { attachmentTypes, equipmentStatuses } from "../../../api/equipmentsystems/installedEquipment";
import type { InstalledEquipment } from "../../kept";
import { dateTime, id, name, nullAsMissing, reference, uploadedFile } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid, notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { active, dates, ids } from "../../kit/filters";
import { commonSorts, valuesOf } from "../../kit/list";
import { find, get, list, type Operation, operation, Redirect } from "../../kit/operation";
import { problemOfValue } from "../../rules/customFields";
import { newId, type State } from "../../state";
import { tagTypeIds, withoutUndefined } from "../shared";

/** What stands at customers' locations, and the files about it. */
export const installedEquipment = (state: State): Operation[] => [
  list("/installed-equipment", state.installedEquipment, {
    filters: {
      ids: ids((equipment) => equipment.id),
      locationIds: ids((equipment) => equipment.locationId),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: listed,
  }),
  feed("/export/installed-equipment", state.installedEquipment, state, { view: listed }),
  get("/installed-equipment", state.installedEquipment),
  operation({
    method: "POST",
    path: "/installed-equipment",
    body: () => newEquipment(state),
    handle: ({ body }) => createEquipment(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/installed-equipment/{id}",
    body: () => equipmentUpdate(state).extend({ active: z.boolean().optional() }),
    handle: ({ params, body }) => {
      const equipment = find(state.installedEquipment, params.id);
      return state.installedEquipment.update(equipment, changesTo(state, equipment, body));
    },
  }),
  operation({
    method: "POST",
    path: "/installed-equipment/attachments",
    body: () => z.strictObject({ file: uploadedFile }),
    handle: async ({ body: { file } }) => ({
      path: state.files.save("InstalledEquipment", {
        name: file.filename,
        contentType: file.mimetype,
        bytes: await file.toBuffer(),
      }),
    }),
  }),
  operation({
    method: "GET",
    path: "/installed-equipment/attachments",
    handle: ({ query }) => {
      const [path] = valuesOf(query, "path") ?? [];
      if (path === undefined) throw invalid({ Path: ["The Path field is required."] });
      if (state.files.get(path) === undefined) throw notFound("Attachment", path);
      return new Redirect(path);
    },
  }),
];

const attachment = z.strictObject({
  alias: z.string().nullish(),
  fileName: z.string().nullish(),
  type: z.enum(attachmentTypes),
  url: name,
});

/** A custom field's value, by the field's type or by the ID of the value that the equipment has. */
const customField = (state: State) =>
  z
    .strictObject({
      id: id.nullish(),
      typeId: reference(state.customFieldTypes, ({ entity }) =>
        entity === "Equipment" ? undefined : "is not one of equipment",
      ).nullish(),
      value: z.string().nullish(),
    })
    .refine((field) => field.id != null || field.typeId != null, {
      path: ["typeId"],
      error: "The TypeId field is required for a new value.",
    });

const equipmentUpdate = (state: State) =>
  z
    .strictObject({
      name: z.string(),
      equipmentTypeId: reference(state.equipmentTypes),
      status: z.enum(equipmentStatuses),
      serialNumber: z.string(),
      barcodeId: z.string(),
      memo: z.string(),
      manufacturer: z.string(),
      model: z.string(),
      cost: z.number().nullable(),
      installedOn: dateTime.nullable(),
      manufacturedOn: z.iso.date().nullable(),
      actualReplacementDate: z.iso.date().nullable(),
      manufacturerWarrantyStart: dateTime.nullable(),
      manufacturerWarrantyEnd: dateTime.nullable(),
      serviceProviderWarrantyStart: dateTime.nullable(),
      serviceProviderWarrantyEnd: dateTime.nullable(),
      customFields: z.array(customField(state)),
      attachments: z.array(attachment),
      tagTypeIds: tagTypeIds(state),
    })
    .partial();

/** A new record takes what an update takes, and its place. */
const newEquipment = (state: State) =>
  nullAsMissing(z.strictObject({ ...equipmentUpdate(state).shape, locationId: reference(state.locations) }));

/** Without what only one record's answer shows. */
const listed = ({ customFields: _, attachments: __, ...shown }: InstalledEquipment) => shown;

type EquipmentUpdate = z.output<ReturnType<typeof equipmentUpdate>>;

function createEquipment(state: State, body: z.output<ReturnType<typeof newEquipment>>): InstalledEquipment {
  const { locationId, ...rest } = body;
  const now = timestamp(state.clock);
  const blank: InstalledEquipment = {
    id: newId(state),
    active: true,
    equipmentId: null,
    locationId,
    customerId: state.locations.get(locationId)?.customerId ?? 0,
    invoiceItemId: null,
    name: "",
    type: null,
    installedOn: null,
    createdOn: now,
    modifiedOn: now,
    serialNumber: "",
    barcodeId: null,
    memo: "",
    manufacturer: "",
    model: "",
    cost: 0,
    status: "Installed",
    manufacturerWarrantyStart: null,
    manufacturerWarrantyEnd: null,
    serviceProviderWarrantyStart: null,
    serviceProviderWarrantyEnd: null,
    tags: null,
    actualReplacementDate: null,
    manufacturedOn: null,
    predictedReplacementMonths: null,
    predictedReplacementDate: null,
    customFields: null,
    attachments: null,
  };
  return state.installedEquipment.insert({ ...blank, ...changesTo(state, blank, rest) });
}

function changesTo(
  state: State,
  equipment: InstalledEquipment,
  body: EquipmentUpdate,
): Partial<InstalledEquipment> {
  const { equipmentTypeId, tagTypeIds, attachments, customFields, cost, ...rest } = body;
  const type = equipmentTypeId === undefined ? undefined : state.equipmentTypes.get(equipmentTypeId);
  return withoutUndefined({
    ...rest,
    cost: cost === null ? 0 : cost,
    type: type && { id: type.id, name: type.name },
    tags: tagTypeIds?.map((typeId) => tagOf(state, equipment.id, typeId)),
    attachments: attachments?.map(({ alias = null, fileName = null, ...file }) => ({
      alias,
      fileName,
      ...file,
    })),
    customFields: customFields && customFieldsAfter(state, equipment, customFields),
  });
}

function tagOf(
  state: State,
  ownerId: number,
  typeId: number,
): NonNullable<InstalledEquipment["tags"]>[number] {
  const type = state.tagTypes.get(typeId);
  return {
    id: newId(state),
    ownerId,
    typeId,
    typeName: type?.name ?? "",
    memo: null,
    color: type?.color ?? "",
    textColor: null,
    code: type?.code ?? "",
  };
}

/**
 * The equipment's custom fields with the values that were given, one a type.
 * @throws ApiError 400 for the ID of a value that the equipment does not have, or a value that its type does not take
 */
function customFieldsAfter(
  state: State,
  equipment: InstalledEquipment,
  changes: NonNullable<EquipmentUpdate["customFields"]>,
): InstalledEquipment["customFields"] {
  const before = equipment.customFields ?? [];
  const fields = new Map(before.map((field) => [field.typeId, field]));
  for (const [i, { id, typeId, value = null }] of changes.entries()) {
    const field = before.find((candidate) => candidate.id === id);
    if (id != null && field === undefined)
      throw invalid({ [`CustomFields[${i}].Id`]: [`The equipment has no custom field ${id}.`] });
    const ofType = field?.typeId ?? typeId ?? 0;
    const type = state.customFieldTypes.get(ofType);
    const problem = problemOfValue(type, value);
    if (problem) throw invalid({ [`CustomFields[${i}].Value`]: [problem] });
    const name = type?.name ?? "";
    fields.set(ofType, { id: fields.get(ofType)?.id ?? newId(state), typeId: ofType, name, value });
  }
  return [...fields.values()];
}
