/** Values of runner expressions that are known, by their trimmed text: `inputs.command`. */
export type Expressions = ReadonlyMap<string, string>;

const MAX_ALTERNATIVES = 8;
/** A longer value is left unknown: thousands of places could take it. */
const MAX_VALUE = 256;

/** Puts known values in the place of `${{ … }}`. */
export function fillIn(text: string, known: Expressions): string {
  return replaceExpressions(text, (expression, whole) => {
    const value = known.get(expression);
    return value === undefined || value.length > MAX_VALUE ? whole : value;
  });
}

/**
 * Texts that may come out of an expression such as `${{ inputs.live && 'deploy' || 'deploy --dry-run' }}`:
 * the first text takes the first quoted word of each expression, the second the second, and so on. Words
 * that an expression only compares with are among them; they do no harm.
 */
export function listAlternatives(text: string): string[] {
  const alternatives: string[] = [];
  for (let index = 0; index < MAX_ALTERNATIVES; index += 1) {
    let used = false;
    const alternative = replaceExpressions(text, (expression, whole) => {
      const literal = listLiterals(expression)[index];
      if (literal !== undefined) used = true;
      return literal ?? whole;
    });
    if (!used) break;
    alternatives.push(alternative);
  }
  return alternatives;
}

function listLiterals(expression: string): string[] {
  return [...expression.matchAll(/'((?:[^']|'')*)'/g)].map(([, literal = ""]) =>
    literal.replaceAll("''", "'"),
  );
}

function replaceExpressions(text: string, replace: (expression: string, whole: string) => string): string {
  let result = "";
  let position = 0;
  for (;;) {
    const start = text.indexOf("${{", position);
    const end = start === -1 ? -1 : text.indexOf("}}", start);
    if (end === -1) return result + text.slice(position);
    const whole = text.slice(start, end + 2);
    result += text.slice(position, start) + replace(text.slice(start + 3, end).trim(), whole);
    position = end + 2;
  }
}
