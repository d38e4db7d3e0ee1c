import { codeSpan, escapeHtml, escapeMarkdown, GateError, toInlineText } from "@gate/core";

/** Shorter strings stand in any text; replacing them would tear it up without hiding anything. */
const SHORTEST = 4;
/** What stands in the place of a secret: the runner's own sign. */
export const REDACTED = "***";

/** Remembers secrets and takes them out of texts. */
export interface Redactor {
  /**
   * Registers a value and returns the forms that are new (the value first), for the runner's own masker.
   * Nothing is registered for an empty value.
   * @throws GateError ACTION_INPUT_INVALID for fewer than four characters.
   */
  readonly register: (value: string) => readonly string[];
  readonly redact: (text: string) => string;
}

export function createRedactor(): Redactor {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    register(value) {
      const fresh = deriveSecretForms(value).filter((form) => !forms.has(form));
      for (const form of fresh) forms.add(form);
      if (fresh.length > 0) pattern = undefined;
      return fresh;
    },
    redact(text) {
      if (forms.size === 0) return text;
      // Made when it is needed: a run may capture many secrets before it says anything.
      pattern ??= compileForms(forms);
      return redactCuts(text.replace(pattern, REDACTED), forms);
    },
  };
}

function compileForms(forms: ReadonlySet<string>): RegExp {
  // The longest first: a form that holds another one goes as a whole.
  const sources = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(sources.join("|"), "g");
}

/** What our renderers put where they cut a long text. */
const CUT = "…";

/** A text that was cut inside of a secret ends with the beginning of it: that goes too. */
function redactCuts(text: string, forms: ReadonlySet<string>): string {
  const parts = text.split(CUT);
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return part;
      const shown = longestBeginning(part, forms);
      return shown === 0 ? part : part.slice(0, part.length - shown) + REDACTED;
    })
    .join(CUT);
}

/** Length of the longest beginning of a form that the text ends with; 0 for less than what counts as secret. */
function longestBeginning(text: string, forms: ReadonlySet<string>): number {
  let longest = 0;
  const last = text.at(-1);
  for (const form of forms) {
    for (
      let length = Math.min(form.length - 1, text.length);
      length >= Math.max(SHORTEST, longest + 1);
      length -= 1
    ) {
      if (form[length - 1] === last && text.endsWith(form.slice(0, length))) longest = length;
    }
  }
  return longest;
}

/**
 * Every text of a JSON-like value redacted, names of properties too. The value itself is not changed; parts of it
 * that hold no secret may be shared with what is returned.
 */
export function redactDeep<Value>(value: Value, redact: (text: string) => string): Value {
  return walk(value, redact, 0) as Value;
}

function walk(value: unknown, redact: (text: string) => string, depth: number): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > 64) return REDACTED; // nothing of ours is so deep; what is not looked at is not shown
  return Array.isArray(value) ? walkList(value, redact, depth) : walkRecord(value, redact, depth);
}

/** Nearly everything holds no secret: a list is copied only where something in it changes. */
function walkList(list: readonly unknown[], redact: (text: string) => string, depth: number): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const shown = walk(list[index], redact, depth + 1);
    if (shown !== list[index]) copy ??= [...list];
    if (copy !== undefined) copy[index] = shown;
  }
  return copy ?? list;
}

/** The same; what is no plain record (a Map, a Date) never goes on as it is. */
function walkRecord(value: object, redact: (text: string) => string, depth: number): unknown {
  const keys = Object.keys(value);
  let copy: [string, unknown][] | undefined =
    Object.getPrototypeOf(value) === Object.prototype ? undefined : [];
  let seen = 0;
  for (const key of keys) {
    const item = (value as Record<string, unknown>)[key];
    const shownKey = redact(key);
    const shown = walk(item, redact, depth + 1);
    if (shownKey !== key || shown !== item) {
      copy ??= keys.slice(0, seen).map((earlier) => [earlier, (value as Record<string, unknown>)[earlier]]);
    }
    copy?.push([shownKey, shown]);
    seen += 1;
  }
  return copy === undefined ? value : Object.fromEntries(copy);
}

/**
 * A secret in every form in which a program may print it: as it is, Base64 at each of the three alignments
 * (and in the URL alphabet), percent-encoded, escaped for JSON (once and twice), HTML, XML, Markdown and a shell, in hex,
 * misread as Latin-1, and each long line of a secret of several lines.
 */
export function deriveSecretForms(value: string): string[] {
  if (value === "") return [];
  if (value.length < SHORTEST) {
    throw new GateError(
      "ACTION_INPUT_INVALID",
      `a secret has ${value.length} characters; ${SHORTEST} is the least that can be hidden`,
      {
        hint: "use a longer secret",
      },
    );
  }
  const bytes = Buffer.from(value, "utf8");
  const json = JSON.stringify(value).slice(1, -1);
  const percent = encodeURIComponent(value.toWellFormed());
  const forms = [
    value,
    value.trim(),
    ...value.split(/[\r\n]+/).filter((line) => line.trim().length >= 8),
    ...base64Forms(bytes),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
    new URLSearchParams([["", value]]).toString().slice(1),
    encodeURI(value.toWellFormed()),
    json,
    JSON.stringify(json).slice(1, -1),
    // In a command for a POSIX shell, in single quotes.
    value.replaceAll("'", "'\\''"),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    escapeHtml(value),
    value.replace(/[&<>"']/g, (character) => NAMED_ENTITIES[character] ?? character),
    value.replace(/[&<>"]/g, (character) => NAMED_ENTITIES[character] ?? character),
    escapeMarkdown(value),
    codeSpan(value).replace(/^`+|`+$/g, ""),
    toInlineText(value, Number.MAX_SAFE_INTEGER),
    // UTF-8 that somebody read as Latin-1, as HTTP headers are read.
    bytes.toString("latin1"),
    toInlineText(bytes.toString("latin1"), Number.MAX_SAFE_INTEGER),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

const NAMED_ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * The secret may stand anywhere inside of what is encoded: at each alignment only the groups of three bytes
 * that lie wholly inside the secret are the same wherever it stands.
 */
function base64Forms(bytes: Buffer): string[] {
  const whole = bytes.toString("base64");
  const inner = [0, 1, 2].map((skipped) => {
    const rest = bytes.subarray(skipped);
    return rest.subarray(0, rest.length - (rest.length % 3)).toString("base64");
  });
  const all = [whole, whole.replace(/=+$/, ""), ...inner];
  return [...all, ...all.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}
