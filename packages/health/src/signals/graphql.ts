import { askJson, isRecord } from "./ask-json.ts";
import { sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 200;
const HINT_REFUSED =
  "May the token read Account Analytics of this account, and does the API keep data for the window?";

interface GraphqlSource {
  url: string;
  token: string;
  tokenName: string | undefined;
  deadlineMs: number;
}

/** Sends a query; `errors` may come with 200, and then nothing of the data counts. */
export async function askGraphql(
  deps: SignalDeps,
  { url, token, tokenName, deadlineMs }: GraphqlSource,
  signal: AbortSignal,
  question: { query: string; variables: Readonly<Record<string, string>> },
): Promise<{ data: unknown } | SignalAnswer> {
  const request = {
    method: "POST",
    url,
    headers: [
      ["authorization", `Bearer ${token}`],
      ["content-type", "application/json"],
      ["accept", "application/json"],
    ] as const,
    body: new TextEncoder().encode(JSON.stringify(question)),
  };
  // 400 has a body that says why.
  const answer = await askJson(deps, request, { signal, deadlineMs, accepts: [400], tokenName });
  if ("state" in answer) return answer;
  const { body, status } = answer;
  const errors = isRecord(body) ? body["errors"] : undefined;
  // Whatever stands there but an empty list: a proxy may write one error instead of a list.
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)) {
    const [first] = Array.isArray(errors) ? (errors as unknown[]) : [errors];
    const text =
      isRecord(first) && typeof first["message"] === "string" ? first["message"] : "no reason given";
    return sayNothing(`it cannot answer: ${text.slice(0, SHOWN_CHARACTERS)}`, { hint: HINT_REFUSED });
  }
  if (status !== 200 || !isRecord(body) || !isRecord(body["data"])) {
    return sayNothing("its answer is not that of a GraphQL API", { hint: "Does the url lead to its API?" });
  }
  return { data: body["data"] };
}

/**
 * The fields of a type, each with the name of its own type, by introspection.
 * @param type absent: nothing is asked, and it has none
 */
export async function listFields(
  deps: SignalDeps,
  source: GraphqlSource,
  signal: AbortSignal,
  type: string | undefined,
): Promise<{ fields: ReadonlyMap<string, string | undefined> } | SignalAnswer> {
  if (type === undefined) return { fields: new Map() };
  const query = `query ($type: String!) { __type(name: $type) { fields { name type { name ofType { name } } } } }`;
  const answer = await askGraphql(deps, source, signal, { query, variables: { type } });
  if ("state" in answer) return answer;
  const found =
    isRecord(answer.data) && isRecord(answer.data["__type"]) ? answer.data["__type"]["fields"] : undefined;
  if (!Array.isArray(found)) return sayNothing(`its schema has no ${type}`);
  return {
    fields: new Map(
      found.filter(isRecord).map((field) => [String(field["name"]), readTypeName(field["type"])]),
    ),
  };
}

function readTypeName(type: unknown): string | undefined {
  if (!isRecord(type)) return undefined;
  if (typeof type["name"] === "string") return type["name"];
  return isRecord(type["ofType"]) && typeof type["ofType"]["name"] === "string"
    ? type["ofType"]["name"]
    : undefined;
}
