import asyncHooks, { AsyncLocalStorage } from "node:async_hooks";
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

/** Those of the file being run: until Node 24, one that is left on makes each promise of later files cost more. */
const storages: AsyncLocalStorage<unknown>[] = [];
asyncHooks.AsyncLocalStorage = class<T> extends AsyncLocalStorage<T> {
  constructor(...options: ConstructorParameters<typeof AsyncLocalStorage>) {
    super(...options);
    storages.push(this);
  }
} as typeof AsyncLocalStorage;

/** Node, with what is read and compiled once for all files that a worker of Jest's runs, not in each of them. */
export default class extends TestEnvironment {
  constructor(...options: ConstructorParameters<typeof TestEnvironment>) {
    super(...options);
    const context = this.getVmContext();
    this.global.checkExchange = check;
    if (context) this.global.libraries = bundle.runInContext(context);
  }

  override async teardown(): Promise<void> {
    for (const storage of storages.splice(0)) storage.disable();
    await super.teardown();
  }
}
