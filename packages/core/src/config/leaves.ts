import { z } from "zod";
import { GateError } from "../errors.ts";
import { parseObjective } from "../objective.ts";
import type { Objective } from "../objective.ts";
import { type Expectation, parseExpectation } from "../signal.ts";
import { formatDuration, parseDuration, parsePercentage, parseRate } from "../units.ts";
import { splitWords } from "./split-words.ts";

/** What a refinement tells beside its message; `explainIssue` reads it. */
export interface IssueParams {
  hint?: string | undefined;
  /** The value is understood, its function is not written yet. */
  later?: true | undefined;
  /** The value alone is the matter: another one of the same key is available. */
  namesValue?: boolean | undefined;
}

/** How the description of a key begins whose function comes later. */
export const LATER_MARK = "Not available yet. ";

function tryParse<Value>(parse: () => Value, ctx: z.RefinementCtx): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const params: IssueParams = { hint: error.hint };
    ctx.addIssue({ code: "custom", message: error.message, params: { ...params } });
    return z.NEVER;
  }
}

const refuse = (ctx: z.RefinementCtx, message: string, params: IssueParams = {}): void =>
  ctx.addIssue({ code: "custom", message, params: { ...params } });

/** Text whose wrong type is told with an example, because a bare number is the usual mistake. */
const textLike = (what: string): z.ZodString =>
  z.string({ error: (issue) => (issue.input === undefined ? undefined : `expected ${what}`) });

/** A text on one line that says something. */
export const line = z
  .string()
  .refine((text) => text.trim() !== "", "must not be empty")
  .refine((text) => !/[\r\n]/.test(text), "must be one line");

/** Relative to the folder of gate.yml, `/` on every platform. */
export const relativePath = line.superRefine((path, ctx) => {
  if (path.includes("\\")) refuse(ctx, `"${path}" has a backslash`, { hint: "Write / on every platform." });
  else if (/^(\/|[A-Za-z]:)/.test(path)) {
    refuse(ctx, `"${path}" is not relative`, { hint: "Write it relative to the folder of gate.yml." });
  }
});

/** A duration in milliseconds within bounds (milliseconds, both allowed). */
export const duration = (least: number, most: number) =>
  textLike("a duration such as 250ms, 2s, 5m or 24h").transform((text, ctx) => {
    const ms = tryParse(() => parseDuration(text), ctx);
    if (ms < least || ms > most) {
      refuse(ctx, `${text} is out of range`, {
        hint: `It may lie between ${formatDuration(least)} and ${formatDuration(most)}.`,
      });
    }
    return ms;
  });

/** Events per second. */
export const rate = textLike("a rate such as 50/s").transform((text, ctx) => {
  const perSecond = tryParse(() => parseRate(text), ctx);
  if (perSecond > 10_000) refuse(ctx, `${text} is out of range`, { hint: "At most 10000/s." });
  return perSecond;
});

/** A fraction. Below 80 % a pass would say next to nothing. */
export const confidence = textLike("a percentage such as 95%").transform((text, ctx) => {
  const fraction = tryParse(() => parsePercentage(text), ctx);
  if (fraction < 0.8 || fraction > 0.9999) {
    refuse(ctx, `${text} is out of range`, { hint: "It may lie between 80% and 99.99%." });
  }
  return fraction;
});

/** The share of time or of requests that must be good, as a fraction; below 50 % it is no objective, at 100 % no budget is left. */
export const uptime = textLike("an uptime such as 99.9%").transform((text, ctx) => {
  const fraction = tryParse(() => parsePercentage(text), ctx);
  if (fraction < 0.5 || fraction >= 1) {
    refuse(ctx, `${text} is out of range`, { hint: "It may lie between 50% and less than 100%." });
  }
  return fraction;
});

/** Any share from 0 to 100 %, as a fraction. */
export const percentage = textLike("a percentage such as 10%").transform((text, ctx) =>
  tryParse(() => parsePercentage(text), ctx),
);

export const objective = textLike("an objective such as error-rate < 0.1%").transform(
  (text, ctx): Objective => tryParse(() => parseObjective(text), ctx),
);

