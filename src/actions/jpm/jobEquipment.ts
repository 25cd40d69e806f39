import { type JobEquipment, jobEquipment } from "../../../api/jpm/jobEquipment";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { soAlready } from "../../declare/soAlready";
import { jobId } from "../../inputs/common";
import { id, idList } from "../../inputs/kinds";

/** The installed equipment that a job is about. */

const equipmentIds = idList({
  label: "Equipment IDs",
  comments: "IDs of the pieces of installed equipment, one per line.",
  of: "installedEquipment",
});

/** Whether the job is about all, or about none, of the equipment; undefined where it does not tell. */
const isAbout =
  (wanted: "all" | "none") =>
  ({ equipmentIds }: JobEquipment, values: Call["values"]): boolean | undefined => {
    if (!Array.isArray(equipmentIds)) return undefined;
    const isThere = (id: unknown) => equipmentIds.some((each) => sameId(each, id));
    const ids = [values.equipmentIds ?? values.equipmentId].flat();
    return wanted === "all" ? ids.every(isThere) : !ids.some(isThere);
  };

export const getJobEquipment = action({
  label: "Get Equipment of Job",
  description: "Get the IDs of the installed equipment that a job is about.",
  calls: "GET jpm /jobs/{jobId}/equipment",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  returns: jobEquipment,
});

export const attachJobEquipment = action({
  label: "Attach Equipment to Job",
  description:
    "Say that a job is about one or more pieces of installed equipment, beside those it is about already.",
  calls: "POST jpm /jobs/{jobId}/equipment",
  scope: "Job Planning and Management → Jobs (Write)",
  required: { jobId, equipmentIds },
  check: { path: "/jobs/{jobId}/equipment", shows: isAbout("all") },
  returns: jobEquipment,
});

export const detachJobEquipment = action({
  label: "Detach Equipment from Job",
  description: "Say that a job is no longer about several pieces of installed equipment.",
  calls: "DELETE jpm /jobs/{jobId}/equipment",
  scope: "Job Planning and Management → Jobs (Write)",
  required: { jobId, equipmentIds },
  check: { path: "/jobs/{jobId}/equipment", shows: isAbout("none") },
});

export const detachOneJobEquipment = action({
  label: "Detach One Piece of Equipment from Job",
  description:
    "Say that a job is no longer about one piece of installed equipment; one that it is not about is no error.",
  calls: "DELETE jpm /jobs/{jobId}/equipment/{equipmentId}",
  scope: "Job Planning and Management → Jobs (Write)",
  required: {
    jobId,
    equipmentId: id({
      label: "Equipment ID",
      comments: "ID of the piece of installed equipment.",
      of: "installedEquipment",
    }),
  },
  check: { path: "/jobs/{jobId}/equipment", shows: isAbout("none") },
  around: soAlready(getJobEquipment, 404, isAbout("none")),
  after: () => ({}),
});
