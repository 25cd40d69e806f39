import { useState } from "preact/hooks";
import { tenant } from "../address";
import { health } from "../sandbox";

/** Does something and tells of it: what it did, as it says itself in one sentence, or why it did not. */
export type Act = (work: () => Promise<string>) => Promise<void>;

interface Told {
  said?: string;
  error?: string;
}

export function useActs(): Told & { act: Act } {
  const [told, tell] = useState<Told>({});
  const act: Act = async (work) => {
    tell({});
    tell(
      await work().then(
        (said) => ({ said }),
        (problem: Error) => ({ error: problem.message }),
      ),
    );
  };
  return { ...told, act };
}

/** The tenant that is looked at, by its ID. */
export const chosenTenant = (): string | undefined => tenant.value ?? health.value?.tenants[0]?.id;

/** Whether there are several, so that one can be meant. */
export const hasTenants = (): boolean => (health.value?.tenants.length ?? 0) > 1;

/** " for tenant 985798691", where there are several. */
export function forWhom(id: string | undefined): string {
  if (!hasTenants()) return "";
  return id === undefined ? " for all tenants" : ` for tenant ${id}`;
}
