import type { Answer, InstalledEquipment, Invoice, Job, Technician } from "../kept";
import { newId, type State } from "../state";
import { insertEquipment, kindOf } from "./equipment";
import { insertProposal, insertSoldEstimate } from "./estimates";
import { installationChecklist } from "./forms";
import { day } from "./random";

/**
 * What a rebate is filed from. Each completed installation of a heat pump has its tag, the estimate that was
 * sold, the new unit in place of the old one, the technician's checklist, and photos and a certificate.
 * Completed visits for an estimate leave one that is open or was dismissed.
 */
export function seedRebates(state: State): void {
  const typeId = (name: string) => [...state.jobTypes.values()].find((type) => type.name === name)?.id;
  const installation = typeId("Heat Pump Installation");
  const visit = typeId("Estimate");
  const tag = [...state.tagTypes.values()].find(({ name }) => name === "Rebate Eligible")?.id ?? 0;
  for (const job of state.jobs.values()) {
    if (job.jobStatus !== "Completed") continue;
    if (job.jobTypeId === visit) insertProposal(state, job, job.id % 2 === 0 ? "Open" : "Dismissed");
    const invoice = state.invoices.get(job.invoiceId);
    if (job.jobTypeId === installation && invoice) document(state, job, invoice, tag);
  }
}

function document(state: State, job: Job, invoice: Invoice, tagTypeId: number): void {
  const technician = technicianOf(state, job);
  job.tagTypeIds = [tagTypeId];
  job.soldById = technician?.id ?? null;
  insertSoldEstimate(state, job, invoice, job.soldById);
  const { fresh, old } = replaceEquipment(state, job, invoice);
  fillInChecklist(state, job, technician?.userId ?? state.apiUserId, fresh, old);
  const files = [
    ["rating-plate.png", "image/png", photo],
    ["outdoor-unit.png", "image/png", photo],
    ["ahri-certificate.pdf", "application/pdf", certificate],
  ] as const;
  const createdOn = job.completedOn ?? job.createdOn;
  for (const [fileName, contentType, bytes] of files) {
    const id = newId(state);
    const path = `JobAttachments/${id}/${fileName}`;
    state.files.put(path, { name: fileName, contentType, bytes });
    state.jobAttachments.insert({ id, jobId: job.id, fileName, createdOn, path });
  }
}

function technicianOf(state: State, job: Job): Technician | undefined {
  const [assignment] = state.assignments.where("appointmentId", job.firstAppointmentId);
  return assignment && state.technicians.get(assignment.technicianId);
}

/** The furnace goes, the heat pump comes; the invoice's item says which unit it brought. */
function replaceEquipment(state: State, job: Job, invoice: Invoice) {
  const installedAt = Date.parse(job.completedOn ?? job.createdOn);
  const location = { id: job.locationId, customerId: job.customerId, createdOn: job.createdOn };
  const old = insertEquipment(state, kindOf(state, "FURNACE-80"), location, {
    installedAt: installedAt - 15 * 365 * day,
    replacedAt: installedAt,
  });
  const fresh = insertEquipment(state, kindOf(state, "HEAT-PUMP-3TON"), location, { installedAt });
  const item = invoice.items.find(({ skuId }) => skuId === fresh.equipmentId);
  if (item) {
    item.installedEquipmentId = fresh.id;
    fresh.invoiceItemId = item.id;
  }
  return { fresh, old };
}

function fillInChecklist(
  state: State,
  job: Job,
  userId: number,
  fresh: InstalledEquipment,
  old: InstalledEquipment,
): void {
  const form = [...state.forms.values()].find(({ name }) => name === installationChecklist);
  if (form === undefined) return;
  const id = newId(state);
  const text = (key: string, name: string, value: string): Answer => ({
    id: key,
    name,
    type: "Text",
    comment: "",
    attachments: [],
    value,
  });
  state.formSubmissions.insert({
    id,
    active: true,
    formId: form.id,
    formName: form.name,
    submittedOn: job.completedOn ?? job.createdOn,
    createdById: userId,
    status: "Completed",
    owners: [
      { type: "Job", id: job.id },
      { type: "Equipment", id: fresh.id },
    ],
    units: [
      {
        id: "new-unit",
        name: "New unit",
        type: "Section",
        description: "What the rating plate says",
        units: [
          text("new-model", "Model number", fresh.model),
          text("new-serial", "Serial number", fresh.serialNumber),
          {
            id: "new-plate",
            name: "Photo of the rating plate",
            type: "Picture",
            comment: "",
            attachments: [
              {
                fileName: `Forms/${id}/rating-plate.png`,
                createdFrom: "Camera",
                originalFileName: "rating-plate.png",
                thumbnail: `Forms/${id}/rating-plate-small.png`,
              },
            ],
          },
        ],
      },
      {
        id: "old-unit",
        name: "Replaced unit",
        type: "Section",
        description: "What was taken out",
        units: [
          text("old-model", "Model number", old.model),
          text("old-serial", "Serial number", old.serialNumber),
        ],
      },
      {
        id: "commissioning",
        name: "Commissioning",
        type: "Section",
        description: "",
        units: [
          {
            id: "charge",
            name: "Refrigerant charge, pounds",
            type: "Number",
            comment: "",
            attachments: [],
            value: 7.2,
          },
          {
            id: "done",
            name: "Done",
            type: "Checkbox",
            comment: "",
            attachments: [],
            values: ["Load calculation", "Thermostat set up", "Customer instructed"],
            options: "Load calculation,Thermostat set up,Customer instructed",
          },
        ],
      },
    ],
  });
}

/** A picture of one pixel, as PNG. */
export const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const certificate = Buffer.from("%PDF-1.4\n% AHRI certificate of a made-up heat pump\n%%EOF\n");
