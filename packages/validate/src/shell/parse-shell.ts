import { GateError } from "@gate/core";
import { type Allowance, CommandBuilder } from "./command-builder.ts";
import { Cursor, isArithmetic } from "./cursor.ts";
import { evaluateSubstitution } from "./substitution.ts";
import type { HereDocument } from "./here-document.ts";
import { type ShellEvent, type ShellKnowledge, word } from "./word.ts";

/** `$0`, `${BASH_SOURCE[0]}` and the like. */
const OWN_PATH = /\$(?:0|\{0\}|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?(?::-\$0)?\})/y;
const MAX_DEPTH = 50;
const MAX_EXPANSION = 256 * 1024;

/**
 * Splits a shell script into its simple commands, in the order of the text, whatever branch or function
 * they stand in: the question is what a script can run, not what one run would do. Grammar: the POSIX shell
 * command language with bash's `[[`, here strings and process substitution. Text that is no shell at all
 * gives odd commands, not an exception.
 * @throws GateError FILE_UNREADABLE when substitutions are nested deeper than 50.
 */
export function parseShell(text: string, knowledge: ShellKnowledge): ShellEvent[] {
  const events: ShellEvent[] = [];
  const cursor = new Cursor(text.replaceAll("\r\n", "\n"));
  new ScriptReader(cursor, knowledge, events, { characters: MAX_EXPANSION }, 0).readScript(undefined);
  return events;
}

/** Reads one script or one substitution; those inside it get a reader of their own on the same cursor. */
class ScriptReader {
  readonly #cursor: Cursor;
  readonly #knowledge: ShellKnowledge;
  readonly #events: ShellEvent[];
  readonly #allowance: Allowance;
  readonly #depth: number;
  readonly #builder: CommandBuilder;
  readonly #documents: HereDocument[] = [];

  constructor(
    cursor: Cursor,
    knowledge: ShellKnowledge,
    events: ShellEvent[],
    allowance: Allowance,
    depth: number,
  ) {
    if (depth > MAX_DEPTH)
      throw new GateError("FILE_UNREADABLE", "shell substitutions are nested too deeply to be read");
    this.#cursor = cursor;
    this.#knowledge = knowledge;
    this.#events = events;
    this.#allowance = allowance;
    this.#depth = depth;
    this.#builder = new CommandBuilder(events, cursor, allowance);
  }

