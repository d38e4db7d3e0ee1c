/** Hides registered values as GitHub's runner does in logs and summaries. */
export interface RunnerMasker {
  readonly add: (value: string) => void;
  readonly mask: (text: string) => string;
  /** What was registered, without the derived forms. */
  readonly values: () => readonly string[];
}

/**
 * The forms that the runner hides beside a value: Base64 of it and of it without its first one and two bytes,
 * escaped for a command line, an expression, JSON, a URI and XML, and without surrounding quotes. Source of the
 * facts: actions/runner, `HostContext`, `ValueEncoders` and `SecretMasker`.
 */
export function createRunnerMasker(): RunnerMasker {
  const added = new Set<string>();
  const forms = new Set<string>();
  return {
    add(value) {
      for (const part of [value, ...value.split(/[\r\n]+/)]) {
        if (part === "") continue;
        added.add(part);
        for (const form of deriveForms(part)) if (form !== "") forms.add(form);
      }
    },
    mask(text) {
      const spans = [...forms].flatMap((form) => findAll(text, form)).sort((a, b) => a.start - b.start);
      let masked = "";
      let end = 0;
      for (const span of spans) {
        // Spans that touch or overlap are one.
        if (span.start > end || (end === 0 && masked === "")) masked += `${text.slice(end, span.start)}***`;
        end = Math.max(end, span.end);
      }
      return masked + text.slice(end);
    },
    values: () => [...added],
  };
}

function deriveForms(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  return [
    value,
    ...[0, 1, 2].map((shift) => bytes.subarray(bytes.length > shift ? shift : 0).toString("base64")),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value.toWellFormed()).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
    value.replace(/[<>&'"]/g, (character) => XML_ENTITIES[character] ?? character),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value,
  ];
}

const XML_ENTITIES: Record<string, string> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "'": "&apos;",
  '"': "&quot;",
};

function findAll(text: string, form: string): { start: number; end: number }[] {
  const spans = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    spans.push({ start, end: start + form.length });
  }
  return spans;
}
