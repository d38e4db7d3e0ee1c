import { randomUUID } from "node:crypto";
import type { Clock } from "@gate/core";
import type { Expression, Template } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { dateFromMs } from "../value/date.ts";
import { renderValue } from "../value/value.ts";

/** Something of an entry cannot be done; it fails there. Carried by exception inside the runner, never out of it. */
export class RunFault extends Error {
  /** Offset in the text of the file. */
  readonly at: number;
  readonly hint: string | undefined;

  constructor(at: number, message: string, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/** What templates read: the variables as they are now, the time, chance. */
export class Scope {
  readonly variables: Map<string, HurlValue>;
  readonly #clock: Clock;
  readonly #onSecret: (value: string) => void;
  readonly #secrets = new Set<string>();

  constructor(
    variables: ReadonlyMap<string, HurlValue>,
    clock: Clock,
    onSecret: (value: string) => void = () => undefined,
  ) {
    this.variables = new Map(variables);
    this.#clock = clock;
    this.#onSecret = onSecret;
  }

  /** Nanoseconds since the epoch. */
  now(): bigint {
    return dateFromMs(this.#clock.now());
  }

  /** Hides a value in all that the run says from now on, whatever becomes of the variable that held it. */
  addSecret(value: string): void {
    this.#secrets.add(value);
    this.#onSecret(value);
  }

  /** The text without any secret. */
  redact(text: string): string {
    let redacted = text;
    for (const secret of this.#secrets) if (secret !== "") redacted = redacted.replaceAll(secret, "***");
    return redacted;
  }

  /** @throws RunFault when a variable is not set. */
  evaluate(expression: Expression): HurlValue {
    if (expression.kind === "newDate") return { type: "date", value: dateFromMs(this.#clock.now()) };
    if (expression.kind === "newUuid") return { type: "string", value: randomUUID() };
    const value = this.variables.get(expression.name);
    if (value === undefined) {
      throw new RunFault(
        expression.at,
        `the variable ${expression.name} is not set`,
        "capture it in an entry above, set it under [Options], or pass it to the run",
      );
    }
    return value;
  }

  /** @throws RunFault when a variable is not set or has no text form (lists, objects, bytes). */
  renderExpression(expression: Expression): string {
    const value = this.evaluate(expression);
    const text = renderValue(value);
    if (text === undefined) {
      throw new RunFault(
        expression.at,
        `the variable ${expression.name} is of type ${value.type} and has no text form`,
      );
    }
    return text;
  }

  /** @throws RunFault as `renderExpression`. */
  render(template: Template): string {
    if (template.fixed !== undefined) return template.fixed;
    return template.parts
      .map((part) => ("text" in part ? part.text : this.renderExpression(part.expression)))
      .join("");
  }
}