  /** Up to and with `end`, or to the end of the text. */
  readScript(end: ")" | "`" | undefined): void {
    while (!this.#cursor.done) {
      if (this.#cursor.peek() === ")") this.#builder.endWord();
      if (this.#cursor.peek() === end && !(end === ")" && this.#builder.inPattern)) {
        this.#cursor.take(1);
        break;
      }
      this.#readToken();
    }
    this.#builder.endCommand();
  }

  #readToken(): void {
    const cursor = this.#cursor;
    const char = cursor.peek();
    if (char === "\n") {
      this.#builder.endCommand();
      cursor.take(1);
      for (const document of this.#documents.splice(0)) this.#readHereDocument(document);
    } else if (char === " " || char === "\t") {
      this.#builder.endWord();
      cursor.take(1);
    } else if (cursor.at("<#") && this.#knowledge.dialect === "powershell") {
      cursor.takeUntil("#>");
      cursor.take(2);
    } else if (char === "#" && this.#builder.betweenWords) {
      cursor.takeUntil("\n");
    } else if ("&|<>()".includes(char) && this.#builder.inTest) {
      this.#builder.append(cursor.take(1));
    } else if (cursor.at("<(") || cursor.at(">(")) {
      this.#readNested(2, ")");
      this.#builder.appendUnknown();
    } else if (char === "<" || char === ">" || cursor.at("&>")) {
      this.#readRedirection();
    } else if (char === ";" || char === "&" || char === "|") {
      this.#builder.endCommand();
      // `;&` and `;;&` go on with the next branch: which one runs is not followed then.
      if (cursor.at(";;")) this.#builder.endBranch();
      const isPipe = char === "|" && cursor.peek(1) !== "|";
      cursor.take(cursor.peek(1) === char || cursor.at("|&") ? 2 : 1);
      if (isPipe && !this.#builder.inPattern) this.#builder.command.piped = true;
    } else if (char === "(" || char === ")") {
      this.#readParenthesis(char);
    } else {
      this.#readWordPart(char);
    }
  }

  #readParenthesis(char: string): void {
    if (this.#builder.inPattern || this.#cursor.at("()")) {
      // A pattern of `case`, or the name of a function: neither runs here.
      if (this.#cursor.at("()")) this.#builder.nameFunction();
      else if (char === ")") this.#builder.endPattern();
      else this.#builder.dropCommand();
      this.#cursor.take(this.#cursor.at("()") ? 2 : 1);
      return;
    }
    if (char === "(" && this.#builder.beginsArray) {
      this.#readArray();
      return;
    }
    this.#builder.endCommand();
    if (char === "(") this.#readNested(1, ")");
    else this.#cursor.take(1);
  }

  /** `name=( … )`: its words run nothing, the substitutions among them do. */
  #readArray(): void {
    const events: ShellEvent[] = [];
    this.#cursor.take(1);
    this.#nest(this.#cursor, events).readScript(")");
    let open = 0;
    for (const event of events) {
      if (event.kind === "close") open -= 1;
      if (event.kind !== "command" || open > 0) this.#events.push(event);
      if (event.kind === "open") open += 1;
    }
    this.#builder.appendUnknown();
  }

  #readWordPart(char: string): void {
    const cursor = this.#cursor;
    if (char === "\\" || (char === "`" && this.#knowledge.dialect === "powershell")) {
      const escaped = cursor.take(2).slice(1);
      if (escaped !== "\n") this.#builder.append(escaped);
    } else if (char === "'") {
      cursor.take(1);
      this.#builder.append(cursor.takeUntil("'"));
      cursor.take(1);
    } else if (this.#knowledge.positionals && cursor.match(/"\$(?:@|\{@\})"/y)) {
      this.#builder.appendWords(this.#knowledge.positionals);
    } else if (char === '"') {
      cursor.take(1);
      this.#builder.append("");
      this.#readExpandedText('"');
      cursor.take(1);
    } else if (char === "`") {
      this.#readNested(1, "`");
      this.#builder.appendUnknown();
    } else if (char === "$") {
      this.#readDollar(false);
    } else {
      this.#builder.append(cursor.take(1));
    }
  }

  /** Text in which only `\`, `$` and backticks mean something. */
  #readExpandedText(end: string | undefined): void {
    const cursor = this.#cursor;
    while (!cursor.done && cursor.peek() !== end) {
      const char = cursor.peek();
      if (char === "\\") {
        const escaped = cursor.take(2).slice(1);
        if (escaped !== "\n") this.#builder.append('"\\$`'.includes(escaped) ? escaped : `\\${escaped}`);
      } else if (char === "$") {
        this.#readDollar(true);
      } else if (char === "`" && this.#knowledge.dialect === "posix") {
        this.#readNested(1, "`");
        this.#builder.appendUnknown();
      } else {
        this.#builder.append(cursor.take(1));
      }
    }
  }

