/** How to reach a tenant, as a user types it into the connection. */
export interface Account {
  tokenUrl: string;
  environment: string;
  tenant: string;
  applicationKey: string;
  clientId: string;
  clientSecret: string;
}

/** Asks for an access token with an account's credentials, as the platform does. */
export const requestToken = (
  { tokenUrl, clientId, clientSecret }: Account,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(tokenUrl, {
    method: "POST",
    headers,
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
