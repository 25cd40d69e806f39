import type { accountActions } from "../../api/settings/accountActions";
import { type FieldErrors, invalid } from "../kit/errors";
import type { State } from "../state";

// The accounts that people sign in with, in the field or in the office.

interface Person {
  active: boolean;
  email: string | null;
  loginName: string | null;
}

export const accountCreationMethods = ["CreateLater", "SendInvite", "AssignLoginAndPassword"] as const;

/** An invitation goes to the e-mail address; an account that is set up at once needs what to log in with. */
const accountFields = {
  CreateLater: [],
  SendInvite: ["email"],
  AssignLoginAndPassword: ["login", "password"],
} as const;

/** @throws ApiError 400 for the fields that this way to create the account needs and that are missing */
export function requireAccountFields(
  method: (typeof accountCreationMethods)[number],
  values: Record<"email" | "login" | "password", string | undefined>,
): void {
  const missing = accountFields[method].filter((field) => values[field] === undefined);
  const errors: FieldErrors = {};
  for (const field of missing) {
    const label = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    errors[label] = [`The ${label} field is required for the account creation method ${method}.`];
  }
  if (missing.length > 0) throw invalid(errors);
}

/** @throws ApiError 400 for a login that somebody else has */
export function requireFreeLogin(
  { technicians, employees }: State,
  login: string | undefined,
  owner?: Person,
): void {
  if (login === undefined) return;
  const wanted = login.toLowerCase();
  for (const person of [...technicians.values(), ...employees.values()])
    if (person !== owner && person.loginName?.toLowerCase() === wanted)
      throw invalid({ Login: [`The login '${login}' is taken.`] });
}

/**
 * Does something with an account; e-mails go nowhere.
 * @returns whether the person is active then, undefined where that stays as it is, and the answer
 * @throws ApiError 400 where an e-mail has nobody to go to, or a password no login to belong to
 */
export function actOnAccount(
  { email, loginName }: Person,
  action: (typeof accountActions)[number],
): { isActive: boolean | undefined; answer: { status: "Success" } } {
  const isSent = action === "SendInvite" || action === "SendPasswordResetLink";
  if (isSent && !email) throw invalid({ Action: [`${action} needs an e-mail address.`] });
  if (action === "SendPasswordResetLink" && !loginName)
    throw invalid({ Action: [`${action} needs an account with a login.`] });
  return { isActive: isSent ? undefined : action === "Activate", answer: { status: "Success" } };
}
