import {
  installedEquipment,
  installedEquipmentDetails,
  uploadedAttachment,
} from "../../../api/equipmentsystems/installedEquipment";
import { action } from "../../declare/action";
import { download, uploadFields, uploadForm } from "../../declare/file";
import { list } from "../../declare/list";
import { locationId, tagTypeIds } from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import { active, dates, ids, idsInText } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { choice, clearable, date, flag, id, longText, moment, number, text } from "../../inputs/kinds";

const installedEquipmentId = id({
  label: "Installed Equipment ID",
  comments: "ID of the installed equipment.",
  of: "installedEquipment",
});

const customFields = customFieldsOf("InstalledEquipment", {
  example: "16x25x1",
  mayBeEmpty: true,
  hasValueIds: true,
});

const attachments = groupList({
  label: "Attachments",
  comments: "Files of the equipment.",
  required: {
    type: choice({
      label: "Type",
      comments: "Kind of file.",
      choices: ["Other", "Image", "VideoFile", "VideoLink", "Document"],
    }),
    url: text({
      label: "URL",
      comments: "The path returned by Create Installed Equipment Attachment, or a web address.",
      example: "InstalledEquipment/Images/rating-plate.jpg",
    }),
  },
  optional: {
    alias: text({ label: "Alias", comments: "Name to show for the file.", example: "Rating plate" }),
    fileName: text({ label: "File Name", comments: "Name of the file.", example: "rating-plate.jpg" }),
  },
});

/** What is known about a piece of equipment. */
const details = {
  name: text({ label: "Name", comments: "Name of the equipment.", example: "Gas furnace" }),
  installedOn: moment("Installed On", "When the equipment was installed.", "2026-07-08T14:00:00-07:00"),
  serialNumber: text({
    label: "Serial Number",
    comments: "The manufacturer's serial number.",
    example: "NV-2018-114507",
  }),
  memo: longText({
    label: "Memo",
    comments: "A note about the equipment.",
    example: "Behind the water heater",
  }),
  manufacturer: text({
    label: "Manufacturer",
    comments: "Manufacturer of the equipment.",
    example: "Northvale",
  }),
  model: text({ label: "Model", comments: "The manufacturer's name for the model.", example: "CF80-070" }),
  cost: number({
    label: "Cost",
    comments: "Cost of the equipment, in the tenant's currency.",
    example: "1180.00",
  }),
  equipmentTypeId: id({
    label: "Equipment Type ID",
    comments: "ID of the equipment type, such as furnace.",
    of: "equipmentType",
  }),
  barcodeId: text({ label: "Barcode ID", comments: "Text of its barcode.", example: "0074921" }),
  status: choice({
    label: "Status",
    comments: "Whether it is installed or has been replaced.",
    choices: ["Installed", "Replaced"],
  }),
  manufacturedOn: date({
    label: "Manufactured On",
    comments: "Day on which it was manufactured.",
    example: "2018-08-20",
  }),
  actualReplacementDate: date({
    label: "Actual Replacement Date",
    comments: "Day on which it was replaced.",
    example: "2026-07-10",
  }),
  manufacturerWarrantyStart: moment(
    "Manufacturer Warranty Start",
    "When the manufacturer's warranty starts.",
    "2026-06-15",
  ),
  manufacturerWarrantyEnd: moment(
    "Manufacturer Warranty End",
    "When the manufacturer's warranty ends.",
    "2036-06-15",
  ),
  serviceProviderWarrantyStart: moment(
    "Service Provider Warranty Start",
    "When the tenant's own warranty starts.",
    "2026-07-08",
  ),
  serviceProviderWarrantyEnd: moment(
    "Service Provider Warranty End",
    "When the tenant's own warranty ends.",
    "2028-07-08",
  ),
  customFields,
  attachments,
  tagTypeIds,
};

export const createInstalledEquipment = action({
  label: "Create Installed Equipment",
  description: "Record a piece of equipment that is installed at a location.",
  calls: "POST equipmentsystems /installed-equipment",
  scope: "Equipment Systems → Installed Equipment (Write)",
  required: { locationId },
  optional: details,
  returns: installedEquipmentDetails,
});

export const getInstalledEquipment = action({
  label: "Get Installed Equipment",
  description: "Get one piece of installed equipment by ID.",
  calls: "GET equipmentsystems /installed-equipment/{installedEquipmentId}",
  scope: "Equipment Systems → Installed Equipment (Read)",
  required: { installedEquipmentId },
  returns: installedEquipmentDetails,
});

export const listInstalledEquipment = list({
  label: "List Installed Equipment",
  description: "List installed equipment, page by page or all at once.",
  calls: "GET equipmentsystems /installed-equipment",
  scope: "Equipment Systems → Installed Equipment (Read)",
  filters: {
    ids: ids("installedEquipment"),
    locationIds: idsInText({
      label: "Location IDs",
      comments: "Only equipment at one of these locations, one ID per line.",
      of: "location",
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: installedEquipment,
});

export const updateInstalledEquipment = action({
  label: "Update Installed Equipment",
  description: "Change a piece of installed equipment; inputs left blank stay unchanged.",
  calls: "PATCH equipmentsystems /installed-equipment/{installedEquipmentId}",
  scope: "Equipment Systems → Installed Equipment (Write)",
  required: { installedEquipmentId },
  optional: {
    ...details,
    customFields: changedFields(customFields),
    attachments: clearable(attachments),
    tagTypeIds: clearable(tagTypeIds),
    active: flag({ label: "Active", comments: "No deactivates the equipment; Yes reactivates it." }),
  },
  returns: installedEquipmentDetails,
});

export const createInstalledEquipmentAttachment = action({
  label: "Create Installed Equipment Attachment",
  description: "Upload a file to use as an attachment of installed equipment.",
  calls: "POST equipmentsystems /installed-equipment/attachments",
  scope: "Equipment Systems → Installed Equipment (Write)",
  required: uploadFields,
  body: uploadForm,
  returns: uploadedAttachment,
});

export const listInstalledEquipmentAttachments = download({
  label: "List Installed Equipment Attachments",
  description: "Download one attachment of installed equipment as a file.",
  calls: "GET equipmentsystems /installed-equipment/attachments",
  scope: "Equipment Systems → Installed Equipment (Read)",
  required: {
    path: text({
      label: "Path",
      comments: "Path of the file, as returned by Create Installed Equipment Attachment.",
      example: "InstalledEquipment/Images/rating-plate.jpg",
    }),
  },
});
