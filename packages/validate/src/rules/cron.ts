/** One field of a cron expression as Cloudflare reads it (github.com/cloudflare/saffron). */
interface Field {
  name: string;
  least: number;
  most: number;
  names?: readonly string[];
  /** Forms besides numbers, ranges and steps. */
  special?: RegExp;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = "sun mon tue wed thu fri sat".split(" ");
const FIELDS: readonly Field[] = [
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  {
    name: "day of the month",
    least: 1,
    most: 31,
    special: /^(?:LW?|L-(?:[1-9]|[12]\d|30)W?|(?:[1-9]|[12]\d|3[01])W)$/i,
  },
  { name: "month", least: 1, most: 12, names: MONTHS },
  {
    name: "weekday",
    least: 1,
    most: 7,
    names: DAYS,
    special: /^(?:(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)?L|(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)#[1-5])$/i,
  },
];

/** Why Cloudflare would refuse a cron expression; undefined when it takes it. */
export function explainCron(expression: string): string | undefined {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== FIELDS.length || expression.trim() === "")
    return `it has ${expression.trim() === "" ? 0 : parts.length} fields, not 5 (minute, hour, day of the month, month, weekday)`;
  for (const [index, field] of FIELDS.entries()) {
    const why = explainField(parts[index] ?? "", field);
    if (why !== undefined) return why;
  }
  return undefined;
}

function explainField(text: string, field: Field): string | undefined {
  if (text === "*" || field.special?.test(text)) return undefined;
  for (const part of text.split(",")) {
    const match = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d{1,3}))?$/i.exec(part);
    if (match?.[1] === undefined || (part === "*" && text !== "*"))
      return `${field.name} ${text} is nothing that Cloudflare reads`;
    const values = match[1] === "*" ? [] : match[1].split("-");
    for (const value of values) {
      if (!isValue(value, field))
        return `${field.name} ${value} is not between ${field.least} and ${field.most}${field.name === "weekday" ? " (1 is Sunday)" : ""}`;
    }
    const step = match[2];
    if (step !== undefined && (Number(step) < 1 || Number(step) > field.most - field.least))
      return `${field.name} has the step ${step}, which is not between 1 and ${field.most - field.least}`;
  }
  return undefined;
}

function isValue(value: string, { least, most, names }: Field): boolean {
  if (!/^\d{1,3}$/.test(value)) return names?.includes(value.toLowerCase()) ?? false;
  return Number(value) >= least && Number(value) <= most;
}
