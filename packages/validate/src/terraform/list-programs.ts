import type { HclBody, HclValue } from "./parse-hcl.ts";

/** A program that terraform or terragrunt starts on the machine where it runs. */
export interface TerraformProgram {
  /** A command line for a shell, or words; undefined: only known when it runs. */
  command: string | readonly string[] | undefined;
  /** Where it runs, where that is written out; `""`: where terraform does; undefined: only known when it runs. */
  folder: string | undefined;
  /** It is run by a plan too. */
  byPlan: boolean;
  line: number;
}

const HOOK = /^(?:before|after|error)_hook$/;

/** Provisioners `local-exec`, data sources `external`, and terragrunt's hooks. */
export function listPrograms(body: HclBody): TerraformProgram[] {
  return body.blocks.flatMap((block) => {
    const { type, labels, body: inner, line } = block;
    if (type === "data" && labels[0] === "external") return [readProgram(inner, "program", line, true)];
    if (type === "provisioner" && labels[0] === "local-exec")
      return [readProgram(inner, "command", line, false)];
    if (HOOK.test(type)) return [readProgram(inner, "execute", line, true)];
    return listPrograms(inner);
  });
}

function readProgram({ attributes }: HclBody, name: string, line: number, byPlan: boolean): TerraformProgram {
  const folder = attributes.get("working_dir");
  return {
    command: readCommand(attributes.get(name)?.value),
    folder: folder === undefined ? "" : typeof folder.value === "string" ? folder.value : undefined,
    byPlan,
    line,
  };
}

function readCommand(value: HclValue): TerraformProgram["command"] {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return undefined;
  return value.every((word) => typeof word === "string") ? value : undefined;
}
