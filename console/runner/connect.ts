import type { Connection } from "@prismatic-io/spectral";
import { type Account, requestToken } from "../../platform/account";
import { senderHeader } from "./sender";

/** Gets an access token with the account's credentials, as the platform does, and makes a connection of both. */
export async function connect(account: Account, sender: string): Promise<Connection> {
  const response = await requestToken(account, { [senderHeader]: sender });
  if (!response.ok)
    throw new Error(`The sandbox gave no access token: it answered ${response.status}. A fault may be on.`);
  return {
    key: "serviceTitanConnection",
    configVarKey: "ServiceTitan",
    fields: { ...account },
    token: (await response.json()) as Record<string, unknown>,
  };
}
