import { GateError } from "@gate/core";

const MAX_STEPS = 100_000;
const MAX_COMMANDS = 100_000;
const MAX_TEXT = 16 * 1024 * 1024;

/**
 * How much is followed for one repository, far above what people write: aliases, actions that use actions and
 * scripts that run scripts can multiply a small file beyond any bound.
 */
export class Budget {
  readonly #signal: AbortSignal;
  #steps = 0;
  #commands = 0;
  #text = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** @throws GateError FILE_TOO_LARGE */
  spendStep(): void {
    this.#steps += 1;
    this.#refuse(this.#steps > MAX_STEPS, "steps");
  }

  /** @throws GateError FILE_TOO_LARGE */
  spendCommand(): void {
    this.#commands += 1;
    this.#refuse(this.#commands > MAX_COMMANDS, "commands");
  }

  /** @throws GateError FILE_TOO_LARGE */
  spendText(text: string): void {
    this.#text += text.length;
    this.#refuse(this.#text > MAX_TEXT, "lines");
  }

  #refuse(exceeded: boolean, what: string): void {
    this.#signal.throwIfAborted();
    if (exceeded)
      throw new GateError("FILE_TOO_LARGE", `the workflows run more ${what} than can be followed`);
  }
}
