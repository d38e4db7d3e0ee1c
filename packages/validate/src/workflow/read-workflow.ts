import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { readMatrix } from "./read-matrix.ts";
import { YamlFile, type YamlText } from "./yaml-text.ts";

/** Steps of one file, whether written out or repeated by aliases. */
const MAX_STEPS = 5000;

export interface Step {
  line: number;
  uses?: YamlText | undefined;
  run?: YamlText | undefined;
  shell?: string | undefined;
  workingDirectory?: string | undefined;
  env: ReadonlyMap<string, YamlText>;
  with: ReadonlyMap<string, YamlText>;
}

export interface Job {
  id: string;
  line: number;
  /** A reusable workflow; such a job has no steps. */
  uses?: YamlText | undefined;
  with: ReadonlyMap<string, YamlText>;
  env: ReadonlyMap<string, YamlText>;
  shell?: string | undefined;
  workingDirectory?: string | undefined;
  steps: readonly Step[];
  /** Whether it says where it runs. */
  runsOn: boolean;
  /** The jobs that must end before it. */
  needs: readonly string[];
  /** Each set of values that its matrix gives, by `key` or `key.part`; empty: none that is written out. */
  matrix: readonly ReadonlyMap<string, string>[];
}

export interface Workflow {
  file: string;
  /** Names of the events that start it. */
  triggers: readonly string[];
  /** true: `workflow_call` is its only trigger, so that it runs for its callers alone. */
  onlyCalled: boolean;
  /** Defaults of the inputs of `workflow_call`. */
  inputs: ReadonlyMap<string, string>;
  /** What a person can choose for an input of `workflow_dispatch`. */
  choices: ReadonlyMap<string, readonly string[]>;
  env: ReadonlyMap<string, YamlText>;
  jobs: readonly Job[];
}

/** An `action.yml`. */
export interface ActionFile {
  file: string;
  inputs: ReadonlyMap<string, string>;
  /** `composite`, `node24`, `docker`, … */
  using: string;
  steps: readonly Step[];
  /** The programs of a JavaScript action: `pre`, `main`, `post`. */
  programs: readonly string[];
}

/** @throws GateError FILE_UNREADABLE, with a place, when GitHub would not run it either. */
export function parseWorkflow(file: string, text: string): Workflow {
  const yaml = new YamlFile(file, text);
  const jobs = yaml.getMap(yaml.root, "jobs");
  if (jobs === undefined || jobs.items.length === 0) throw yaml.fail("it has no jobs", 1);
  const triggers = yaml.get(yaml.root, "on");
  const names = isMap(triggers) ? yaml.keysOf(triggers) : readNames(triggers);
  const call = isMap(triggers) ? yaml.get(triggers, "workflow_call") : undefined;
  const defaults = readDefaults(yaml, yaml.root);
  const read: Job[] = [];
  let steps = 0;
  for (const id of yaml.keysOf(jobs)) {
    const job = readJob(yaml, jobs, id, defaults);
    steps += job.steps.length;
    if (steps > MAX_STEPS) throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
    read.push(job);
  }
  return {
    file,
    triggers: names,
    onlyCalled: names.length === 1 && names[0] === "workflow_call",
    inputs: isMap(call) ? readInputDefaults(yaml, call) : new Map(),
    choices: readChoices(yaml, isMap(triggers) ? yaml.get(triggers, "workflow_dispatch") : undefined),
    env: yaml.getTexts(yaml.root, "env"),
    jobs: read,
  };
}

/** @throws GateError FILE_UNREADABLE, with a place. */
export function parseActionFile(file: string, text: string): ActionFile {
  const yaml = new YamlFile(file, text);
  const runs = yaml.getMap(yaml.root, "runs");
  if (runs === undefined) throw yaml.fail("it has no runs", 1);
  return {
    file,
    inputs: readInputDefaults(yaml, yaml.root),
    using: yaml.getText(runs, "using")?.text ?? "",
    steps: readSteps(yaml, runs),
    programs: ["pre", "main", "post"].flatMap((key) => yaml.getText(runs, key)?.text ?? []),
  };
}

