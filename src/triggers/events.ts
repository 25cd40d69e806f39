import { webhookTrigger } from "../declare/webhookTrigger";
import { choice, secret, text, toggle } from "../inputs/kinds";
import { receive } from "../webhooks/receive";
import { encodings } from "../webhooks/signature";

export const serviceTitanEvent = webhookTrigger({
  label: "ServiceTitan Event",
  description:
    "When ServiceTitan calls this flow's address: its own webhooks, a beta, which are set up for an app in its developer portal, with one address for all tenants. What is signed with the HMAC Key takes the branch Event; what is not takes Refused and is answered with status 401; an event that came before within 15 minutes takes Repeat, as does one that a failed flow is run with again so soon. ServiceTitan does not publish what its events look like, and this trigger has not met a real one: compare its inputs with the first that comes. No event is asked for again if it gets lost; Job Changed and the other triggers of changes miss none.",
  optional: {
    hmacKey: secret({
      label: "HMAC Key",
      comments:
        "The key entered for the webhook in ServiceTitan's developer portal. Events whose signature was not made with it are refused.",
    }),
    signatureHeader: text({
      label: "Signature Header",
      comments:
        "Name of the header that holds the signature, upper or lower case. Needed where HMAC Key is given.",
      example: "X-ServiceTitan-Signature",
    }),
    signatureEncoding: choice({
      label: "Signature Encoding",
      comments: "How the signature is written. If left blank, either way is understood.",
      choices: encodings,
    }),
    acceptUnsigned: toggle({
      label: "Accept Unsigned",
      comments:
        "Takes any request as an event where HMAC Key is blank: whoever knows the address can start the flow. If off, a blank HMAC Key is an error.",
    }),
    eventIdPath: text({
      label: "Event ID Path",
      comments:
        "Where the event has an ID of its own, by which a repeat is told: field names with dots between, or headers. and the name of a header. If left blank, repeats are events.",
      example: "headers.X-Event-Id",
    }),
    tenantIdPath: text({
      label: "Tenant ID Path",
      comments:
        "Where the event says whose it is, in the same form. Needed where the flow takes the events of several tenants, whose IDs may be the same.",
      example: "tenant.id",
    }),
  },
  example: {
    key: "985798691/evt-204",
    id: "evt-204",
    tenant: "985798691",
    event: { id: "evt-204", tenant: { id: 985798691 }, name: "job.completed", data: { id: 43000271 } },
  },
  branches: ["Event", "Repeat", "Refused"],
  receive,
});
