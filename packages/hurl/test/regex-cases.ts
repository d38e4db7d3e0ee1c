import * as fc from "fast-check";

/** Texts in which a regular expression has something to find, and to miss. */
const TEXTS = [
  "aAbB zZ09_-.é É ß ſ K k µ ǅ ١ ½ 日本 \u{1f600} x",
  "one\r\ntwo\nthree\r\n\n  end",
  "[a&&b]--~~^$(){}|\\/*+?# \t!",
  "",
];

const pick = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

const LITERALS = pick(
  ..."a|b|A|Z|0|_|é|ß|ſ|k|日| |-|,|#|!|&|~|:|=|<|>|@|%|\"|'|`|;|\u{1f600}|µ|½|]|}".split("|"),
);
const ESCAPES = pick(
  ...String.raw`\. \* \+ \? \( \) \[ \] \{ \} \| \\ \^ \$ \/ \- \& \~ \# \n \r \t \a \f \v \x41 \x{e9} \u00e9 \u{1f600} \U0001F600 \x{110000} \xZZ \u12 \q \e \c \0 \1 \8 \Q \E \G \Z \X \R \K \h \N \_ \" \' \: \, \= \! \<a \@ \% \;`.split(
    " ",
  ),
  "\\ ",
);
const CLASSES = pick(
  ...String.raw`\d \D \s \S \w \W \pL \PL \p{L} \p{Lu} \P{Lu} \p{Greek} \p{Han} \p{Latin} \p{Alphabetic} \p{Lowercase} \p{Uppercase} \p{White_Space} \p{^L} \p{scx=Latn} \p{Script=Latin} \p{sc:Latin} \p{gc=Lu} \p{Letter} \p{lowercase_letter} \p{Any} \p{ASCII} \p{Assigned} \p{Emoji} \p{N} \p{Nd} \p{Cn} \p{Nope} \p{} \p \pN \p{lu} \p{L &} \p{age=6.0} \p{Bogus=L} \p{General_Category=Letter} \p{isgreek}`.split(
    " ",
  ),
);
const ANCHORS = pick(
  ...String.raw`^ $ \A \z \b \B \b{start} \b{end} \b{start-half} \b{end-half} \< \> . \b{x}`.split(" "),
);
const CLASS_ITEMS = fc.oneof(
  { weight: 4, arbitrary: LITERALS },
  pick(..."a-z|A-Z|0-9|a-f|z-a|é-ü|a-|-a|+--|\\.-0|\\d-z|^|a-\\x{7a}|.|*|$|(|)|{|}|?|+||".split("|")),
  ESCAPES,
  CLASSES,
  pick(
    ..."[:alpha:]|[:^alpha:]|[:word:]|[:space:]|[:nope:]|[:alnum:]|[:punct:]|[:ascii:]|[:digit:]|[:".split(
      "|",
    ),
  ),
  pick("\\b", "\\B", "\\A", "\\z"),
);
const { charClass } = fc.letrec<{ charClass: string }>((tie) => ({
  charClass: fc
    .tuple(
      pick("[", "[^", "[-", "[]", "[^]", "[^-", "["),
      fc.array(
        fc.oneof(
          { depthSize: "small", weight: 5, arbitrary: CLASS_ITEMS },
          { depthSize: "small", weight: 1, arbitrary: tie("charClass") },
          pick("&&", "--", "~~", "&&[^aeiou]", "&&\\w", "--[a-c]", "&", "-", "~"),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      fc.oneof({ weight: 30, arbitrary: fc.constant("]") }, pick("", "]]")),
    )
    .map(([open, items, close]) => open + items.join("") + close),
}));
const REPEATS = pick(
  ..."*|+|?|*?|+?|??|{2}|{2,}|{1,3}|{0}|{,3}|{ 2 }|{2 , 3}|{2,1}|{a}|{|{2|{1001}|{0,1200}|{2}{2}|**|+*|*+|{2}?|{,}|{2,3}+".split(
    "|",
  ),
);
const FLAGS = pick(
  ..."(?i)|(?s)|(?m)|(?U)|(?u)|(?x)|(?R)|(?mR)|(?-u)|(?i-s)|(?ix)|(?-i)|(?ii)|(?-)|(?)|(?z)|(?i-)|(?P<n>a)|(?<n>a)|(?<1>a)|(?P=n)|(?=a)|(?!a)|(?<=a)|(?<!a)|(?>a)|(?|a)|(?#c)|(?'n'a)|(?<a.b[0]>x)|(?<é>x)|(?xi)|(?s-m)".split(
    "|",
  ),
);
const { regex } = fc.letrec<{ regex: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: "small", weight: 5, arbitrary: LITERALS },
    { weight: 2, arbitrary: ESCAPES },
    { weight: 2, arbitrary: CLASSES },
    { weight: 2, arbitrary: ANCHORS },
    { weight: 3, arbitrary: charClass },
    { weight: 1, arbitrary: FLAGS },
    fc
      .tuple(pick("(", "(?:", "(?i:", "(?x:", "(?s-i:", "(?P<x>", "(?m:", "(?U:", "(?Rm:"), tie("regex"))
      .map(([open, inside]) => `${open}${inside})`),
  ),
  regex: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: tie("atom") },
        { weight: 2, arbitrary: fc.tuple(tie("atom"), REPEATS).map((parts) => parts.join("")) },
        { weight: 1, arbitrary: pick("|", "||", "|a", ")", "(", "\\", " # c", "  ") },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join("")),
}));

/** A file whose capture shows every match of an expression in a text. */
function showMatches(source: string, text: string): string {
  const literal = source.replace(/\\[^]|\//g, (found) => (found === "/" ? "\\/" : found));
  return `GET {{base_url}}/say?body=${encodeURIComponent(text)}\nHTTP 200\n[Captures]\nshown: body replaceRegex /${literal}/ "<$0>"\n`;
}

/** Files about regular expressions that a seed picks, good and broken. */
export function generateRegexFiles(count: number, seed: number): string[] {
  return fc
    .sample(fc.tuple(regex, fc.nat({ max: TEXTS.length - 1 })), { numRuns: count, seed })
    .map(([source, index]) => showMatches(source, TEXTS[index] ?? ""));
}
