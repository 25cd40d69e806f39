import { createHash } from "node:crypto";
import type { Inputs } from "@prismatic-io/spectral";
import type {
  Connection,
  DataSource,
  Action as ServerAction,
  Trigger,
} from "@prismatic-io/spectral/dist/serverTypes";
import fastify from "fastify";
import { problemsOf } from "../integrations/check";
import { parseIntegration } from "../integrations/read";

/** An action, trigger or data source as the CLI sends it: functions are gone, the example is JSON text. */
export type Published<T> = Omit<T, "perform" | "examplePayload"> & { examplePayload: string };

/** The functions of a trigger, besides `perform`. */
type TriggerFunctions =
  | "onInstanceDeploy"
  | "onInstanceDelete"
  | "webhookLifecycleHandlers"
  | "webhookCreate"
  | "webhookDelete"
  | "resolveTriggerItems"
  | "getNextPaginationState"
  | "onDeployPerform"
  | "resolveOnDeployItems"
  | "getOnDeployNextPaginationState";

export type PublishedTrigger = Published<Omit<Trigger<Inputs, Inputs>, TriggerFunctions>>;

/** What the CLI sends to make a new version of a component: the variables of its mutation. */
export interface Publication {
  definition: Record<string, unknown>;
  actions: Published<ServerAction>[];
  triggers: PublishedTrigger[];
  dataSources: Published<DataSource>[];
  connections: Connection[];
}

export interface Platform {
  url: string;
  /** What arrived so far. */
  received: {
    /** Names of the GraphQL operations, in order. */
    operations: string[];
    publication?: Publication;
    package?: Buffer;
    icon?: Buffer;
  };
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the part of Prismatic's platform that `prism components:publish` and
 * `prism integrations:validate-yaml` talk to: four GraphQL operations and the uploads, on this machine only. Whatever else
 * is asked of it is refused. An integration is held to the component; of the platform's own steps the stand-in knows those
 * of the examples.
 * @param accessToken the bearer token that requests have to carry.
 */
export async function startPlatform(accessToken: string): Promise<Platform> {
  const received: Platform["received"] = { operations: [] };
  const app = fastify({ bodyLimit: 100 * 1024 * 1024, forceCloseConnections: true });
  app.addContentTypeParser(["application/zip", "image/png"], { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );

  const publish = (publication: Publication) => {
    received.publication = publication;
    return {
      publishComponent: {
        publishResult: {
          component: { id: "component-1", versionNumber: 1 },
          packageUploadUrl: `${url}/uploads/package`,
          iconUploadUrl: `${url}/uploads/icon`,
          sourceUploadUrl: null,
          connectionIconUploadUrls: [],
          connectionAvatarIconUploadUrls: [],
        },
        errors: [],
      },
    };
  };
  const validate = ({ definition }: { definition: string }) => {
    const messages = problemsIn(definition);
    const errors = messages.length > 0 ? [{ field: "definition", messages }] : [];
    return { validateIntegrationSchema: { result: { isValid: messages.length === 0 }, errors } };
  };
  const user = { name: "Builder", email: "builder@example.com", tenantId: "1", customer: null };
  const answers: Record<string, (variables: never) => unknown> = {
    whoami: () => ({ authenticatedUser: { ...user, org: { id: "1", name: "Example organization" } } }),
    // The signature of the version before: of a package that is not this one.
    component: () => ({ components: { nodes: [{ signature: createHash("sha1").digest("hex") }] } }),
    publishComponent: publish,
    validateIntegrationSchema: validate,
  };

  app.post<{ Body: { query: string; variables: never } }>("/api", async ({ headers, body }, reply) => {
    if (headers.authorization !== `Bearer ${accessToken}`) return reply.status(401).send();
    const operation = /^\s*(?:query|mutation)\s+(\w+)/.exec(body.query)?.[1] ?? "";
    const answer = answers[operation];
    if (!answer) return { errors: [{ message: `The stand-in does not know ${operation}.` }] };
    received.operations.push(operation);
    return { data: answer(body.variables) };
  });
  app.put<{ Params: { what: "package" | "icon" }; Body: Buffer }>(
    "/uploads/:what",
    async ({ params, body }) => {
      received[params.what] = body;
      return "";
    },
  );

  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { url, received, close: () => app.close() };
}

/** What is wrong with an integration's YAML, in sentences. */
function problemsIn(definition: string): string[] {
  try {
    return problemsOf(parseIntegration(definition, "The definition"));
  } catch (error) {
    return [(error as Error).message];
  }
}
