import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import type { Redactor } from "./redaction";

/** Whose requests a client sends, and how it tells about them. */
export interface ClientContext {
  /** Label of the action or data source, for messages. */
  action: string;
  /** The API scope that the app needs for it, where that is known. */
  scope?: string;
  connection: Connection;
  logger: ActionLogger;
  /** Masks the secrets of this client in all that it tells. */
  redactor: Redactor;
}
