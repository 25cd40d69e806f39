import { z } from "zod";
import { accountSources, type GlAccount } from "../../../api/accounting/glAccounts";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { active, choice, contains, dates, type Filter, flag, ids, readList } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** Whether a field is one of several texts, in any case. */
const oneOfTexts =
  <R>(field: (record: R) => string | null | undefined): Filter<R> =>
  (values) => {
    const wanted = new Set(readList(values).map((value) => value.toLowerCase()));
    return (record) => wanted.has((field(record) ?? "").toLowerCase());
  };

/** The accounts of the general ledger, and their types. */
export const glAccounts = (state: State): Operation[] => [
  list("/gl-accounts", state.glAccounts, {
    filters: {
      ids: ids((account) => account.id),
      names: oneOfTexts((account) => account.name),
      numbers: oneOfTexts((account) => account.number),
      types: oneOfTexts((account) => account.type),
      subtypes: oneOfTexts((account) => account.subtype),
      description: contains((account) => account.description),
      source: choice(accountSources, (account) => account.source),
      active,
      isIntacctGroup: flag((account) => account.isIntacctGroup),
      isIntacctBankAccount: flag((account) => account.isIntacctBankAccount),
      ...dates,
    },
    defaults: { active: "True" },
    // The document names no field to sort by; these are the ones that other lists document.
    sorts: commonSorts,
  }),
  list("/gl-accounts/types", state.glAccountTypes, {
    filters: {
      ids: ids((type) => type.id),
      names: oneOfTexts((type) => type.name),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  operation({
    method: "GET",
    path: "/gl-accounts/{accountId}",
    handle: ({ params }) => find(state.glAccounts, params.accountId),
  }),
  operation({
    method: "POST",
    path: "/gl-accounts",
    status: 201,
    body: () => accountBody,
    handle: ({ body }) => createAccount(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/gl-accounts/{accountId}",
    body: () => accountBody.extend({ active: z.boolean().nullish() }),
    handle: ({ params, body }) => {
      const account = find(state.glAccounts, params.accountId);
      requireTypes(state, body);
      const given = Object.entries(body).filter(([, value]) => value != null);
      return state.glAccounts.update(account, Object.fromEntries(given) as Partial<GlAccount>);
    },
  }),
];

const accountBody = z.strictObject({
  name: z.string().nullish(),
  number: z.string().nullish(),
  description: z.string().nullish(),
  type: z.string().nullish(),
  subtype: z.string().nullish(),
});

type AccountBody = z.output<typeof accountBody>;

function createAccount(state: State, body: AccountBody): GlAccount {
  if (!body.name?.trim()) throw invalid({ Name: ["The Name field is required."] });
  requireTypes(state, body);
  const now = timestamp(state.clock);
  const { name, number, description, type, subtype } = body;
  return state.glAccounts.insert({
    ...{ id: newId(state), name, active: true, source: "PublicApi", createdOn: now, modifiedOn: now },
    number: number ?? null,
    description: description ?? null,
    type: type ?? null,
    subtype: subtype ?? null,
  });
}

/** The documents do not say which types there may be; here those that are listed. */
function requireTypes({ glAccountTypes }: State, { type, subtype }: AccountBody): void {
  const names = [...glAccountTypes.values()].map(({ name }) => name);
  for (const [field, value] of Object.entries({ Type: type, Subtype: subtype }))
    if (value != null && !names.includes(value)) throw invalid({ [field]: [`There is no type '${value}'.`] });
}
