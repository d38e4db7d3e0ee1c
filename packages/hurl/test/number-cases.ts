/** Numbers at and beyond the ends of what 64 bits and doubles hold, on both sides of a comparison. */
const NUMBERS = [
  "0",
  "-0",
  "-0.0",
  "00",
  "1.0",
  "1.",
  ".5",
  "-1",
  "+1",
  "1e0",
  "1E2",
  "1e+2",
  "1e-2",
  "9007199254740991",
  "9007199254740993",
  "9007199254740993.0",
  "9223372036854775807",
  "9223372036854775808",
  "-9223372036854775808",
  "18446744073709551615",
  "18446744073709551616",
  "100000000000000000000000000000",
  "100000000000000000000000000000.0",
  "0.1",
  "0.30000000000000004",
  "1.7976931348623157e308",
  "5e-324",
  "123456789.123456789",
  "0.1234567890123456789",
  "1e22",
  "1e23",
];

const say = (value: string): string =>
  `GET {{base_url}}/say?type=application/json&body=${encodeURIComponent(value)}\nHTTP 200\n`;

export const NUMBER_CASES = [
  ...NUMBERS.flatMap((value) => [
    `${say(value)}[Captures]\nseen: jsonpath "$"\n`,
    `${say(value)}[Asserts]\njsonpath "$" == ${value}\n`,
    `${say(value)}[Asserts]\njsonpath "$" isInteger\n`,
    `${say(value)}[Asserts]\njsonpath "$" isFloat\n`,
    `${say("1")}[Options]\nvariable: n=${value}\n[Asserts]\nvariable "n" == ${value}\n`.replace(
      /(HTTP 200\n)(\[Options\]\n.*\n)/,
      "$2$1",
    ),
    `${say(JSON.stringify(value))}[Captures]\nint: jsonpath "$" toInt\n`,
    `${say(JSON.stringify(value))}[Captures]\nfloat: jsonpath "$" toFloat\n`,
    `${say(value)}[Captures]\ntext: jsonpath "$" toString\n`,
  ]),
  ...NUMBERS.slice(10, 27).flatMap((value, index) =>
    NUMBERS.slice(10, 27).flatMap((other) => [
      `${say(value)}[Asserts]\njsonpath "$" == ${other}\n`,
      ...(index % 4 === 0 ? [`${say(value)}[Asserts]\njsonpath "$" <= ${other}\n`] : []),
    ]),
  ),
  `${say("1e400")}[Asserts]\njsonpath "$" exists\n`,
  `${say("-1e400")}[Asserts]\njsonpath "$" isFloat\n`,
  `${say("1e-400")}[Captures]\nseen: jsonpath "$"\n`,
  `${say("1")}[Asserts]\njsonpath "$" < 1e400\n`,
  `${say("1")}[Asserts]\njsonpath "$" > -18446744073709551616.0\n`,
];
