import { listed } from "./search/search";

/** How an app gets its credentials: in ServiceTitan's developer portal and in the tenant's own settings. */
export const setUp: { title: string; steps: string[] }[] = [
  {
    title: "Create the app (once, by its developer)",
    steps: [
      "Log in to the developer portal, https://developer.servicetitan.io, and open **My Apps**.",
      "Choose **+ New App** and fill in the form. Under the API scopes, grant what the actions in use need: each action names its scope.",
      "Under **Client Credentials Management**, choose whether the app's developer makes the credentials of each tenant or each tenant makes its own.",
      "Add the **Tenant ID** of each tenant that is to connect, and save with **Create App**.",
      "Copy the **Application Key** that the portal shows for the app.",
    ],
  },
  {
    title: "Connect a tenant (once for each tenant)",
    steps: [
      "An administrator of the tenant logs in to ServiceTitan and opens **Settings › Integrations › API Application Access**.",
      "They choose **Connect New App**, select the app, and choose **Allow Access**.",
      "If tenants create their own credentials, that page shows the **Client ID** and generates the **Client Secret**. Otherwise the developer finds both in the portal: under **My Apps**, **View Connections** of the app, with **Generate** under Client Secret. The secret is shown only once.",
    ],
  },
  {
    title: "Fill in the connection in Prismatic",
    steps: [
      "Enter the Client ID, the Client Secret, the Tenant and the Application Key.",
      "Choose the Token URL and the Environment of the same environment, production or integration: credentials work in only one of them.",
      "If you add scopes to the app later, each tenant has to allow the new version of the app; until then, calls fail with 403.",
    ],
  },
];

/** What people look for the connection with. */
export const setUpWords = listed(
  "connect a tenant, connect account, log in, authentication, OAuth, API key, application key, client secret, credentials, token, API scopes, permission, unauthorized, forbidden, 401, 403",
);
