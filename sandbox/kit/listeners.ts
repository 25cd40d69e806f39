/** Those who are told of something. */
export class Listeners<Told extends unknown[]> {
  private readonly all = new Set<(...told: Told) => void>();

  /** Tells a listener from now on, until the returned function is called. */
  listen(listener: (...told: Told) => void): () => void {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  tell(...told: Told): void {
    for (const listener of this.all) listener(...told);
  }
}
