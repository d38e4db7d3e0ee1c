import { readFileSync } from "node:fs";
import path from "node:path";
import { Evaluator, Lexer, Parser, data } from "@actions/expressions";
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow as parseTemplate,
  type WorkflowTemplate,
} from "@actions/workflow-parser";

const root = path.dirname(path.dirname(import.meta.dirname));

/** A workflow as GitHub's own parser reads it; throws with its errors. */
export async function parseWorkflow(file: string): Promise<WorkflowTemplate> {
  const content = readFileSync(path.join(root, file), "utf8");
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

/** Evaluates an expression (without the braces) by GitHub's own evaluator. */
export function evaluate(expression: string, context: Record<string, unknown>): unknown {
  const lexed = new Lexer(expression).lex();
  const tree = new Parser(lexed.tokens, Object.keys(context), []).parse();
  const dictionary = new data.Dictionary(
    ...Object.entries(context).map(([key, value]) => ({ key, value: toData(value) })),
  );
  return new Evaluator(tree, dictionary).evaluate().coerceString();
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (value === null || value === undefined) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, part]) => ({ key, value: toData(part) })));
}
