import type { Job, Step, Workflow } from "../workflow/read-workflow.ts";
import type { YamlText } from "../workflow/yaml-text.ts";
import { type Expressions, fillIn } from "./expressions.ts";
import { type Folder, resolvePath, WORKSPACE } from "./workspace-path.ts";

/** What a step gets from around it. */
export interface Surroundings {
  file: string;
  /** Trail up to this file; empty in the workflow itself. */
  trail: readonly string[];
  /** Files on the way, so that a circle ends. */
  files: readonly string[];
  expressions: Expressions;
  env: ReadonlyMap<string, string>;
  shell?: string | undefined;
  workingDirectory?: string | undefined;
}

/** `./path` of the work tree and `$/path` of the workflow's own repository; the rest lies elsewhere. */
export function localPath(uses: string): string | undefined {
  if (!uses.startsWith("./") && !uses.startsWith("$/")) return undefined;
  return resolvePath("", { text: `./${uses.slice(2)}`, dynamic: uses.includes("${{") });
}

/** More ways to fill in a job are not tried one by one. */
const MAX_VARIANTS = 64;

/**
 * What the steps of a job get: once for each set of values that its matrix or a choice of the person gives it, as far as
 * the job uses them.
 * @param inputs values that are certain, whoever starts the workflow
 */
export function surroundJob(
  workflow: Workflow,
  job: Job,
  trail: readonly string[],
  files: readonly string[],
  inputs: ReadonlyMap<string, string>,
): Surroundings[] {
  return listVariants(workflow, job, inputs).map((variant) => {
    const expressions = new Map<string, string>([["github.workspace", WORKSPACE], ...variant]);
    for (const [name, value] of inputs) expressions.set(`inputs.${name}`, value);
    const env = new Map<string, string>();
    addEnvironment([...workflow.env, ...job.env], env, expressions);
    return {
      file: workflow.file,
      trail,
      files,
      expressions,
      env,
      shell: job.shell,
      workingDirectory: job.workingDirectory,
    };
  });
}

function listVariants(
  workflow: Workflow,
  job: Job,
  inputs: ReadonlyMap<string, string>,
): [string, string][][] {
  const texts = listTexts(workflow, job);
  const uses = (name: string): boolean => texts.some((text) => text.includes(name));
  let variants: [string, string][][] = [[]];
  const add = (values: [string, string][][]): void => {
    const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    if (distinct.length > 0 && distinct.length * variants.length <= MAX_VARIANTS)
      variants = variants.flatMap((variant) => distinct.map((value) => [...variant, ...value]));
  };
  add(
    job.matrix.map((set) =>
      [...set]
        .map(([key, value]): [string, string] => [`matrix.${key}`, value])
        .filter(([name]) => uses(name)),
    ),
  );
  for (const [name, options] of workflow.choices) {
    if (!inputs.has(name) && uses(`inputs.${name}`))
      add(
        options.map((option) => [
          [`inputs.${name}`, option],
          [`github.event.inputs.${name}`, option],
        ]),
      );
  }
  return variants;
}

/** Every text of a job in which an expression may stand. */
function listTexts(workflow: Workflow, job: Job): string[] {
  const tables = [workflow.env, job.env, job.with, ...job.steps.flatMap((step) => [step.env, step.with])];
  return [
    ...tables.flatMap((table) => [...table.values()].map(({ text }) => text)),
    ...job.steps.flatMap(({ run, uses, workingDirectory }) => [run?.text, uses?.text, workingDirectory]),
    job.uses?.text,
    job.workingDirectory,
  ].flatMap((text) => text ?? []);
}

/** The step's own variables laid over those around it. */
export function surroundStep(step: Step, around: Surroundings): Surroundings {
  const env = new Map(around.env);
  const expressions = new Map(around.expressions);
  addEnvironment([...step.env], env, expressions);
  return { ...around, env, expressions, workingDirectory: step.workingDirectory ?? around.workingDirectory };
}

function addEnvironment(
  entries: readonly (readonly [string, YamlText])[],
  env: Map<string, string>,
  expressions: Map<string, string>,
): void {
  for (const [name, value] of entries) {
    const text = fillIn(value.text, expressions);
    setOrDelete(env, name, text);
    setOrDelete(expressions, `env.${name}`, text);
  }
}

/** `inputs.<name>` of a composite action. */
export function inputExpressions(
  defaults: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, YamlText>,
  outer: Expressions,
): [string, string][] {
  return [...inputValues(defaults, given, outer)].map(([name, value]) => [`inputs.${name}`, value]);
}

/** Values of inputs that are certain: given by the caller, or the default. */
export function inputValues(
  defaults: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, YamlText>,
  outer: Expressions,
): ReadonlyMap<string, string> {
  const values = new Map(defaults);
  for (const [name, value] of given) setOrDelete(values, name, fillIn(value.text, outer));
  return values;
}

/** A value that still holds an expression is not known. */
function setOrDelete(map: Map<string, string>, name: string, value: string): void {
  if (value.includes("${{")) map.delete(name);
  else map.set(name, value);
}

/** The folder in which a step runs. */
export function folderOf(around: Surroundings): Folder {
  const text = fillIn(around.workingDirectory ?? ".", around.expressions);
  return resolvePath("", { text, dynamic: text.includes("${{") });
}
