/** A type of a schema: field → name of its type; a scalar has none. */
export type GraphqlSchema = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/**
 * Cloudflare's analytics schema as far as Workers go. Sources: developers.cloudflare.com, "Querying Workers Metrics
 * with GraphQL" and "Confidence intervals"; names of types and of further fields as the API's introspection gives
 * them.
 */
export const CLOUDFLARE_SCHEMA: GraphqlSchema = {
  Query: { viewer: "Viewer" },
  Viewer: { accounts: "Account" },
  Account: { workersInvocationsAdaptive: "AccountWorkersInvocationsAdaptive" },
  AccountWorkersInvocationsAdaptive: {
    sum: "AccountWorkersInvocationsAdaptiveSum",
    avg: "AccountWorkersInvocationsAdaptiveAvg",
    quantiles: "AccountWorkersInvocationsAdaptiveQuantiles",
    dimensions: "AccountWorkersInvocationsAdaptiveDimensions",
    confidence: "AccountWorkersInvocationsAdaptiveConfidence",
  },
  AccountWorkersInvocationsAdaptiveSum: { requests: undefined, errors: undefined, subrequests: undefined },
  AccountWorkersInvocationsAdaptiveAvg: { sampleInterval: undefined },
  AccountWorkersInvocationsAdaptiveQuantiles: {
    cpuTimeP50: undefined,
    cpuTimeP99: undefined,
    memoryUsageBytesP99: undefined,
  },
  AccountWorkersInvocationsAdaptiveDimensions: {
    date: undefined,
    datetimeMinute: undefined,
    scriptVersion: undefined,
  },
  AccountWorkersInvocationsAdaptiveConfidence: { sum: "AccountWorkersInvocationsAdaptiveConfidenceSum" },
  AccountWorkersInvocationsAdaptiveConfidenceSum: { requests: "Interval", errors: "Interval" },
  Interval: { estimate: undefined, lower: undefined, upper: undefined, sampleSize: undefined },
};

/** What `__type` answers. */
export function introspect(schema: GraphqlSchema, type: string): object {
  const fields = schema[type];
  if (fields === undefined) return { data: { __type: null } };
  const described = Object.entries(fields).map(([name, of], index) => ({
    name,
    // Some types come wrapped: required ones, and lists.
    type:
      index % 2 === 0
        ? { name: of ?? "Float", ofType: null }
        : { name: null, ofType: { name: of ?? "Float" } },
  }));
  return { data: { __type: { fields: described } } };
}

/** The first field of a query that the schema does not have, as the API says it; undefined: all are known. */
export function findUnknownField(schema: GraphqlSchema, query: string): string | undefined {
  const withoutArguments = query.replace(/^query\s*\([^)]*\)/, "").replaceAll(/\([^()]*\)/g, "");
  const tokens = withoutArguments.match(/\w+:?|[{}]/g) ?? [];
  const types: (string | undefined)[] = [];
  let next: string | undefined = "Query";
  for (const token of tokens) {
    if (token === "{") {
      if (next === undefined) return "unexpected selection of a scalar";
      types.push(next);
    } else if (token === "}") types.pop();
    else if (!token.endsWith(":")) {
      const fields = schema[types.at(-1) ?? ""] ?? {};
      if (!Object.hasOwn(fields, token)) return `unknown field "${token}"`;
      next = fields[token];
    }
  }
  return types.length === 0 ? undefined : "unbalanced braces";
}
