import { TestEnvironment } from "jest-environment-node";
import { openapiChecker } from "./openapi";

declare global {
  /** Lists what an exchange has against ServiceTitan's API documents; undefined where they are not at hand. */
  var checkExchange: ReturnType<typeof openapiChecker>;
}

const check = openapiChecker();

/** Node, with what is read and compiled once for all files that a worker of Jest's runs, not in each of them. */
export default class extends TestEnvironment {
  constructor(...options: ConstructorParameters<typeof TestEnvironment>) {
    super(...options);
    this.global.checkExchange = check;
  }
}
