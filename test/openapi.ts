import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { type OpenApi, type Operation, openDocuments, operationIn, type Schema } from "../api/openapi";
import type { Exchange } from "../sandbox/server/exchanges";

/**
 * Makes the check of exchanges against ServiceTitan's own OpenAPI documents, which are not part of this project.
 * @returns undefined where SERVICETITAN_OPENAPI_DIR does not name their folder; otherwise a function that lists
 *   what an exchange has against its documents: undocumented or mistyped query parameters, a request body or an
 *   answer of another shape. Of a refused request only the answer is checked.
 */
export function openapiChecker(
  folder = process.env.SERVICETITAN_OPENAPI_DIR,
): ((exchange: Exchange) => string[]) | undefined {
  if (!folder) return undefined;
  const documents = openDocuments(folder);
  const checkers = new Map<OpenApi, OpenApiDocument>();

  return (exchange) => {
    const { api, version, route, method, status } = exchange;
    if (api === undefined || version === undefined || route === undefined) return [];
    const name = `${method} ${api}${route}`;
    if (status === 501) return [`${name}: the sandbox does not model it`];
    const found = documents(api, version);
    if (found === undefined) return [`${name}: no document for ${api}`];
    const { file, prefix, openapi } = found;
    const document = checkers.get(openapi) ?? new OpenApiDocument(openapi);
    checkers.set(openapi, document);
    const operation = document.operation(`${prefix}${route}`, method);
    if (operation === undefined) return [`${name}: not in ${file}`];

    const accepted = status < 400;
    const findings = [
      ...(accepted ? document.checkQuery(operation, exchange.query) : []),
      ...(accepted ? document.checkRequest(operation, exchange) : []),
      ...document.checkAnswer(operation, exchange),
    ];
    return findings
      .filter((finding) => !deviations[name]?.test(finding))
      .map((finding) => `${name} ${status}: ${finding}`);
  };
}

/** What a call may lack, and names may be: the documents of version 3 say so, those of version 2 leave it out. */
const missingInCalls =
  "^answer(/data/\\d+)?(/leadCall)?/(jobNumber|businessUnit|type|reason|recordingUrl|voiceMailUrl|createdBy|customer|campaign|agent|sid) must be (string|object) |^answer.*/name must NOT have fewer than 1 ";

/** Where the component goes another way than the documents, on purpose. */
const deviations: Record<string, RegExp> = {
  // The documents have what ServiceTitan's server makes of the text that all lists are sorted by.
  "GET memberships/tenant/{tenant}/recurring-service-events": /^query parameter sort\b/,
  // The document has text where all others have the body of an error.
  "GET dispatch/tenant/{tenant}/technician-tracking": /^answer must be string /,
  "POST dispatch/tenant/{tenant}/zones": /^answer must be string /,
  "PATCH dispatch/tenant/{tenant}/zones/{zoneId}": /^answer must be string /,
  // The documents have null for what may be of any type.
  "POST reporting/tenant/{tenant}/report-category/{report_category}/reports/{reportId}/data":
    /^request body\/parameters\/\d+\/value must be null/,
  "GET telecom/tenant/{tenant}/calls": new RegExp(missingInCalls),
  "GET telecom/tenant/{tenant}/calls/{id}": new RegExp(missingInCalls),
  // Memo, job and location of a call can be read nowhere: what is not changed is not sent, and ServiceTitan decides.
  "PUT telecom/tenant/{tenant}/calls/{id}": new RegExp(
    `${missingInCalls}|^request body must have required property '(excuseMemo|reason|customer|location|tag)'`,
  ),
  // A builder has no coordinates of a new address: what was given is sent, and ServiceTitan decides.
  "PATCH crm/tenant/{tenant}/customers/{id}":
    /^request body\/address must (have required property '(latitude|longitude)'|be null|match exactly one)/,
  // The documents require every part of an item, though one alone is changed without: only what changes is sent.
  "PATCH pricebook/tenant/{tenant}/pricebook":
    /^request body\/\w+\/\d+ must have required property|^request body\/\w+ must (be null|match exactly one)/,
};

class OpenApiDocument {
  private readonly json: OpenApi;
  private readonly ajv = new Ajv({
    strict: false,
    allErrors: true,
    code: { optimize: false },
    inlineRefs: false,
    validateSchema: false,
  });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor(openapi: OpenApi) {
    this.json = toJsonSchema(openapi) as OpenApi;
    addFormats(this.ajv);
    for (const format of otherFormats) this.ajv.addFormat(format, true);
    this.ajv.addSchema({ ...this.json, $id: "document" });
  }

  operation(route: string, method: string): Operation | undefined {
    return operationIn(this.json, method, route)?.operation;
  }

