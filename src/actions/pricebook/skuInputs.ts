import { group, groupList } from "../../inputs/groups";
import { choice, flag, id, idList, integer, json, longText, number, text } from "../../inputs/kinds";
import { listSchema, numberSchema, objectSchema, textSchema } from "../../inputs/values";

/** What everything in the pricebook is written with, discounts and fees too. */

export const code = text({
  label: "Code",
  comments: "Code of the item, by which the office finds it.",
  example: "HVAC-FS-01",
});

export const description = longText({
  label: "Description",
  comments: "What customers read about the item. HTML is taken.",
  example: "<p>Replace the flame sensor</p>",
});

export const assets = groupList({
  label: "Assets",
  comments: "Pictures, videos and documents of the item.",
  required: {
    type: choice({
      label: "Type",
      comments: "Kind of file.",
      choices: ["Other", "Image", "Video", "Attachment", "VideoFile"],
    }),
    url: text({
      label: "URL",
      comments: "The path that Create Pricebook Image returns, or a web address.",
      example: "Images/Service/flame-sensor.jpg",
    }),
  },
  optional: {
    alias: text({ label: "Alias", comments: "Name to show for the file.", example: "Flame sensor" }),
    isDefault: flag({ label: "Is Default", comments: "Whether it is the first that is shown of the item." }),
  },
  answered: ["fileName"],
});

export const categories = idList({
  label: "Categories",
  comments: "IDs of the categories that the item belongs to, one per line.",
  of: "category",
});

/** What all that is sold and taken off has. */
export const common = {
  displayName: text({
    label: "Display Name",
    comments: "Name that customers and technicians see.",
    example: "Flame sensor replacement",
  }),
  taxable: flag({ label: "Taxable", comments: "Whether the item is taxed on estimates and invoices." }),
  account: text({
    label: "Account",
    comments: "Name of the general ledger account that the item is booked to.",
    example: "Service Income",
  }),
  intacctGlGroupAccount: text({
    label: "Intacct GL Group Account",
    comments: "Name of the group account in Intacct.",
    example: "Service Revenue",
  }),
  hours: number({ label: "Hours", comments: "Hours that the item is sold with.", example: "1.5" }),
  active: flag({ label: "Active", comments: "Whether the item can be sold." }),
  bonus: number({
    label: "Bonus",
    comments: "Bonus paid for selling the item, in the tenant's currency.",
    example: "10.00",
  }),
  commissionBonus: number({
    label: "Commission Bonus",
    comments: "Bonus paid for selling the item, in percent.",
    example: "2",
  }),
  paysCommission: flag({ label: "Pays Commission", comments: "Whether commission is paid for the item." }),
  budgetCostCode: text({
    label: "Budget Cost Code",
    comments: "Cost code of the budget. Needs Budget Cost Type too.",
    example: "10",
  }),
  budgetCostType: text({
    label: "Budget Cost Type",
    comments: "Cost type of the budget. Needs Budget Cost Code too.",
    example: "L",
  }),
};

export const crossSaleGroup = text({
  label: "Cross Sale Group",
  comments: "Group of similar items, which the technicians' board counts together.",
  example: "Repairs",
});

const price = (label: string, comments: string, example: string) =>
  number({ label, comments: `${comments}, in the tenant's currency.`, example });

/** What services, materials and equipment have. */
export const sold = {
  ...common,
  price: price("Price", "What a customer pays", "280.00"),
  memberPrice: price("Member Price", "What a member pays", "252.00"),
  addOnPrice: price("Add-On Price", "What a customer pays when buying it with something else", "240.00"),
  addOnMemberPrice: price(
    "Add-On Member Price",
    "What a member pays when buying it with something else",
    "216.00",
  ),
  isPriceLocked: flag({
    label: "Is Price Locked",
    comments: "Whether the price cannot be edited in the office.",
  }),
};

export const upgrades = idList({
  label: "Upgrades",
  comments: "IDs of what can be sold in place of the item, one per line.",
  of: "upgrade",
});

export const warranty = (label: string, whose: string, months: string, covered: string) =>
  group({
    label,
    comments: `Warranty ${whose}.`,
    required: {
      duration: integer({ label: "Duration", comments: "For how many months it holds.", example: months }),
    },
    optional: {
      description: text({ label: "Description", comments: "What it covers.", example: covered }),
    },
  });

