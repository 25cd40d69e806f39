/** What is known of a request over all its tries. It is a class since axios would copy a plain object. */
export class History {
  /** How often it was sent. */
  tries = 0;
  /** How many failed tries the policy's number of further tries counts. */
  counted = 0;
  /** A try may have been carried out. */
  uncertain = false;
  /** A look at the record, after such a try, did not show what was wanted. */
  unseen = false;
  /** A look at the record showed that it was carried out. */
  shown = false;
  /** Its line for the audit was written. */
  audited = false;
  /** The access token was renewed for it. */
  renewed = false;
  /** ServiceTitan refused this request with a token that it takes for others. */
  tokenTaken = false;

  /** @param startedAt when the first try started; a request that belongs to another one shares its patience. */
  constructor(readonly startedAt = Date.now()) {}
}

declare module "axios" {
  interface AxiosRequestConfig {
    history?: History;
  }
}
