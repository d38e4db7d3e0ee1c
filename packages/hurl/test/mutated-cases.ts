import { SYNTAX_ERROR_CASES } from "./syntax-error-cases.ts";

/** One of nearly everything, none of which is sent anywhere: its address has no value. */
const WHOLE = `# comment
POST {{nowhere}}/a?x={{x}} # c
Content-Type: application/json
X-{{n}}: a\\u{41}b\\#c
[Query]
a: b
c\\:d: {{e}}
[Options]
location: true
retry: {{n}}
delay: 3s
variable: a="b"
output: out\\ file.txt
verbosity: brief
{
  "a": [1, -2.5e+3, true, null, "x\\n\\u0041{{b}}"],
  "b": {{c}},
  "d": {}
}
HTTP/1.1 200
X-A: b
[Captures]
t: jsonpath "$.a" redact
u: header "Location" regex /a(b)\\/c/ toInt
v: cookie "sid[Max-Age]"
[Asserts]
jsonpath "$.a[0]" == 1
xpath "string(//h1)" startsWith "a" # t
body matches /^a{2}$/
bytes contains base64,SGVs bG8=;
sha256 == hex,00;
header "A" split "," count >= 2
body replace "a" "b" replaceRegex /a/ "b" == \`x\`
cookie "a[Secure]" not exists
body toDate "%Y" format "%d" != "1"
body == file,data.txt;
\`\`\`json
{ "a": {{x}} }
\`\`\`

POST {{nowhere}}
[Multipart]
a: file,a.txt; text/plain
b: c
HTTP *
<?xml version="1.0"?>
<!-- c -->
<a b="c" d='e"f'><d/>&amp; x<![CDATA[<z>]]></a>

POST {{nowhere}}
\`\`\`graphql
query { a }
variables {
  "a": 1
}
\`\`\`
HTTP 200
base64,SGVsbG8=;
`;
const PIECES = [
  ...Array.from("\"'{}[]`#:\\/ \t\n\r<>,;=*09-.e()%&!?é\u0301😀\u00a0\u0000\u0008"),
  ..."{{ }} ``` \r\n == file, hex, base64, \\u{ null not".split(" "),
];

/** Texts with one or two characters or lines too many, too few, or in another place. */
export function mutateTexts(count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const pick = <T>(from: readonly T[], other: T): T => from[random(from.length)] ?? other;
  return Array.from({ length: count }, () => {
    let text = random(3) === 0 ? WHOLE : pick(SYNTAX_ERROR_CASES, WHOLE);
    for (let changes = 1 + random(2); changes > 0; changes -= 1)
      text = change(text, random, pick(PIECES, " "));
    return text;
  });
}

function change(text: string, random: (below: number) => number, piece: string): string {
  const at = random(text.length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  switch (random(5)) {
    case 0:
      return before.toWellFormed() + behind.slice(1 + random(3)).toWellFormed();
    case 1:
      return before.toWellFormed() + piece + behind.toWellFormed();
    case 2:
      return before.toWellFormed();
    default: {
      const lines = text.split("\n");
      const [line = ""] = lines.splice(random(lines.length), 1);
      if (random(2) === 0) lines.splice(random(lines.length + 1), 0, line);
      return lines.join("\n");
    }
  }
}

/** A generator of numbers that are the same in every run (Numerical Recipes, 32 bits). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
