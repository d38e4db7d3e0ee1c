import { createHash } from "node:crypto";
import type { QueryNode, Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { shorten } from "../value/value.ts";
import type { Answer } from "./answer.ts";
import { certificateField } from "./certificate.ts";
import { parseExpires } from "./expires.ts";
import { ask, patternOf, selectJson } from "./patterns.ts";
import { selectXml } from "./xml.ts";
import { HTTP_ERROR, NO_RESULT, RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** What a query finds in an answer; undefined: nothing. @throws RunFault when it cannot be asked. */
export function evaluateQuery(query: QueryNode, answer: Answer, scope: Scope): HurlValue | undefined {
  const { response } = answer;
  switch (query.kind) {
    case "status":
      return integer(response.status);
    case "version":
      return text(response.httpVersion);
    case "url":
      return text(answer.url.href);
    case "header":
      return oneOrMany(answer.headers(scope.render(query.value)));
    case "cookie":
      return cookieValue(answer, scope.render(query.name), query.attribute, query.name);
    case "body":
      return text(answer.text(query));
    case "bytes":
      return bytes(response.body);
    case "jsonpath":
      return selectJson(answer.json(query), query.value, scope);
    case "regex": {
      const body = answer.text(query);
      const pattern = patternOf(query.regex, scope);
      return textOrNothing(ask(query, () => pattern.firstGroup(body)));
    }
    case "variable":
      return scope.variables.get(scope.render(query.value));
    case "duration":
      return integer(Math.floor(response.timings.totalMs));
    case "sha256":
    case "md5":
      return bytes(createHash(query.kind).update(response.body).digest());
    case "ip":
      if (response.remoteAddress === undefined)
        throw new RunFault(query, NO_RESULT, "behind a proxy the address is not known");
      return text(response.remoteAddress);
    case "rawbytes":
      return bytes(response.encodedBody ?? response.body);
    case "redirects":
      return { type: "list", value: answer.redirects.map((value) => ({ type: "response", value })) };
    case "certificate":
      return certificateField(response.tls?.certificate, query.field, query);
    case "xpath":
      return selectXml(answer.markup(query), query.value, scope);
  }
}

function text(value: string): HurlValue {
  return { type: "string", value };
}

function textOrNothing(value: string | undefined): HurlValue | undefined {
  return value === undefined ? undefined : text(value);
}

function integer(value: number): HurlValue {
  return { type: "number", value: BigInt(value) };
}

function bytes(value: Uint8Array): HurlValue {
  return { type: "bytes", value };
}

function oneOrMany(values: readonly string[]): HurlValue | undefined {
  if (values.length > 1) return { type: "list", value: values.map(text) };
  return textOrNothing(values[0]);
}

/** Of the first `Set-Cookie` of that name. `Secure` and `HttpOnly` are there or not; they have no value. */
function cookieValue(
  answer: Answer,
  name: string,
  attribute: string | undefined,
  place: Span,
): HurlValue | undefined {
  const cookie = answer.headers("set-cookie").find((header) => header.startsWith(`${name}=`));
  if (cookie === undefined) return undefined;
  const [pair = "", ...attributes] = cookie.split(";");
  if (attribute === undefined || attribute === "value") return text(pair.slice(name.length + 1));
  const found = attributes
    .filter((entry) => entry !== "")
    .map((entry) => entry.split("="))
    .filter(([key = ""]) => key.trim().toLowerCase() === attribute)
    .map(([, value]) => value);
  switch (attribute) {
    case "secure":
    case "httponly":
      return found.includes(undefined) ? { type: "unit" } : undefined;
    case "max-age": {
      const seconds = found.find((value) => value !== undefined && /^[+-]?[0-9]{1,18}$/.test(value));
      return seconds === undefined ? undefined : { type: "number", value: BigInt(seconds.replace("+", "")) };
    }
    case "expires": {
      const [expires] = found;
      if (expires === undefined) return undefined;
      const date = parseExpires(expires);
      if (date === undefined)
        throw new RunFault(
          place,
          HTTP_ERROR,
          `could not parse Cookie Expires attribute value <${shorten(expires)}>`,
        );
      return { type: "date", value: date };
    }
    default:
      return textOrNothing(found[0]);
  }
}
