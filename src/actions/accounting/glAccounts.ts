import { type GlAccount, glAccount, glAccountType } from "../../../api/accounting/glAccounts";
import { action } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { active, dates, ids, textsInText } from "../../inputs/filters";
import { choice, flag, id, longText, text } from "../../inputs/kinds";
import { type LookedAt, readWhole } from "../../lookups/read";

const accountId = id({ label: "Account ID", comments: "ID of the account.", of: "glAccount" });

const details = {
  name: text({ label: "Name", comments: "Name of the account.", example: "Service Income" }),
  number: text({ label: "Number", comments: "Number of the account.", example: "4000" }),
  description: longText({
    label: "Description",
    comments: "What is booked to the account.",
    example: "Revenue of service calls",
  }),
  type: text({
    label: "Type",
    comments: "Name of the account's type, as List GL Account Types gives it.",
    example: "Income",
  }),
  subtype: text({
    label: "Subtype",
    comments: "Name of the account's subtype, a type below Type.",
    example: "Sales",
  }),
};

export const listGlAccounts = list({
  label: "List GL Accounts",
  description: "List the accounts of the general ledger, page by page or all at once.",
  calls: "GET accounting /gl-accounts",
  scope: "Accounting → GL Accounts (Read)",
  filters: {
    ids: ids("glAccount"),
    names: textsInText({
      label: "Names",
      comments: "Only accounts with one of these names, one per line.",
      example: "Service Income",
    }),
    numbers: textsInText({
      label: "Numbers",
      comments: "Only accounts with one of these numbers, one per line.",
      example: "4000",
    }),
    types: textsInText({
      label: "Types",
      comments: "Only accounts of these types, one per line.",
      example: "Income",
    }),
    subtypes: textsInText({
      label: "Subtypes",
      comments: "Only accounts of these subtypes, one per line.",
      example: "Sales",
    }),
    description: text({
      label: "Description",
      comments: "Only accounts whose description contains this text.",
      example: "Revenue",
    }),
    source: choice({
      label: "Source",
      comments: "Only accounts that came from here.",
      choices: {
        Undefined: "Undefined",
        AccountingSystem: "Accounting System",
        ManuallyCreated: "Manually Created",
        PublicApi: "API",
      },
    }),
    active,
    isIntacctGroup: flag({
      label: "Is Intacct Group",
      comments: "Only group accounts of Intacct (Yes), or only others (No).",
    }),
    isIntacctBankAccount: flag({
      label: "Is Intacct Bank Account",
      comments: "Only bank accounts of Intacct (Yes), or only others (No).",
    }),
    ...dates,
  },
  sorts: "undocumented",
  of: glAccount,
});

export const getGlAccount = action({
  label: "Get GL Account",
  description: "Get one account of the general ledger by ID.",
  calls: "GET accounting /gl-accounts/{accountId}",
  scope: "Accounting → GL Accounts (Read)",
  required: { accountId },
  returns: glAccount,
});

const accounts: LookedAt = {
  calls: "GET accounting /gl-accounts",
  scope: "Accounting → GL Accounts (Read)",
  what: ["GL account", "GL accounts"],
};

/** The account with a number or, where none is given, with a name; inactive ones too. */
async function findAccount(
  { number, name }: { number?: string; name?: string },
  call: Call,
): Promise<GlAccount | undefined> {
  const [field, value] = number === undefined ? (["name", name] as const) : (["number", number] as const);
  if (value === undefined) return undefined;
  // ServiceTitan would read a comma as the end of a value.
  const filter: Record<string, string> = value.includes(",") ? {} : { [`${field}s`]: value };
  const all = await readWhole<GlAccount>(accounts, { ...filter, active: "Any" }, call);
  return all.find((each) => folded(each[field]) === folded(value));
}

const folded = (value: unknown) =>
  String(value ?? "")
    .trim()
    .toLowerCase();

export const createGlAccount = action({
  label: "Create GL Account",
  description:
    "Create an account of the general ledger. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST accounting /gl-accounts",
  scope: "Accounting → GL Accounts (Write)",
  required: { name: details.name },
  optional: {
    number: details.number,
    description: details.description,
    type: details.type,
    subtype: details.subtype,
    addOnce: addOnce("an account with this Number (if that is blank, with this Name)"),
  },
  around: unlessThere(findAccount),
  returns: glAccount,
  beside: alreadyThere,
});

export const updateGlAccount = action({
  label: "Update GL Account",
  description: "Change an account of the general ledger; inputs left blank stay unchanged.",
  calls: "PATCH accounting /gl-accounts/{accountId}",
  scope: "Accounting → GL Accounts (Write)",
  required: { accountId },
  optional: {
    ...details,
    active: flag({
      label: "Active",
      comments: "No deactivates the account, which cannot be deleted; Yes reactivates it.",
    }),
  },
  check: {
    path: "/gl-accounts/{accountId}",
    shows: (account: GlAccount, { accountId: _, ...changes }) =>
      Object.entries(changes).every(([key, value]) => account[key as keyof GlAccount] === value),
  },
  returns: glAccount,
});

export const listGlAccountTypes = list({
  label: "List GL Account Types",
  description: "List the types and subtypes of accounts, page by page or all at once.",
  calls: "GET accounting /gl-accounts/types",
  scope: "Accounting → GL Accounts (Read)",
  filters: {
    ids: ids("glAccountType"),
    names: textsInText({
      label: "Names",
      comments: "Only types with one of these names, one per line.",
      example: "Income",
    }),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: glAccountType,
});
