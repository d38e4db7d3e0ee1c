import { CaseReader } from "./case-reader.ts";
import type { Cursor } from "./cursor.ts";
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

/** A function whose body is being read. */
interface OpenFunction {
  name: string;
  /** Position and line of its first character. */
  start: number;
  line: number;
  /** How many events stood before it. */
  events: number;
}

/** Puts characters together to words, words to commands, and hands finished commands to `events`. */
export class CommandBuilder {
  readonly #events: ShellEvent[];
  readonly #cursor: Cursor;
  readonly #allowance: Allowance;
  /** The command that is being read; it becomes the event itself. */
  command: ShellCommand & { words: Word[] };
  #word: Word | undefined;
  /** What becomes of the next word: `file` drops the target of a redirection, `input` is a here string. */
  nextWord: "argument" | "file" | "input" | "input-file" = "argument";
  readonly #cases: CaseReader;
  /** The name in front of `()`, until its body begins. */
  #functionName: string | undefined;
  /** Braces that are open: those of functions, and others. */
  readonly #braces: (OpenFunction | undefined)[] = [];

  constructor(events: ShellEvent[], cursor: Cursor, allowance: Allowance) {
    this.#events = events;
    this.#allowance = allowance;
    this.#cursor = cursor;
    this.#cases = new CaseReader(events);
    this.command = { kind: "command", words: [], line: cursor.line };
  }

  /** Between `in` or `;;` and `)` of a `case`. */
  get inPattern(): boolean {
    return this.#cases.inPattern;
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
    if (this.command.words.length === 0 && this.#word === undefined) this.command.line = this.#cursor.line;
    this.#word ??= { text: "", dynamic: false };
    this.#word.text += text;
    if (text.includes(UNKNOWN)) this.#word.dynamic = true;
  }

  /** `"$@"` and `$1`: each a word of its own, put behind what the word already holds. */
  appendWords(words: readonly Word[]): void {
    for (const [index, { text }] of words.entries()) {
      if (index > 0) this.endWord();
      this.append(text);
      if (this.#word !== undefined && !this.#word.dynamic) this.#word.positional = true;
    }
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
    } else if (use === "input-file") {
      this.command.inputFile = word;
    } else if (use === "argument" && words.length === 0 && KEYWORDS.has(word.text) && !this.inPattern) {
      if (word.text === "esac") this.#cases.end();
      if (word.text === "{") this.#openBrace();
      if (word.text === "}") this.#closeBrace();
    } else if (use === "argument" && words.length === 0 && word.text === "esac") {
      this.#cases.end();
    } else if (use === "argument") {
      words.push(word);
      const [first, second] = words;
      if (first?.text === "case" && second && words.length === 3 && word.text === "in") {
        this.#cases.begin(second);
        this.dropCommand();
      } else if (first?.text === "function" && word.text === "{") {
        this.#functionName = second?.text;
        this.dropCommand();
        this.#openBrace();
      }
    }
  }

  endCommand(): void {
    this.endWord();
    const { words, piped } = this.command;
    // What stands in the patterns of a `case` is never run.
    if (this.inPattern) this.#cases.addPatterns(words);
    else if (words.length > 0) {
      this.#functionName = undefined;
      this.#events.push(this.command);
    }
    this.dropCommand();
    // A line may end behind a `|`.
    if (words.length === 0 && piped) this.command.piped = true;
  }

  dropCommand(): void {
    this.#word = undefined;
    this.nextWord = "argument";
    this.command = { kind: "command", words: [], line: this.#cursor.line };
  }

  /** `name()`: what stands in front of it is the name of a function. */
  nameFunction(): void {
    this.#functionName = this.#word?.text ?? this.command.words.at(-1)?.text;
    this.dropCommand();
  }

  /** `;;` */
  endBranch(): void {
    this.#cases.endBranch();
  }

  /** `)` of a pattern. */
  endPattern(): void {
    this.endWord();
    this.#cases.addPatterns(this.command.words);
    this.#cases.endPattern();
    this.dropCommand();
  }

  #openBrace(): void {
    const name = this.#functionName;
    this.#functionName = undefined;
    const { position, line } = this.#cursor;
    this.#braces.push(
      name === undefined ? undefined : { name, start: position, line, events: this.#events.length },
    );
  }

  /** The commands of a body are taken out again: they run when the function is called. */
  #closeBrace(): void {
    const open = this.#braces.pop();
    if (open === undefined) return;
    this.#events.splice(open.events);
    const { name, start, line } = open;
    // The brace itself has been passed.
    const text = this.#cursor.slice(start, this.#cursor.position - 1);
    this.#events.push({ kind: "function", name, text, line });
  }
}
