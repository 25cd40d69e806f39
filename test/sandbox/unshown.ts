const inventoryBill = [
  ...["billAmount", "createdOn", "customFields[].name", "modifiedOn", "referenceNumber", "syncStatus"],
];

/** What no record of the seed shows though the documents let it, by the reason. */
export const unshown: Record<string, string[]> = {
  "Every invoice has it, and the rules about money count on it.": [
    ...[
      "syncStatus",
      "referenceNumber",
      "invoiceDate",
      "dueDate",
      "modifiedOn",
      "subTotal",
      "salesTax",
      "total",
    ],
    ...["balance", "customer", "customer.name", "location", "location.name", "businessUnit"],
    ...["businessUnit.name", "items", "items[].description", "items[].quantity", "items[].cost"],
    ...["items[].price", "items[].skuName", "items[].total", "items[].displayName", "items[].businessUnit"],
    ...["items[].businessUnit.name", "customFields[].name"],
  ].map((field) => `Accounting.V2.InvoiceResponse.${field}: none`),
  "An item is always of something that is sold, a discount or a fee.": [
    "Accounting.V2.InvoiceResponse.items[].type = Unspecified",
  ],
  "Every payment has it; what it was applied to is an empty list where that is nothing.": [
    ...[
      "appliedTo",
      "appliedTo[].appliedAmount",
      "appliedTo[].appliedOn",
      "appliedTo[].appliedToReferenceNumber",
    ],
    ...["businessUnit.name", "customer", "customer.name", "date", "referenceNumber", "syncStatus", "total"],
    ...["type", "typeId", "unappliedAmount"],
  ].map((field) => `Accounting.V2.DetailedPaymentResponse.${field}: none`),
  "A payment that was taken to the bank is posted, and has what every payment has.": [
    ...["appliedTo", "appliedTo[].appliedAmount", "appliedTo[].appliedOn", "batch", "businessUnit"],
    ...["appliedTo[].appliedToReferenceNumber", "businessUnit.name", "customer", "customer.name", "date"],
    ...["deposit", "referenceNumber", "syncStatus", "total", "type", "typeId", "unappliedAmount"],
  ]
    .map((field) => `${field}: none`)
    .concat("active = false")
    .map((field) => `Accounting.V2.DetailedTransactionResponse.${field}`),
  "The rules about money and the filters of bills, credits and deposits count on it.": [
    ...["billAmount", "billType", "createdOn", "customFields[].name", "modifiedOn", "referenceNumber"].map(
      (field) => `ApBillResponse.${field}`,
    ),
    "ApBillResponse.syncStatus",
    ...inventoryBill.map((field) => `InventoryBillResponse.${field}`),
    ...["ApCreditResponse.customFields[].name", "ApPaymentResponse.customFields[].name"],
    ...["customFields[].name", "customer", "customer.name", "syncStatus"].map(
      (field) => `CreditMemos.CreditMemoPublicResponse.${field}`,
    ),
    ...["DetailedDepositResponse.modifiedOn", "DetailedDepositResponse.syncStatus"],
    ...["GlAccountExtendedResponse.name", "GlAccountTypeResponse.name", "JournalEntryResponse.id"],
    ...["JournalEntryDetailsResponse.account.name", "PaymentTermAPIModel.id", "PaymentTermAPIModel.name"],
  ]
    .map((field) => `Accounting.V2.${field}: none`)
    // The older list of them is an array.
    .concat(inventoryBill.map((field) => `/inventory-bills[].${field}: none`)),
  "What is summed up is named as the first of its lines names it.": [
    "Accounting.V2.JournalEntrySummaryResponse.account.name: none",
    "Accounting.V2.JournalEntrySummaryResponse.businessUnit.name: none",
  ],
  "The sandbox's own filters and rules count on it, and ServiceTitan fills it by itself.": [
    "Accounting.V2.PaymentTypeResponse.createdOn: none",
    "Accounting.V2.PaymentTypeResponse.modifiedOn: none",
    "Crm.V2.Customers.CustomerResponse.customFields[].name: none",
    "Crm.V2.Customers.CustomFieldTypeResponse.dataType: none",
    "Crm.V2.Customers.CustomFieldTypeResponse.name: none",
    "Crm.V2.Locations.CustomFieldTypeResponse.dataType: none",
    "Crm.V2.Locations.CustomFieldTypeResponse.name: none",
    "Crm.V2.Locations.LocationResponse.customFields[].name: none",
    "Forms.V2.FormSubmissionResponse.owners: none",
    "Forms.V2.FormSubmissionResponse.units: none",
    "Jpm.V2.AppointmentResponse.appointmentNumber: none",
    "Payroll.V2.GrossPayItems.GrossPayItemResponse.id: none",
    "Payroll.V2.PayrollSettings.PayrollSettingsListResponse.customFields[].name: none",
    "Jpm.V2.AppointmentResponse.appointmentSummaries: none",
    "Jpm.V2.JobHistoryResponse.history: none",
    "Jpm.V2.JobResponse.total: none",
    "Jpm.V2.ProjectResponse.modifiedOn: none",
    "Pricebook.V2.CategoryResponse.subcategories: none",
    "TaskManagement.V2.TaskGetResponse.modifiedOn: none",
  ],
  "It was asked for; a task without subtasks has none of them in it.": [
    "TaskManagement.V2.TaskGetResponse.subTasksData: none",
  ],
  "A change is from one state to another.": [
    "/status/estimates/{id}/changes[].newStatus: none",
    "/status/estimates/{id}/changes[].oldStatus: none",
  ],
  "It is known by its name.": [
    "Accounting.V2.Integrations.Intacct.IntacctBusinessUnitMappingResponse.name: none",
    "Inventory.V2.ListReturnTypesResponse.name: none",
  ],
  "It is of the whole tenant, which has campaigns that go out by e-mail.": [
    "Marketing.V2.EmailChannelCostResponse.totalCost: none",
  ],
  "Materials and equipment can be in stock.": [
    "Inventory.V2.InventoryTemplateResponse.items[].unitOfMeasure.skuType = PriceModifier",
    "Inventory.V2.InventoryTemplateResponse.items[].unitOfMeasure.skuType = Service",
  ],
  "It is a setting of the whole tenant, which has one value.": [
    "Dispatch.V2.ArrivalWindowConfigurationResponse.configuration = EndTimeOfArrivalWindow",
  ],
  "What was changed since a moment would be listed without it.": [
    "ServiceTitan.Marketing.ReviewEngine.Services.Models.Reviews.ReviewReport.modifiedOn: none",
  ],
  "A job stays booked, whatever becomes of it.": ["Jpm.V2.JobBookedLogResponse.active = false"],
  "One value of a filter, which no submission has.": ["Forms.V2.FormSubmissionResponse.status = Any"],
  "Providers that book over the API before this one; the sandbox has none.": [
    "Crm.V2.GetBookingProviderTagResponse.type = V1Api",
  ],
  "One SKU of a kind has a main vendor, with all that it may have; other vendors show the rest.": [
    "Equipment",
    "Material",
  ].flatMap((kind) =>
    ["active = false", "primarySubAccount: none", "otherSubAccounts: none"].map(
      (field) => `Pricebook.V2.${kind}Response.primaryVendor.${field}`,
    ),
  ),
  "No role of a person in the office.": [
    ...["Unspecified", "Technician", "DisplayUser", "DisplayUserWithBillingAccess", "TechnicianHelper"],
    ...["TechnicianMaintenance", "TechnicianInstaller", "TechnicianService", "TechnicianSales"],
    ...["EmptyEmployee", "EmptyTechnician"],
  ].map((role) => `TenantSettings.V2.EmployeeResponse.role = ${role}`),
};
