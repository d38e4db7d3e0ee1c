/** What one commit message says, by Conventional Commits 1.0.0 (conventionalcommits.org), read leniently. */
export interface ParsedMessage {
  /** Lower case; absent when the subject is not conventional. */
  type?: string | undefined;
  scope?: string | undefined;
  /** The text after `type(scope)!:`, or the whole subject. Untrusted. */
  description: string;
  breaking: boolean;
  /** Texts of BREAKING CHANGE footers, one line each. Untrusted. */
  breakingNotes: readonly string[];
  /** Full or abbreviated SHAs of the commits that this one takes back. */
  reverts: readonly string[];
}

/** A longer text of somebody else's is cut: memory and notes stay bounded whatever a commit holds. */
const MAX_DESCRIPTION = 300;
const MAX_NOTE = 1_000;
const MAX_NOTES = 10;
const MAX_BODY = 64 * 1024;

const FOOTER = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:: | #)/u;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE(?:: ?| #)/u;
/** People's trailers, also where the space after the colon is missing: they never belong to a note. */
const PERSON_FOOTER = /^[A-Za-z][A-Za-z-]{0,63}-by[ \t]*:/iu;
const REVERTED = /\bThis reverts commit ([0-9a-f]{7,64})\b/gu;
const SHA = /\b[0-9a-f]{7,64}\b/gu;

/** Reads a message. Never fails: what is not conventional comes back as a description without a type. */
export function parseMessage(subject: string, body: string): ParsedMessage {
  const header = parseHeader(cut(flatten(subject.slice(0, MAX_DESCRIPTION * 4)), MAX_DESCRIPTION));
  const footers = readFooters(body.slice(0, MAX_BODY));
  return {
    type: header.type,
    scope: header.scope,
    description: header.description,
    breaking: header.bang || footers.breakingNotes.length > 0,
    breakingNotes: footers.breakingNotes,
    // Only a subject that says so: a sentence in a body must not take somebody's feature out of the notes.
    reverts: /\b(?:revert|reapply)/iu.test(subject.slice(0, MAX_DESCRIPTION))
      ? [...footers.reverts, ...(header.type === "revert" ? footers.references : [])]
      : [],
  };
}

interface Header {
  type?: string | undefined;
  scope?: string | undefined;
  bang: boolean;
  description: string;
}

/** `type`, `(scope)` with or without a space before it, `!`, `:`, a space, text. Searched by hand, so linear. */
function parseHeader(subject: string): Header {
  const plain: Header = { bang: false, description: subject };
  const open = subject.indexOf("(");
  const firstColon = subject.indexOf(":");
  if (firstColon < 0) return plain;
  const close = open >= 0 && open < firstColon ? subject.indexOf(")", open) : -1;
  const colon = close < 0 ? firstColon : subject.indexOf(":", close);
  if (colon < 0 || !/^\s/u.test(subject.slice(colon + 1))) return plain;
  const description = subject.slice(colon + 1).trim();
  const beforeColon = subject.slice(0, colon).trimEnd();
  const bang = beforeColon.endsWith("!");
  const head = bang ? beforeColon.slice(0, -1).trimEnd() : beforeColon;
  if (close >= 0 && head.length !== close + 1) return plain;
  const type = (close < 0 ? head : head.slice(0, open)).trimEnd();
  if (description === "" || !/^[A-Za-z][A-Za-z0-9_-]{0,49}$/u.test(type)) return plain;
  const scope = close < 0 ? undefined : head.slice(open + 1, close).trim();
  return { type: type.toLowerCase(), scope: scope === "" ? undefined : scope, bang, description };
}

interface Footers {
  breakingNotes: string[];
  reverts: string[];
  references: string[];
}

/**
 * A breaking note begins at its footer and goes on over lines and paragraphs until the next footer, as the
 * specification says; so `Co-authored-by:` ends it and never becomes part of it.
 */
function readFooters(body: string): Footers {
  const notes: string[][] = [];
  const references: string[] = [];
  let open: string[] | undefined;
  for (const line of body.split(/\r?\n/u)) {
    const breaking = BREAKING_FOOTER.exec(line);
    if (breaking !== null) {
      open = [line.slice(breaking[0].length)];
      notes.push(open);
    } else if (FOOTER.test(line) || PERSON_FOOTER.test(line)) {
      open = undefined;
      if (/^refs?\b/iu.test(line)) references.push(...(line.match(SHA) ?? []));
    } else {
      open?.push(line);
    }
  }
  return {
    breakingNotes: notes
      .slice(0, MAX_NOTES)
      .map((lines) => cut(flatten(lines.join(" ")), MAX_NOTE))
      .filter((note) => note !== ""),
    reverts: [...body.matchAll(REVERTED)].map(([, sha]) => sha ?? "").filter((sha) => sha !== ""),
    references,
  };
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // A pair of surrogates is not cut in two.
  const end = /[\uD800-\uDBFF]/u.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
