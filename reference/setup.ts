/** How an app comes to its credentials: in ServiceTitan's developer portal and in the tenant's own settings. */
export const setUp: { title: string; steps: string[] }[] = [
  {
    title: "Make the app, once, as its developer",
    steps: [
      "Log in to the developer portal, https://developer.servicetitan.io, and open **My Apps**.",
      "Choose **+ New App** and fill in the form. Under the API scopes, grant what the actions in use need: each action names its scope.",
      "Under **Client Credentials Management**, choose whether the app's developer makes the credentials of each tenant or each tenant makes its own.",
      "Add the **Tenant ID** of each tenant that is to connect, and save with **Create App**.",
      "Copy the **Application Key** that the portal shows for the app.",
    ],
  },
  {
    title: "Let a tenant connect, once for each tenant",
    steps: [
      "An administrator of the tenant logs in to ServiceTitan and opens **Settings › Integrations › API Application Access**.",
      "They choose **Connect New App**, the app, and **Allow Access**.",
      "Where tenants make their own credentials, that page shows the **Client ID** and generates the **Client Secret**. Otherwise the developer finds both in the portal: **My Apps**, **View Connections** of the app, **Generate** under Client Secret. The secret is shown only once.",
    ],
  },
  {
    title: "Fill in the connection in Prismatic",
    steps: [
      "Give the Client ID, the Client Secret, the Tenant and the Application Key.",
      "Choose Token URL and Environment of the same environment, production or integration: the credentials are good for one of them.",
      "When scopes are added to the app later, each tenant has to allow the new version of it: until then calls fail with 403.",
    ],
  },
];
