import type { ShellCommand, Word } from "../shell/word.ts";

const SHELLS = /^(?:.*\/)?(?:ba|z|da|k|a)?sh$/;

/**
 * A command with what is known of its standard input: a here document, a file (`< file`, `cat file |`) or the output
 * of `echo` and `printf` in front of a pipe.
 */
export function connectInput(command: ShellCommand, previous: ShellCommand | undefined): ShellCommand {
  const fed = command.piped === true && previous ? feed(command, previous) : command;
  const [first, ...rest] = fed.words;
  const isBareShell =
    first !== undefined && SHELLS.test(first.text) && rest.every(({ text }) => text.startsWith("-"));
  // `bash -s -- words < file` gives them to the script.
  if (isBareShell && fed.inputFile) return { ...fed, words: [first, fed.inputFile] };
  return fed;
}

function feed(command: ShellCommand, previous: ShellCommand): ShellCommand {
  const [program, ...args] = previous.words;
  if (program?.text === "cat") {
    if (previous.input !== undefined) return { ...command, input: previous.input };
    const files = args.filter(({ text }) => !text.startsWith("-"));
    return files.length === 1 && files[0] ? { ...command, inputFile: files[0] } : command;
  }
  const printed = program && readPrinted(program.text, args);
  return printed === undefined ? command : { ...command, input: printed };
}

function readPrinted(program: string, args: readonly Word[]): string | undefined {
  if (program === "echo") {
    const words = args.filter(({ text }, index) => !(index === 0 && /^-[neE]+$/.test(text)));
    return words.map(({ text }) => text).join(" ");
  }
  if (program !== "printf") return undefined;
  const [format, ...values] = args;
  if (format === undefined) return undefined;
  const text = /^%[sb](?:\\n)?$/.test(format.text)
    ? values.map((value) => value.text).join("\n")
    : format.text;
  return text.replaceAll("\\n", "\n");
}
