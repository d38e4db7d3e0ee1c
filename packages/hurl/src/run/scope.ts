import { randomUUID } from "node:crypto";
import { type Clock, GateError } from "@gate/core";
import type { Expression, Span, Template } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { FileRoot } from "./file-root.ts";
import { RunFault } from "./run-fault.ts";
import { dateFromMs } from "../value/date.ts";
import { describeValue, displayValue, renderValue, shorten } from "../value/value.ts";

/** A placeholder has a value of another kind than is expected there. */
export function wrongExpression(expression: Expression, actual: HurlValue, expected: string): RunFault {
  const message = `expecting ${expected}, actual value is ${describeValue(actual)}`;
  return new RunFault(expression, "Invalid expression type", message);
}

/** What an entry can draw upon: the variables as they are now, the time, chance, files. */
export class Scope {
  readonly variables: Map<string, HurlValue>;
  readonly files: FileRoot;
  readonly #clock: Clock;
  readonly #onSecret: (value: string) => void;
  readonly #secrets = new Set<string>();

  constructor(
    variables: ReadonlyMap<string, HurlValue>,
    clock: Clock,
    surroundings: {
      secrets?: ReadonlyMap<string, string> | undefined;
      onSecret?: ((value: string) => void) | undefined;
      fileRoot?: string | undefined;
    } = {},
  ) {
    this.variables = new Map(variables);
    this.#clock = clock;
    this.#onSecret = surroundings.onSecret ?? (() => undefined);
    this.files = new FileRoot(surroundings.fileRoot);
    for (const [name, value] of surroundings.secrets ?? []) {
      this.addSecret(value);
      this.variables.set(name, { type: "string", value });
    }
  }

  /** Nanoseconds since the epoch. */
  now(): bigint {
    return dateFromMs(this.#clock.now());
  }

  /**
   * Hides a value in all that the run says from now on, whatever becomes of the variable that held it.
   * @throws RunFault at `place`, where it comes from, when it cannot be hidden; without a place GateError
   */
  addSecret(value: string, place?: Span): void {
    this.#secrets.add(value);
    try {
      this.#onSecret(value);
    } catch (thrown) {
      if (!(thrown instanceof GateError) || place === undefined) throw thrown;
      throw new RunFault(place, "Invalid secret", thrown.message, thrown.hint);
    }
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
        expression,
        "Undefined variable",
        `you must set the variable ${expression.name}`,
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
        expression,
        "Unrenderable expression",
        `expression with value ${shorten(displayValue(value))} can not be rendered`,
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
