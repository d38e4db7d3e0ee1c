import { readFileSync } from "node:fs";
import path from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow as parseTemplate,
  type WorkflowTemplate,
} from "@actions/workflow-parser";
import { parseAction as parseActionTemplate } from "@actions/workflow-parser/actions/action-parser";

const root = path.dirname(path.dirname(import.meta.dirname));

/** A workflow as GitHub's own parser reads it; throws with its errors. */
export async function parseWorkflow(
  file: string,
  content = readFileSync(path.join(root, file), "utf8"),
): Promise<WorkflowTemplate> {
  const parsed = parseTemplate({ name: file, content }, new NoOperationTraceWriter());
  if (parsed.value === undefined) throw new Error(`${file} is empty`);
  const template = await convertWorkflowTemplate(parsed.context, parsed.value);
  const errors = [
    ...parsed.context.errors.getErrors(),
    ...(template.errors ?? []).map((error) => ({ message: error.Message })),
  ];
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
  return template;
}

/** What GitHub's own parser says against an action.yml. */
export function listActionErrors(
  file: string,
  content = readFileSync(path.join(root, file), "utf8"),
): string[] {
  const { context } = parseActionTemplate({ name: file, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

/** What the jobs and steps before have come to, for the status functions. */
export type Status = "success" | "failure" | "cancelled";

/** Evaluates an expression (without the braces) by GitHub's own evaluator, and says whether a condition of it holds. */
export function isTrue(
  expression: string,
  context: Record<string, unknown>,
  status: Status = "success",
): boolean {
  const functions = ["always", "success", "failure", "cancelled"].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === "always" || name === status),
  }));
  const lexed = new Lexer(expression).lex();
  const tree = new Parser(lexed.tokens, Object.keys(context), functions).parse();
  const dictionary = new data.Dictionary(
    ...Object.entries(context).map(([key, value]) => ({ key, value: toData(value) })),
  );
  const result = new Evaluator(tree, dictionary, new Map(functions.map((it) => [it.name, it]))).evaluate();
  return !["false", "", "0"].includes(result.coerceString());
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (value === null || value === undefined) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, part]) => ({ key, value: toData(part) })));
}
