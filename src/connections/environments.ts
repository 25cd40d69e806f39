/** Where an environment of ServiceTitan lives. */
export interface Environment {
  /** Origin of the API, without a trailing slash. */
  api: string;
  /** Address of the token endpoint. */
  token: string;
}

export const environments = {
  production: {
    label: "Production",
    api: "https://api.servicetitan.io",
    token: "https://auth.servicetitan.io/connect/token",
  },
  integration: {
    label: "Integration",
    api: "https://api-integration.servicetitan.io",
    token: "https://auth-integration.servicetitan.io/connect/token",
  },
} as const satisfies Record<string, Environment & { label: string }>;

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost):\d{1,5}$/;

/**
 * Finds the environment that a connection names.
 * @param name "production" or "integration", in any case, or, for local work, a loopback URL such as http://127.0.0.1:4010, or with https.
 * @returns undefined for anything else, so that credentials never go to a host that is not ServiceTitan's.
 */
export function findEnvironment(name: string): Environment | undefined {
  const key = name.toLowerCase();
  if (Object.hasOwn(environments, key)) return environments[key as keyof typeof environments];
  const origin = name.replace(/\/$/, "");
  return loopback.test(origin) ? { api: origin, token: `${origin}/connect/token` } : undefined;
}
