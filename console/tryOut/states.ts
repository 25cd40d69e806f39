/** What the platform stores of a trigger's flow, by tenant. */
export class FlowStates {
  private readonly stored = new Map<string, string>();

  /** As JSON; undefined where the flow is not deployed. */
  get(tenant: string, key: string): string | undefined {
    return this.stored.get(nameOf(tenant, key));
  }

  set(tenant: string, key: string, stored: string): void {
    this.stored.set(nameOf(tenant, key), stored);
  }

  forget(tenant: string, key: string): void {
    this.stored.delete(nameOf(tenant, key));
  }
}

const nameOf = (tenant: string, key: string) => `${tenant} ${key}`;
