import { AsyncLocalStorage } from "node:async_hooks";
import { TestEnvironment } from "jest-environment-node";
import { compileLibraries, type Libraries } from "./libraries";
import { openapiChecker } from "./openapi";

/** Lists what an exchange has against ServiceTitan's API documents; undefined where they are not at hand. */
export type CheckExchange = ReturnType<typeof openapiChecker>;

declare global {
  var checkExchange: CheckExchange;
  var libraries: Libraries;
}

const check = openapiChecker();
const bundle = compileLibraries();

/** Those that the file being run uses: until Node 24, one that is left on makes each promise of later files cost more. */
const storages = new Set<AsyncLocalStorage<unknown>>();
for (const name of ["run", "enterWith"] as const) {
  const { [name]: own } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype[name] = function (this: AsyncLocalStorage<unknown>, ...values: never[]) {
    storages.add(this);
    return (own as (...values: never[]) => never).apply(this, values);
  } as never;
}

/** Node, with what is read and compiled once for all files that a worker of Jest's runs, not in each of them. */
export default class extends TestEnvironment {
  constructor(...options: ConstructorParameters<typeof TestEnvironment>) {
    super(...options);
    const context = this.getVmContext();
    this.global.checkExchange = check;
    if (context) this.global.libraries = bundle.runInContext(context);
  }

  override async teardown(): Promise<void> {
    for (const storage of storages) storage.disable();
    storages.clear();
    await super.teardown();
  }
}