  checkQuery({ parameters = [] }: Operation, query: Exchange["query"]): string[] {
    const documented = parameters.filter((parameter) => parameter.in === "query");
    const findings = documented
      .filter(({ name, required }) => required && query[name] === undefined)
      .map(({ name }) => `query parameter ${name} is missing`);
    for (const [name, value] of Object.entries(withObjects(query, documented))) {
      const parameter = documented.find((candidate) => candidate.name === name);
      if (parameter === undefined) findings.push(`query parameter ${name} is not documented`);
      else
        findings.push(
          ...this.check(
            parameter.schema,
            typed(value, this.resolved(parameter.schema)),
            `query parameter ${name}`,
          ),
        );
    }
    return findings;
  }

  checkRequest({ requestBody }: Operation, { requestBody: body, requestHeaders }: Exchange): string[] {
    if (requestBody === undefined) return body == null ? [] : ["a request body is not documented"];
    // The documents describe an upload as JSON, which no file can be sent as.
    if (String(requestHeaders["content-type"]).startsWith("multipart/form-data")) return [];
    const schema = requestBody.content?.["application/json"]?.schema;
    return schema ? this.check(schema, body, "request body") : [];
  }

  checkAnswer({ responses }: Operation, { method, status, responseBody }: Exchange): string[] {
    const documented = responses[status];
    if (documented === undefined && status < 400) return ["the status is not documented"];
    const content = documented?.content;
    if (documented && content === undefined && status < 400)
      // Of some reads the documents leave out what they answer; that they answer something is certain.
      return method === "GET" || responseBody == null ? [] : ["an answer's body is not documented"];
    const errorSchema = status < 400 ? undefined : this.json.components.schemas.ApiErrorResponse;
    const schema = content?.["application/json"]?.schema ?? errorSchema;
    return schema ? this.check(schema, responseBody, "answer") : [];
  }

  /** A parameter's schema, or that of the items of its list, in place of a reference to it. */
  private resolved(schema: Schema): Schema {
    const { schemas } = this.json.components as { schemas: Record<string, Schema> };
    const name = schema.$ref?.replace("document#/components/schemas/", "");
    const own = (name !== undefined && schemas[name]) || schema;
    return own.items ? { ...own, items: this.resolved(own.items) } : own;
  }

  private check(schema: Schema, value: unknown, what: string): string[] {
    let validate = this.compiled.get(schema);
    if (validate === undefined) {
      validate = this.ajv.compile(schema);
      this.compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** Formats of these documents that JSON Schema does not know, or (duration) knows otherwise. */
const otherFormats = ["guid", "decimal", "html", "multiline", "phone", "duration"];

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes an alternative, and references start at the document. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== "object" || node === null) return node;
  const { nullable, example: _, ...rest } = node as Record<string, unknown>;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? value.replace(/^#/, "document#") : toJsonSchema(value),
    ]),
  );
  if (nullable === true) return { anyOf: [{ type: "null" }, converted] };
  return nullable === undefined ? converted : { ...converted, nullable: toJsonSchema(nullable) };
}

/** The query with parameters that are objects, which come entry by entry as `name[key]` or `name.key`, put together. */
function withObjects(
  query: Exchange["query"],
  documented: { name: string; schema: Schema }[],
): Record<string, unknown> {
  const isObject = (name: string) =>
    documented.some((each) => each.name === name && each.schema.type === "object");
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    const [, object, key] = /^([^[]+)\[(.+)\]$/.exec(name) ?? [];
    const [, dotted = "", entry] = /^(\w+)\.(.+)$/.exec(name) ?? [];
    const [, list, index, part] = /^([^[]+)\[(\d+)\]\.(.+)$/.exec(name) ?? [];
    if (list && part) {
      whole[list] ??= [];
      const items = whole[list] as object[];
      items[Number(index)] = { ...items[Number(index)], [part]: typed(value, { type: "integer" }) };
    } else if (object && key) whole[object] = { ...(whole[object] as object | undefined), [key]: value };
    else if (entry && isObject(dotted))
      whole[dotted] = { ...(whole[dotted] as object | undefined), [entry]: value };
    else whole[name] = value;
  }
  return whole;
}

/** A query value as its schema's type, or as the text that it is where it does not read as that. */
function typed(value: unknown, schema: Schema): unknown {
  const { type, items } = plain(schema);
  if (type === "object" || (typeof value === "object" && !Array.isArray(value))) return value;
  if (type === "array") return [value].flat().map((item) => typed(item, items ?? {}));
  const text = [value].flat().length === 1 ? String(value) : value;
  if (typeof text !== "string") return text;
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

/** The schema without the null that a nullable one allows. */
function plain(schema: Schema): Schema {
  const [first, second] = schema.anyOf ?? [];
  return first?.type === "null" && second ? second : schema;
}