/** What comes with an item: IDs with quantities. */
export const linked = (label: string, of: "material" | "equipment") =>
  groupList({
    label,
    comments: `Which ${of === "material" ? "materials come" : "equipment comes"} with the item, and how much.`,
    required: {
      skuId: id({ label: "SKU ID", comments: `ID of the ${of}.`, of }),
      quantity: number({ label: "Quantity", comments: "How many of it.", example: "1" }),
    },
    optional: {},
  });

const subAccountSchema = () => objectSchema({ cost: numberSchema(), accountName: textSchema() }, {}, ["id"]);

const vendorParts = {
  required: {
    vendorId: id({ label: "Vendor ID", comments: "ID of the vendor.", of: "vendor" }),
    cost: price("Cost", "What the vendor asks for it", "38.00"),
    active: flag({ label: "Active", comments: "Whether it can be bought from the vendor." }),
  },
  optional: {
    memo: text({ label: "Memo", comments: "A note for buyers.", example: "Box of ten" }),
    vendorPart: text({
      label: "Vendor Part",
      comments: "The vendor's part number.",
      example: "VS-FSR-10",
    }),
    primarySubAccount: json({
      label: "Primary Sub Account",
      comments: "The vendor's account to buy it on first: JSON with cost and accountName.",
      example: JSON.stringify({ cost: 36, accountName: "Branch 4" }),
      value: subAccountSchema,
    }),
    otherSubAccounts: json({
      label: "Other Sub Accounts",
      comments: "Other accounts with the vendor: a JSON list, each entry with cost and accountName.",
      example: JSON.stringify([{ cost: 37, accountName: "Branch 9" }]),
      value: () => listSchema(subAccountSchema()),
    }),
  },
  answered: ["id", "vendorName"],
};

/** What equipment and materials share: what they cost, and whom they are bought from. */
export const stocked = {
  cost: price("Cost", "What the company pays for it", "39.50"),
  isCostLocked: flag({
    label: "Is Cost Locked",
    comments: "Whether the cost cannot be edited in the office.",
  }),
  unitOfMeasure: text({
    label: "Unit Of Measure",
    comments: "Unit that it is counted in.",
    example: "Each",
  }),
  isInventory: flag({ label: "Is Inventory", comments: "Whether it is kept in stock." }),
  costOfSaleAccount: text({
    label: "Cost Of Sale Account",
    comments: "Name of the account that its cost is booked to once it is sold.",
    example: "Cost of Goods Sold",
  }),
  assetAccount: text({
    label: "Asset Account",
    comments: "Name of the account that it is booked to while in stock.",
    example: "Inventory",
  }),
  primaryVendor: group({
    label: "Primary Vendor",
    comments: "Whom it is bought from first.",
    ...vendorParts,
  }),
  otherVendors: groupList({
    label: "Other Vendors",
    comments: "Whom else it can be bought from.",
    ...vendorParts,
  }),
};

/** Other sizes or kinds of something that is sold in several. */
export const variations = (label: string, of: "material" | "equipment") =>
  idList({
    label,
    comments: `IDs of the ${of === "material" ? "materials" : "equipment"} to choose among where it is configurable, one per line.`,
    of: of === "material" ? "materialVariation" : "equipmentVariation",
  });

/** What equipment recommends along with itself: IDs, and whether they are of services or materials. */
export const typedRecommendations = groupList({
  label: "Recommendations",
  comments: "Services and materials to offer along with the equipment.",
  required: {
    skuId: id({ label: "SKU ID", comments: "ID of the service or material.", of: "sku" }),
    type: choice({
      label: "Type",
      comments: "Whether it is a service or a material.",
      choices: ["Service", "Material"],
    }),
  },
  optional: {},
});

/** Height, width or depth of equipment. */
const dimension = (label: string, example: string) =>
  number({ label, comments: `${label}, in the tenant's unit of length.`, example });

export const dimensions = group({
  label: "Dimensions",
  comments: "How large the equipment is.",
  required: {},
  optional: {
    height: dimension("Height", "33.3"),
    width: dimension("Width", "17.5"),
    depth: dimension("Depth", "28.4"),
  },
});