  /** `${{ … }}`, `$name`, `${name…}`, `$((…))`, `$(…)`, `$1`, `$'…'`. */
  #readDollar(quoted: boolean): void {
    const cursor = this.#cursor;
    const { variables, expressions, positionals } = this.#knowledge;
    if (cursor.at("${{")) {
      cursor.take(3);
      const expression = cursor.takeUntil("}}").trim();
      cursor.take(2);
      this.#builder.appendValue(expressions.get(expression), quoted);
      return;
    }
    const positional = positionals && cursor.match(/\$(?:([1-9@*])|\{([1-9@*])(?::?-([^}"'$`]{0,200}))?\})/y);
    if (positional) {
      const [, plain, braced = "", otherwise] = positional;
      const name = plain ?? braced;
      const given = /\d/.test(name) ? positionals.slice(Number(name) - 1, Number(name)) : positionals;
      const isGiven = given.some(({ text }) => text !== "");
      this.#builder.appendWords(isGiven || otherwise === undefined ? given : [word(otherwise)]);
      return;
    }
    const variable = cursor.match(/\$(?:(?:env:)?([A-Za-z_]\w*)|\{(?:env:)?([A-Za-z_]\w*)\})/y);
    if (variable) {
      this.#builder.appendValue(variables.get(variable[1] ?? variable[2] ?? ""), quoted);
    } else if (cursor.at("$((") && isArithmetic(cursor)) {
      this.#readUnknown(3, "()", 2);
    } else if (cursor.at("$(")) {
      this.#builder.appendValue(this.#readSubstitution(), quoted);
    } else if (this.#knowledge.script !== undefined && cursor.match(OWN_PATH)) {
      this.#builder.appendValue(this.#knowledge.script, quoted);
    } else if (cursor.at("${")) {
      this.#readUnknown(2, "{}", 1);
    } else if (cursor.match(/\$[@*#?$!\d-]/y)) {
      this.#builder.appendUnknown();
    } else {
      const dollar = cursor.take(1);
      if (quoted || (cursor.peek() !== "'" && cursor.peek() !== '"')) this.#builder.append(dollar);
    }
  }

  /** `${name:-default}`, `$((1 + 2))`: the value is unknown, but a substitution inside it does run. */
  #readUnknown(opening: number, brackets: "{}" | "()", depth: number): void {
    const cursor = this.#cursor;
    cursor.take(opening);
    for (let open = depth; open > 0 && !cursor.done;) {
      if (cursor.at("$(")) this.#readNested(2, ")");
      else if (cursor.at("`") && this.#knowledge.dialect !== "powershell") this.#readNested(1, "`");
      else {
        const char = cursor.take(cursor.at("\\") ? 2 : 1);
        if (char === brackets[0]) open += 1;
        if (char === brackets[1]) open -= 1;
      }
    }
    this.#builder.appendUnknown();
  }

  /** Passes `opening` characters and reads the commands up to `end`; they come before the one around them. */
  #readNested(opening: number, end: ")" | "`"): void {
    this.#cursor.take(opening);
    this.#events.push({ kind: "open" });
    this.#nest(this.#cursor, this.#events).readScript(end);
    this.#events.push({ kind: "close" });
  }

  /** `$( … )`: what it prints, where that is known. */
  #readSubstitution(): string | undefined {
    const start = this.#events.length;
    this.#readNested(2, ")");
    return evaluateSubstitution(this.#events.slice(start + 1, -1), this.#knowledge.workTree);
  }

  #nest(cursor: Cursor, events: ShellEvent[]): ScriptReader {
    return new ScriptReader(cursor, this.#knowledge, events, this.#allowance, this.#depth + 1);
  }

  #readRedirection(): void {
    this.#builder.dropFileDescriptor();
    this.#builder.endWord();
    const operator = this.#cursor.match(/<<<|<<-?|&>>?|>>|>&|<&|>\||<>|[<>]/y)?.[0];
    if (operator === "<<<") {
      this.#builder.nextWord = "input";
    } else if (operator === "<<" || operator === "<<-") {
      const quoted = this.#cursor.match(/[ \t]*(?:'([^'\n]{0,200})'|"([^"\n]{0,200})"|\\([\w.-]{1,200}))/y);
      const plain = quoted ? undefined : this.#cursor.match(/[ \t]*([\w.-]{1,200})/y);
      const delimiter = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : plain?.[1];
      if (delimiter === undefined) return;
      const document = {
        owner: this.#builder.command,
        delimiter,
        stripTabs: operator === "<<-",
        expanded: quoted === undefined,
      };
      this.#documents.push(document);
    } else {
      this.#builder.nextWord = operator === "<" ? "input-file" : "file";
    }
  }

  #readHereDocument(document: HereDocument): void {
    const cursor = this.#cursor;
    const firstLine = cursor.line;
    const lines: string[] = [];
    while (!cursor.done) {
      const line = cursor.takeUntil("\n");
      cursor.take(1);
      if ((document.stripTabs ? line.replace(/^\t+/, "") : line) === document.delimiter) break;
      lines.push(line);
    }
    const text = lines.join("\n");
    document.owner.input = text;
    if (!document.expanded) return;
    const inside = new Cursor(text, firstLine);
    this.#nest(inside, this.#events).#readExpandedText(undefined);
  }
}
