/** Lets this process live at another time than the machine's, as the tenant does: a sandbox may begin on any day. */
export function liveAt(now: string): void {
  const Machine = Date;
  const aheadMs = Machine.parse(now) - Machine.now();
  globalThis.Date = new Proxy(Machine, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length > 0 ? args : [target.now() + aheadMs], made),
    get: (target, name) => (name === "now" ? () => target.now() + aheadMs : Reflect.get(target, name)),
  });
}
