/** What libxml2 (2.9 to 2.13) knows about the elements of HTML 4. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const VOID_ELEMENTS = words(
  "area base basefont br col frame hr img input isindex link meta param embed",
);

/** An end tag ends no element of more weight. */
export const PRIORITIES: Readonly<Record<string, number>> = {
  div: 150,
  td: 160,
  th: 160,
  tr: 170,
  thead: 180,
  tbody: 180,
  tfoot: 180,
  table: 190,
  head: 200,
  body: 200,
  html: 220,
};

const HEADINGS = "h1 h2 h3 h4 h5 h6";
const OUT_OF_HEAD = words(
  `a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em fieldset font form frameset ${HEADINGS} hr i iframe img kbd li listing map menu ol p pre q s samp small span strike strong sub sup table tt u ul var xmp`,
);
const OUT_OF_HEADING = words("fieldset form li p table");
const OUT_OF_ROW_PART = words("tbody tfoot");

/** Element → the elements that end it by beginning. */
export const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  a: words("a fieldset table td th"),
  address: words("dd dl dt form li ul"),
  b: words("center p td th"),
  big: words("p"),
  caption: words("col colgroup tbody tfoot thead tr"),
  col: words("col colgroup tbody tfoot thead tr"),
  colgroup: words("colgroup tbody tfoot thead tr"),
  dd: words("dt"),
  dir: words("dd dl dt form ul"),
  dl: words("form li"),
  dt: words("dd dl"),
  font: words("center td th"),
  form: words("form"),
  h1: OUT_OF_HEADING,
  h2: OUT_OF_HEADING,
  h3: OUT_OF_HEADING,
  h4: OUT_OF_HEADING,
  h5: OUT_OF_HEADING,
  h6: OUT_OF_HEADING,
  head: OUT_OF_HEAD,
  hr: words("form"),
  i: words("center"),
  li: words("li"),
  legend: words("fieldset"),
  link: words("body frameset"),
  menu: words("dd dl dt form ul"),
  ol: words("form"),
  option: words("optgroup option"),
  p: words(
    `address blockquote body caption center col colgroup dd dir div dl dt frameset ${HEADINGS} head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp`,
  ),
  pre: words("dd dl dt fieldset form li table ul"),
  s: words("p"),
  script: words("noscript"),
  small: words("p"),
  span: words("td th"),
  strike: words("p"),
  style: words("body frameset"),
  tbody: OUT_OF_ROW_PART,
  td: words("tbody td tfoot th tr"),
  tfoot: words("tbody"),
  th: words("tbody td tfoot th tr"),
  thead: OUT_OF_ROW_PART,
  title: words("body frameset"),
  tr: words("tbody tfoot tr"),
  tt: words("p"),
  u: words("p td th"),
  ul: words("address form menu pre"),
};

/** Without a value, the value of these is their name. */
export const BOOLEAN_ATTRIBUTES = words(
  "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected",
);
