import { tryNumberSource } from "../syntax/json.ts";
import { Reader } from "../syntax/reader.ts";
import type { BodyNode, Expression, JsonMember, JsonNode, Multiline, Template } from "../syntax/tree.ts";
import { shorten } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** A body of the file with its templates filled in: text or bytes. */
export function renderBody(body: BodyNode, scope: Scope): string | Uint8Array {
  switch (body.kind) {
    case "multiline":
      return renderMultiline(body.multiline, scope);
    case "text":
      return scope.render(body.value);
    case "json":
      return renderJson(body.value, scope, true);
    case "xml":
      return body.source;
    case "bytes":
      return body.value;
    case "file":
      return scope.files.read(scope.render(body.path), body.path);
  }
}

export function renderMultiline(multiline: Multiline, scope: Scope): string {
  if (multiline.language !== "graphql") return scope.render(multiline.value);
  const query = JSON.stringify(scope.render(multiline.value).trim());
  if (multiline.variables === undefined) return `{"query":${query}}`;
  return `{"query":${query},"variables":${renderJson(multiline.variables, scope, false)}}`;
}

/** The content type that a body has when the file names none. */
export function implicitContentType(body: BodyNode | undefined): string | undefined {
  const language = body?.kind === "multiline" ? body.multiline.language : body?.kind;
  if (language === "json" || language === "graphql") return "application/json";
  return language === "xml" ? "application/xml" : undefined;
}

/** JSON as written, or without the spaces between its parts. */
function renderJson(node: JsonNode, scope: Scope, keepsSpaces: boolean): string {
  const space = (text: string): string => (keepsSpaces ? text : "");
  switch (node.kind) {
    case "literal":
      return node.source;
    case "string":
      return `"${renderJsonString(node.value, scope)}"`;
    case "placeholder":
      return renderJsonPlaceholder(node.expression, scope);
    case "list": {
      const items = node.items.map(
        ({ before, value, after }) => space(before) + renderJson(value, scope, keepsSpaces) + space(after),
      );
      return `[${space(node.space)}${items.join(",")}]`;
    }
    case "object": {
      const members = node.members.map((member) => renderMember(member, scope, keepsSpaces));
      return `{${space(node.space)}${members.join(",")}}`;
    }
  }
}

/** As in Hurl, the escapes of a name are replaced where spaces are kept, and its placeholders where they are not kept stay. */
function renderMember(member: JsonMember, scope: Scope, keepsSpaces: boolean): string {
  const value = renderJson(member.value, scope, keepsSpaces);
  if (!keepsSpaces) return `"${sourceOf(member.name)}":${value}`;
  const { before, name, afterName, beforeValue, after } = member;
  return `${before}"${scope.render(name)}"${afterName}:${beforeValue}${value}${after}`;
}

function sourceOf(template: Template): string {
  return template.parts
    .map((part) => ("text" in part ? part.source : `{{${part.expression.name}}}`))
    .join("");
}

function renderJsonString(template: Template, scope: Scope): string {
  return template.parts
    .map((part) => ("text" in part ? part.source : escapeJson(scope.renderExpression(part.expression))))
    .join("");
}

const ESCAPES: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeJson(text: string): string {
  return text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}

/** A placeholder outside quotes: something that begins like a number, a boolean or null. */
function renderJsonPlaceholder(expression: Expression, scope: Scope): string {
  const text = scope.renderExpression(expression);
  const reader = new Reader(text);
  const isNumber = reader.attempt(() => tryNumberSource(reader)) !== undefined;
  if (isNumber || /^(?:true|false|null)/.test(text)) return text;
  throw new RunFault(
    expression,
    "Invalid JSON",
    `actual value is <${shorten(text)}>`,
    "put the placeholder in quotes when a string is meant",
  );
}
