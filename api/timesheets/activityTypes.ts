import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const associations = ["DoNotAllow", "Allow", "Require"] as const;

const association = z.enum(associations);

/** A kind of work on a time sheet, and what an activity of it may or must name. */
export const activityType = record(
  "Activity Type",
  "GET timesheets /activity-types/{id}",
  z.object({
    id,
    code: z.string(),
    categoryId: id,
    description: z.string().nullish(),
    icon: z.string(),
    businessUnitId: id.nullish(),
    isUsersHomeBusinessUnit: z.boolean(),
    laborTypeId: id.nullish(),
    isTechnicianProfileLaborType: z.boolean(),
    visibleToRoles: z.array(id).describe("IDs of user roles"),
    defaultTagTypeIds: z.array(id),
    tagAssociation: association,
    jobAssociation: association,
    projectAssociation: association,
    projectLabelAssociation: association,
    budgetCodeAssociation: association,
    laborTypeAssociation: association,
    memoAssociation: association,
    defaultMemo: z.string().nullish(),
    dontAllowToChangeMemo: z.boolean(),
    dontAllowToChangeTag: z.boolean(),
    isArchived: z.boolean(),
    isDraft: z.boolean(),
    isDefault: z.boolean(),
    isInUse: z.boolean(),
    active: z.boolean(),
    ...dated,
  }),
  {
    id: 1871,
    code: "WORK",
    categoryId: 1881,
    description: "Working",
    icon: "wrench",
    businessUnitId: 31,
    isUsersHomeBusinessUnit: false,
    laborTypeId: 1841,
    isTechnicianProfileLaborType: false,
    visibleToRoles: [42],
    defaultTagTypeIds: [901],
    tagAssociation: "Allow",
    jobAssociation: "Require",
    projectAssociation: "Allow",
    projectLabelAssociation: "DoNotAllow",
    budgetCodeAssociation: "DoNotAllow",
    laborTypeAssociation: "Allow",
    memoAssociation: "Allow",
    defaultMemo: "On site",
    dontAllowToChangeMemo: false,
    dontAllowToChangeTag: false,
    isArchived: false,
    isDraft: false,
    isDefault: true,
    isInUse: true,
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type ActivityType = RecordOf<typeof activityType>;
