import { type ShellCommand, type ShellEvent, UNKNOWN, type Word } from "./word.ts";

/** Words of the grammar that may stand before a command and run nothing themselves. */
const KEYWORDS = new Set([
  "if",
  "then",
  "elif",
  "else",
  "fi",
  "while",
  "until",
  "do",
  "done",
  "{",
  "}",
  "!",
  "time",
  "esac",
]);

/** How much known values may still add to one script; once it is used up, they count as unknown. */
export interface Allowance {
  characters: number;
}

/** Puts characters together to words, words to commands, and hands finished commands to `events`. */
export class CommandBuilder {
  readonly #events: ShellEvent[];
  readonly #currentLine: () => number;
  readonly #allowance: Allowance;
  /** The command that is being read; it becomes the event itself. */
  command: ShellCommand & { words: Word[] };
  #word: Word | undefined;
  /** What becomes of the next word: `file` drops the target of a redirection, `input` is a here string. */
  nextWord: "argument" | "file" | "input" = "argument";
  /** Between `in` or `;;` and `)` of a `case`. */
  inPattern = false;
  #openCases = 0;

  constructor(events: ShellEvent[], currentLine: () => number, allowance: Allowance) {
    this.#events = events;
    this.#allowance = allowance;
    this.#currentLine = currentLine;
    this.command = { kind: "command", words: [], line: currentLine() };
  }

  get betweenWords(): boolean {
    return this.#word === undefined;
  }

  /** Inside `[[ … ]]`, where operators of the shell are operators of the test. */
  get inTest(): boolean {
    const { words } = this.command;
    return words[0]?.text === "[[" && words.at(-1)?.text !== "]]";
  }

  /** Behind `name=`, where a parenthesis begins an array. */
  get beginsArray(): boolean {
    return /^\w+\+?=$/.test(this.#word?.text ?? "");
  }

  append(text: string): void {
    if (this.command.words.length === 0 && this.#word === undefined) this.command.line = this.#currentLine();
    this.#word ??= { text: "", dynamic: false };
    this.#word.text += text;
    if (text.includes(UNKNOWN)) this.#word.dynamic = true;
  }

  appendUnknown(): void {
    this.append(UNKNOWN);
  }

  /** The value of a variable or an expression; undefined when it is not known. */
  appendValue(value: string | undefined, quoted: boolean): void {
    this.#allowance.characters -= value?.length ?? 0;
    if (value === undefined || this.#allowance.characters < 0) {
      this.appendUnknown();
    } else if (quoted) {
      this.append(value);
    } else {
      // The shell splits an unquoted value at white space.
      for (const [index, part] of value.split(/\s+/).entries()) {
        if (index > 0) this.endWord();
        if (part !== "") this.append(part);
      }
    }
  }

  /** The `2` of `2>file` is no word. */
  dropFileDescriptor(): void {
    if (/^\d$/.test(this.#word?.text ?? "")) this.#word = undefined;
  }

  endWord(): void {
    const word = this.#word;
    const use = this.nextWord;
    this.#word = undefined;
    if (word === undefined) return;
    this.nextWord = "argument";
    const { words } = this.command;
    if (use === "input") {
      this.command.input = word.text;
    } else if (use === "argument" && words.length === 0 && KEYWORDS.has(word.text)) {
      if (word.text === "esac") this.#endCase();
    } else if (use === "argument") {
      words.push(word);
      if (words[0]?.text === "case" && words.length === 3 && word.text === "in") this.#beginCase();
      if (words[0]?.text === "function" && word.text === "{") this.dropCommand();
    }
  }

  endCommand(): void {
    this.endWord();
    // What stands in the patterns of a `case` is never run.
    if (this.command.words.length > 0 && !this.inPattern) this.#events.push(this.command);
    this.dropCommand();
  }

  dropCommand(): void {
    this.#word = undefined;
    this.nextWord = "argument";
    this.command = { kind: "command", words: [], line: this.#currentLine() };
  }

  /** `;;` */
  endBranch(): void {
    this.inPattern = this.#openCases > 0;
  }

  /** `)` of a pattern. */
  endPattern(): void {
    this.inPattern = false;
  }

  #beginCase(): void {
    this.#openCases += 1;
    this.inPattern = true;
    this.dropCommand();
  }

  #endCase(): void {
    this.#openCases = Math.max(0, this.#openCases - 1);
    this.inPattern = false;
  }
}