interface Defaults {
  shell?: string | undefined;
  workingDirectory?: string | undefined;
}

function readDefaults(yaml: YamlFile, map: YAMLMap): Defaults {
  const defaults = yaml.getMap(map, "defaults");
  const run = defaults && yaml.getMap(defaults, "run");
  return {
    shell: run && yaml.getText(run, "shell")?.text,
    workingDirectory: run && yaml.getText(run, "working-directory")?.text,
  };
}

function readJob(yaml: YamlFile, jobs: YAMLMap, id: string, outer: Defaults): Job {
  const job = yaml.getMap(jobs, id);
  if (job === undefined) throw yaml.fail(`job ${id} is empty`, yaml.lineOf(jobs));
  const own = readDefaults(yaml, job);
  const windows = namesWindows(yaml.get(job, "runs-on"));
  return {
    id,
    line: yaml.lineOf(job),
    uses: yaml.getText(job, "uses"),
    with: yaml.getTexts(job, "with"),
    env: yaml.getTexts(job, "env"),
    shell: own.shell ?? outer.shell ?? (windows ? "pwsh" : undefined),
    workingDirectory: own.workingDirectory ?? outer.workingDirectory,
    steps: readSteps(yaml, job),
    runsOn: yaml.get(job, "runs-on") !== undefined,
    needs: readNames(yaml.get(job, "needs")),
    matrix: readMatrix(yaml, yaml.get(job, "strategy")),
  };
}

/** `options` of inputs of type `choice`. */
function readChoices(yaml: YamlFile, dispatch: unknown): Map<string, readonly string[]> {
  const choices = new Map<string, readonly string[]>();
  const inputs = isMap(dispatch) ? yaml.get(dispatch, "inputs") : undefined;
  for (const name of isMap(inputs) ? yaml.keysOf(inputs) : []) {
    const input = isMap(inputs) ? yaml.get(inputs, name) : undefined;
    const options = isMap(input) ? readNames(yaml.get(input, "options")) : [];
    if (options.length > 0) choices.set(name, options);
  }
  return choices;
}

/** One name, or a list of names. */
function readNames(node: unknown): string[] {
  if (isScalar(node)) return typeof node.value === "string" ? [node.value] : [];
  return isSeq(node) ? node.items.flatMap(readNames) : [];
}

function readSteps(yaml: YamlFile, map: YAMLMap): Step[] {
  const items = yaml.getItems(map, "steps") ?? [];
  if (items.length > MAX_STEPS) throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
  return items.map((step) => {
    if (!isMap(step)) throw yaml.fail("a step is not a mapping", yaml.lineOf(step));
    const uses = yaml.getText(step, "uses");
    const run = yaml.getText(step, "run");
    if (!uses && !run) throw yaml.fail("a step has neither uses nor run", yaml.lineOf(step));
    return {
      line: yaml.lineOf(step),
      uses,
      run,
      shell: yaml.getText(step, "shell")?.text,
      workingDirectory: yaml.getText(step, "working-directory")?.text,
      env: yaml.getTexts(step, "env"),
      with: yaml.getTexts(step, "with"),
    };
  });
}

function readInputDefaults(yaml: YamlFile, map: YAMLMap): Map<string, string> {
  const inputs = yaml.getMap(map, "inputs");
  const defaults = new Map<string, string>();
  for (const name of inputs ? yaml.keysOf(inputs) : []) {
    const input = inputs && yaml.get(inputs, name);
    const value = isMap(input) ? yaml.getText(input, "default") : undefined;
    if (value) defaults.set(name, value.text);
  }
  return defaults;
}

/** `runs-on: windows-latest` or a list of labels: the default shell is PowerShell there. */
function namesWindows(runner: unknown): boolean {
  if (isScalar(runner)) return /windows/i.test(String(runner.value));
  return isSeq(runner) && runner.items.some((item) => isScalar(item) && namesWindows(item));
}
