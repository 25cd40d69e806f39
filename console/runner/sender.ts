import { Agent, type ClientRequest } from "node:http";

/** The header by which the sandbox's log tells who sent a request. */
export const senderHeader = "X-Sandbox-Sender";

/** Puts the sender into each request that leaves this process by node's http or https: outside of what sends it. */
export function nameSender(sender: string): void {
  // Not documented, but all requests pass through it, also those with an agent of their own.
  const agent = Agent.prototype as unknown as {
    addRequest(request: ClientRequest, ...rest: unknown[]): void;
  };
  const { addRequest } = agent;
  agent.addRequest = function (request, ...rest) {
    if (!request.headersSent) request.setHeader(senderHeader, sender);
    addRequest.call(this, request, ...rest);
  };
}
