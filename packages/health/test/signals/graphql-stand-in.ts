import { readFileSync } from "node:fs";
import path from "node:path";
import {
  buildASTSchema,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  graphqlSync,
  parse,
  validate,
  visit,
} from "graphql";
import { sendJson } from "../service.ts";
import type { Question, Reply } from "./asking.ts";

/**
 * What the published copy of the schema, of 2024, does not have yet. `confidence`: developers.cloudflare.com,
 * "Confidence intervals" (2025: every sum and count of an adaptive dataset), in the shape that the copy has for
 * AccountHttpRequestsAdaptiveGroups; people ask it of this dataset so. The quantiles of memory: the same page's
 * "Metrics and analytics", and answers with bytes that people have published in 2026.
 */
const SINCE = `
extend type AccountWorkersInvocationsAdaptive {
  confidence(level: float64!): AccountWorkersInvocationsAdaptiveConfidence!
}
type AccountWorkersInvocationsAdaptiveConfidence {
  level: float64!
  sum: AccountWorkersInvocationsAdaptiveSumConfidence
}
type AccountWorkersInvocationsAdaptiveSumConfidence {
  errors: Confidence!
  requests: Confidence!
}
extend type AccountWorkersInvocationsAdaptiveQuantiles {
  memoryUsageBytesP99: float32!
}
`;

const PUBLISHED = parse(
  readFileSync(path.join(import.meta.dirname, "cloudflare-schema.graphql"), "utf8") + SINCE,
);

/** What a scalar may be, in a variable and in an answer. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  bool: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  float32: Number.isFinite,
  float64: Number.isFinite,
  int64: Number.isSafeInteger,
  uint64: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  Date: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value),
  Time: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value),
};

/** Cloudflare's schema as far as the signals ask it; `lost`: fields that it has no more, `Type.field`. */
export function buildCloudflare(lost: readonly string[] = []): GraphQLSchema {
  let type = "";
  const enter = ({ name }: { name: { value: string } }): void => void (type = name.value);
  const left = visit(PUBLISHED, {
    ObjectTypeDefinition: { enter },
    ObjectTypeExtension: { enter },
    FieldDefinition: ({ name }) => (lost.includes(`${type}.${name.value}`) ? null : undefined),
  });
  const schema = buildASTSchema(left);
  for (const scalar of Object.values(schema.getTypeMap())) {
    const takes = scalar instanceof GraphQLScalarType ? SCALARS[scalar.name] : undefined;
    if (takes === undefined || !(scalar instanceof GraphQLScalarType)) continue;
    const check = (value: unknown): unknown => {
      if (!takes(value)) throw new GraphQLError(`${JSON.stringify(value)} is no ${scalar.name}`);
      return value;
    };
    scalar.serialize = check;
    scalar.parseValue = check;
  }
  return schema;
}

interface GraphqlBody {
  query: string;
  variables: Record<string, string>;
}

export const readBody = ({ body }: Question): GraphqlBody => JSON.parse(body) as GraphqlBody;

const CLOUDFLARE = buildCloudflare();

/** What the schema says against a question, its variables included. */
export function objectToQuery({ query, variables }: GraphqlBody, schema = CLOUDFLARE): string[] {
  const said = validate(schema, parse(query));
  // Nothing is executed but the check of the variables: there is no value to begin with.
  const errors = said.length > 0 ? said : (run({ query, variables }, undefined, schema).errors ?? []);
  return errors.map(({ message }) => message);
}

function run({ query, variables }: GraphqlBody, data: unknown, schema: GraphQLSchema) {
  return graphqlSync({
    schema,
    source: query,
    rootValue: data,
    variableValues: variables,
    // Data is written as it is answered: by alias.
    fieldResolver: (source: Record<string, unknown> | undefined, _, __, { path: { key } }) => source?.[key],
  });
}

/**
 * Cloudflare's API: it answers introspection, refuses a question that its schema does not have, and gives the data as
 * far as it was asked for. Data that does not conform is refused too, so that no test rests on it.
 */
export const answering =
  (data: unknown, schema: GraphQLSchema = CLOUDFLARE): Reply =>
  (question, response) => {
    const body = readBody(question);
    const { data: answer, errors } = run(body, resolveData(data, body), schema);
    if (errors === undefined) return sendJson(response, { data: answer, errors: null });
    const [first] = errors;
    const unknown = /^Cannot query field "(\w+)"/.exec(first?.message ?? "")?.[1];
    const message = unknown === undefined ? first?.message : `unknown field "${unknown}"`;
    sendJson(response, { data: null, errors: [{ message, path: null }] }, { status: 400 });
  };

/** The same with data that does not conform. */
export const answeringAnything =
  (data: unknown): Reply =>
  (question, response, count) => {
    const body = readBody(question);
    if (body.query.includes("__type")) return answering(undefined)(question, response, count);
    sendJson(response, { data: resolveData(data, body), errors: null });
  };

/** Data may depend on the variables. */
function resolveData(data: unknown, { variables }: GraphqlBody): unknown {
  return typeof data === "function" ? (data as (variables: object) => unknown)(variables) : data;
}
