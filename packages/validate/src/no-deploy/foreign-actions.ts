import type { Step } from "../workflow/read-workflow.ts";
import type { Outcome } from "./outcome.ts";
import type { Surroundings } from "./surroundings.ts";

/** Actions that are known and change nothing at Cloudflare, whatever they are given. */
const HARMLESS_ACTIONS = /^(?:actions|github|docker|pnpm|oven-sh|denoland|wrangler-gate)\//;
const CREDENTIAL = /secrets\.\w{0,100}(?:CLOUDFLARE|CF)_\w{0,100}(?:TOKEN|KEY)/i;

/** An action of another repository that is given a credential of Cloudflare can do with it what it likes. */
export function doubtForeignAction(step: Step, name: string, around: Surroundings): Outcome[] {
  if (HARMLESS_ACTIONS.test(name)) return [];
  const applies = name.startsWith("hashicorp/tfc-workflows-github/actions/apply-run@");
  const isGiven = [...step.with, ...step.env].some(([, { text }]) => CREDENTIAL.test(text));
  if (!applies && !isGiven) return [];
  const why = applies
    ? "it applies a run of Terraform Cloud, which is not read"
    : "an action of another repository is given a credential of Cloudflare";
  return [{ kind: "unresolved", trail: [...around.trail, name, why] }];
}

/** Inputs that actions run as a command, by their names: `run`, `runCmd`, `start`, `publish`, `install-command`. */
export const COMMAND_INPUT =
  /^(?:run|exec|execute|start|publish|(?:[\w-]*[-_]|pre|post|run)?(?:cmd|commands?))$/i;

/** Whether a shell that a step names runs a command of its own: `bash -c "…" {0}`, `env x {0}`. */
export function mentionsCommand(shell: string): boolean {
  return /^\S+\s+(?!-)\S|\s-\w*c\s/.test(shell.replace("{0}", "").trim());
}

/** What a step runs in an image of its own: `uses: docker://node` with `entrypoint` and `args`. */
export function readImageCommand(step: Step, name: string): string | undefined {
  if (!name.startsWith("docker://")) return undefined;
  const inputs = new Map([...step.with].map(([key, { text }]) => [key.toLowerCase(), text]));
  return [inputs.get("entrypoint"), inputs.get("args")].filter((text) => text !== undefined).join(" ");
}
