import { TestEnvironment } from "jest-environment-node";
import { openapiChecker } from "./openapi";

/** Lists what an exchange has against ServiceTitan's API documents; undefined where they are not at hand. */
export type CheckExchange = ReturnType<typeof openapiChecker>;

declare global {
  var checkExchange: CheckExchange;
}

const check = openapiChecker();

/** Node, with what is read and compiled once for all files that a worker of Jest's runs, not in each of them. */
export default class extends TestEnvironment {
  constructor(...options: ConstructorParameters<typeof TestEnvironment>) {
    super(...options);
    this.global.checkExchange = check;
  }
}