/** A bound such as `< 0.1%`. */
export const expectation = textLike("a bound such as < 0.1%").transform((text, ctx): Expectation =>
  tryParse(() => parseExpectation(text), ctx),
);

/** The address of an environment without its trailing slashes; `{port}` may stand for the port. */
export const url = line.transform((text, ctx) => {
  const hint = "Write for instance https://staging.example.com or, with start, http://127.0.0.1:{port}";
  const bare = text.replace(/:\{port\}(?=\/|$)/, ":1");
  const parsed = URL.canParse(bare) ? new URL(bare) : undefined;
  if (parsed === undefined || !/^https?:\/\/[^/\\]/i.test(bare) || /[\s\\]/.test(bare)) {
    refuse(ctx, `"${text}" is not an absolute http or https address`, { hint });
  } else if (bare.includes("{") || bare.includes("}")) {
    refuse(ctx, `"${text}" has a placeholder that is not the port`, { hint });
  } else if (parsed.username !== "" || parsed.password !== "") {
    refuse(ctx, "an address carries no user and no password", {
      hint: "Secrets never stand in gate.yml: name an environment variable in headers.",
    });
  } else if (/[?#]/.test(bare)) {
    refuse(ctx, `"${text}" has a query or a fragment`, { hint });
  }
  let end = text.length;
  while (text[end - 1] === "/") end--;
  return text.slice(0, end);
});

/**
 * `$NAME`, as the name.
 * @param what takes it: `a header`
 */
export const variable = (what: string) =>
  z
    .string({
      error: (issue) =>
        issue.input === undefined ? undefined : "expected the name of an environment variable",
    })
    .transform((text, ctx) => {
      if (!/^\$[A-Za-z_][A-Za-z0-9_]*$/.test(text)) {
        // The value may be the secret itself, so it is not repeated.
        refuse(ctx, `${what} takes the name of an environment variable, not a value`, {
          hint: "Secrets never stand in gate.yml: write $NAME and set the variable NAME where the gate runs.",
        });
      }
      return text.slice(1);
    })
    .meta({ pattern: "^\\$[A-Za-z_][A-Za-z0-9_]*$" });

/** A command as words. */
export const command = line.transform((text, ctx): readonly string[] => {
  const split = splitWords(text);
  if ("words" in split) return split.words;
  refuse(ctx, split.message, { hint: split.hint });
  return z.NEVER;
});

/** A path with query on the environment's own origin. */
export const requestPath = line.superRefine((path, ctx) => {
  if (!/^\/(?![/\\])[^\s\\#]*$/.test(path)) {
    refuse(ctx, `"${path}" is not a path on the environment's own address`, {
      hint: "Write for instance /api/health",
    });
  }
});

/** A JSONPath into the health answer. */
export const jsonPath = (orNone: boolean) =>
  line.superRefine((path, ctx) => {
    if (/^\$[.[]/.test(path) || (orNone && path === "none")) return;
    refuse(ctx, `"${path}" is not a JSONPath`, {
      hint: orNone ? "Write for instance $.data.version, or none." : "Write for instance $.data.environment",
    });
  });

/** A whole number within bounds, both allowed. */
export const whole = (least: number, most: number) => {
  const error = `must lie between ${least} and ${most}`;
  return z.int().min(least, error).max(most, error);
};

/**
 * A key whose function comes later: every value but `only` is refused, never ignored.
 * @param only the value shown as its default; absent: the key is refused whatever it says
 */
export function later<Schema extends z.ZodType>(schema: Schema, description: string, only?: unknown): Schema {
  const hint =
    only === undefined ? "Remove the key." : `Only ${JSON.stringify(only)} is available; remove the key.`;
  const params: IssueParams = { later: true, hint, namesValue: only !== undefined };
  return schema
    .refine((value) => only !== undefined && JSON.stringify(value) === JSON.stringify(only), {
      error: "is not available yet",
      params: { ...params },
    })
    .describe(LATER_MARK + description);
}
