import { z } from "zod";
import { record } from "../record";

/** What can be done with an account that somebody signs in with. */
export const accountActions = ["Activate", "Deactivate", "SendInvite", "SendPasswordResetLink"] as const;

/** The license that a technician is activated with; answers call them otherwise. */
export const activatedLicenses = {
  NonManagedTechnician: "NonManagedTech",
  ManagedTechnician: "ManagedTech",
  ManagedInstaller: "ManagedInstaller",
} as const;

export const accountActionResult = record(
  "Account Action Result",
  "POST settings /technicians/{id}/account-actions",
  z.object({ status: z.enum(["Success"]) }),
  { status: "Success" },
);
