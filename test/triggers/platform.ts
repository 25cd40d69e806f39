import type { Connection } from "@prismatic-io/spectral";
import { type FlowOptions, PlatformFlow } from "../../platform/flow";
import component from "../../src";
import type { Change } from "../../src/changes/changes";
import { logger, noting } from "../logger";

/** A flow on the platform, which is watched as all that tests run. */
export class Flow extends PlatformFlow<Change> {
  constructor(key: string, connection: Connection, options: FlowOptions = {}) {
    super(component, key, connection, logger, options);
  }

  override deploy(): Promise<void> {
    return noting(super.deploy());
  }

  override poll(): Promise<Change[]> {
    return noting(super.poll());
  }
}
