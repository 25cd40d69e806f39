import { dates, jobOf } from "../filters";
import { active, type Cases, customFieldsOf, first, list, sha256Of, tagsOf, type World } from "../world";

const upload = { file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0a]), fileName: "rating-plate.jpg" };

const newAttachment = async (world: World) =>
  (await world.create<{ path: string }>("createInstalledEquipmentAttachment", upload)).path;

const details = async (world: World) => ({
  name: "Gas furnace",
  installedOn: "2026-12-05",
  serialNumber: "NV-2018-114507",
  memo: "In the basement.",
  manufacturer: "Northvale",
  model: "CF80-070",
  cost: 1180,
  equipmentTypeId: first(world.state.equipmentTypes.values()).id,
  barcodeId: "0074921",
  status: "Replaced",
  manufacturedOn: "2018-08-20",
  actualReplacementDate: "2026-12-05",
  manufacturerWarrantyStart: "2026-12-05",
  manufacturerWarrantyEnd: "2036-12-05",
  serviceProviderWarrantyStart: "2026-12-05",
  serviceProviderWarrantyEnd: "2028-12-05",
  customFields: customFieldsOf(world, "Equipment"),
  attachments: [
    { type: "Image", url: await newAttachment(world), alias: "Rating plate", fileName: "rating-plate.jpg" },
  ],
  tagTypeIds: tagsOf(world),
});

export const cases: Cases = {
  createInstalledEquipment: async (world) => ({
    locationId: first(world.state.locations.values(), active).id,
    ...(await details(world)),
  }),
  getInstalledEquipment: ({ state }) => ({
    installedEquipmentId: first(state.installedEquipment.values()).id,
  }),
  listInstalledEquipment: (world) => ({
    ...list(),
    filters: {
      ids: [1601, 1602],
      locationIds: [jobOf(world).locationId],
      active: "Any",
      ...dates,
    },
  }),
  updateInstalledEquipment: async (world) => ({
    installedEquipmentId: first(world.state.installedEquipment.values()).id,
    ...(await details(world)),
    active: true,
  }),
  createInstalledEquipmentAttachment: () => upload,
  listInstalledEquipmentAttachments: async (world) => ({
    path: await newAttachment(world),
    expectedSha256: sha256Of(upload.file),
  }),
};
