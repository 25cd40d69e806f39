import { accountActionResult, accountActions } from "../../../api/settings/accountActions";
import { choice, id, secret, text } from "../../inputs/kinds";

/** The account that somebody signs in with, in the field or in the office. */

export const roleId = id({
  label: "Role ID",
  comments: "ID of the user role.",
  of: "userRole",
});

export const accountCreationMethod = choice({
  label: "Account Creation Method",
  comments:
    "How to create the account: later, by sending an invitation to Email, or now with Login Username and Password.",
  choices: ["CreateLater", "SendInvite", "AssignLoginAndPassword"],
});

export const password = secret({
  label: "Password",
  comments: "Initial password, for Assign Login And Password.",
});

export const aadUserId = text({
  label: "Azure Active Directory User Id",
  comments: "ID of the user in the tenant's Azure Active Directory, usually a GUID.",
  example: "6f1d2f3a-8a0b-4b1e-9a55-2d7c7f0c9e41",
});

export const accountAction = choice({
  label: "Action",
  comments: "What to do with the account.",
  choices: accountActions,
});

/** Whether a person who is active or not is as an action makes them; e-mails leave nothing to see. */
export const isAsActionWants = (
  action: (typeof accountActions)[number],
  isActive: boolean,
): boolean | undefined => {
  if (action === "Activate") return isActive;
  return action === "Deactivate" ? !isActive : undefined;
};

export const succeeded = () => accountActionResult.example;
