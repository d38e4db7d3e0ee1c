import { dateFromDay, dateFromDayOfYear, fieldsOf } from "./date.ts";
import { DatePatternError, MONTHS, type PatternItem, readDatePattern, WEEKDAYS } from "./date-pattern.ts";

/** Digits, at most, of a field; the lowest and the highest value that it takes. */
const NUMERIC: Readonly<Record<string, readonly [digits: number, lowest: number, highest: number]>> = {
  Y: [4, 0, 9999],
  C: [2, 0, 99],
  y: [2, 0, 99],
  m: [2, 1, 12],
  d: [2, 1, 31],
  w: [1, 0, 6],
  u: [1, 1, 7],
  j: [3, 1, 366],
  H: [2, 0, 23],
  I: [2, 1, 12],
  M: [2, 0, 59],
  S: [2, 0, 59],
  f: [9, 0, 999_999_999],
  s: [15, 0, 253_402_300_799],
};

/**
 * Reads a moment by a pattern, as chrono does: nanoseconds since the epoch. A date without a time begins at
 * midnight, and without an offset it is one in UTC; undefined when the text does not follow the pattern or says too little.
 * Week numbers, leap seconds and years outside of 0 to 9999 are not read.
 * @throws DatePatternError when the pattern holds something that this engine does not know.
 */
export function parseDate(text: string, pattern: string): bigint | undefined {
  const items = readDatePattern(pattern);
  const reading = new Reading(text);
  return items.every((item) => reading.take(item)) && reading.rest === "" ? reading.resolve() : undefined;
}

class Reading {
  rest: string;
  readonly #fields = new Map<string, number>();

  constructor(text: string) {
    this.rest = text;
  }

  take(item: PatternItem): boolean {
    if (item.kind === "space") {
      this.rest = this.rest.trimStart();
      return true;
    }
    if (item.kind === "field") return this.#field(item.name);
    return this.#match(item.text);
  }

  #match(literal: string): boolean {
    if (!this.rest.startsWith(literal)) return false;
    this.rest = this.rest.slice(literal.length);
    return true;
  }

  #field(name: string): boolean {
    const range = NUMERIC[name];
    if (range !== undefined) return this.#number(name, range);
    switch (name) {
      case "b":
      case "B":
        return this.#name(MONTHS, "m", 1, name === "B");
      case "a":
      case "A":
        return this.#name(WEEKDAYS, "w", 0, name === "A");
      case "P":
      case "p": {
        const half = /^[ap]m/i.exec(this.rest)?.[0];
        return (
          half !== undefined && this.#match(half) && this.#set("half", half.toLowerCase() === "am" ? 0 : 1)
        );
      }
      case "Z":
        this.rest = this.rest.replace(/^\S+/, "");
        return true;
      case ".f":
      case ".3f":
      case ".6f":
      case ".9f":
        return (
          !this.rest.startsWith(".") ||
          (this.#match(".") && this.#decimals(Number(name.slice(1, -1)) || undefined))
        );
      case "3f":
      case "6f":
      case "9f":
        return this.#decimals(Number(name.slice(0, 1)));
      case "z":
      case ":z":
      case "::z":
      case ":::z":
      case "#z":
        return this.#offset(name === "#z", name === "#z");
      case "+":
        return this.#internetDate();
      default:
        throw new DatePatternError(`%${name} cannot be read`);
    }
  }

  #number(name: string, [digits, lowest, highest]: readonly [number, number, number]): boolean {
    this.rest = this.rest.trimStart();
    const signed = name === "Y" && this.rest.startsWith("+");
    if (signed) this.rest = this.rest.slice(1);
    const found = new RegExp(`^[0-9]{1,${signed ? 18 : digits}}`).exec(this.rest)?.[0];
    if (found === undefined || !this.#match(found)) return false;
    const value = Number(found);
    if (name === "S" && value === 60) throw new DatePatternError("a leap second cannot be read");
    if (value < lowest || value > highest) return false;
    return name === "u" ? this.#set("w", value % 7) : this.#set(name, value);
  }

  #name(names: readonly string[], field: string, first: number, mayBeLong: boolean): boolean {
    const lower = this.rest.toLowerCase();
    const index = names.findIndex((name) => lower.startsWith(name.slice(0, 3).toLowerCase()));
    if (index === -1) return false;
    const long = names[index] ?? "";
    const isLong = mayBeLong && lower.startsWith(long.toLowerCase());
    this.rest = this.rest.slice(isLong ? long.length : 3);
    return this.#set(field, index + first);
  }

  /** With a number of digits it wants exactly these; without one it takes as many as there are. */
  #decimals(digits: number | undefined): boolean {
    const found = (digits === undefined ? /^[0-9]+/ : new RegExp(`^[0-9]{${digits}}`)).exec(this.rest)?.[0];
    if (found === undefined || !this.#match(found)) return false;
    return this.#set("f", Number(found.slice(0, 9).padEnd(9, "0")));
  }

  /** RFC 3339, a little relaxed: blanks may stand around the signs, and `UTC` in place of an offset. */
  #internetDate(): boolean {
    const takeAll = (pattern: string): boolean => readDatePattern(pattern).every((item) => this.take(item));
    if (!takeAll("%Y -%m -%d") || !/^[tT ]/.test(this.rest)) return false;
    this.rest = this.rest.slice(1);
    if (!takeAll("%H :%M :%S%.f ")) return false;
    if (!/^utc/i.test(this.rest)) return this.#offset(true, false);
    this.rest = this.rest.slice(3);
    return this.#set("offset", 0);
  }

  #offset(mayBeZulu: boolean, mayLackMinutes: boolean): boolean {
    this.rest = this.rest.trimStart();
    if (mayBeZulu && /^z/i.test(this.rest)) {
      this.rest = this.rest.slice(1);
      return this.#set("offset", 0);
    }
    const found = /^([-+\u2212])([0-9]{2})[:\s]*(?:([0-5][0-9])|$)/.exec(this.rest);
    if (found === null || (found[3] === undefined && !mayLackMinutes)) return false;
    const [whole, sign, hours, minutes = "0"] = found;
    this.rest = this.rest.slice(whole.length);
    const seconds = Number(hours) * 3600 + Number(minutes) * 60;
    // Chrono knows offsets of less than a day.
    return seconds < 86_400 && this.#set("offset", sign === "+" ? seconds : -seconds || 0);
  }

  /** false: the same field was read before and had another value. */
  #set(name: string, value: number): boolean {
    if (name === "H") return this.#set("half", Math.floor(value / 12)) && this.#set("hour", value % 12);
    if (name === "I") return this.#set("hour", value % 12);
    const known = this.#fields.get(name);
    this.#fields.set(name, value);
    return known === undefined || known === value;
  }

  resolve(): bigint | undefined {
    const stamp = this.#fields.get("s");
    if (stamp !== undefined) return this.#fromTimestamp(stamp);
    const day = this.#day();
    if (day === undefined) return undefined;
    const time = this.#time();
    // A time that is not complete is left out, and the offset with it.
    return time === undefined ? day : day + time - BigInt(this.#fields.get("offset") ?? 0) * 1_000_000_000n;
  }

  #fromTimestamp(seconds: number): bigint {
    const others = [...this.#fields.keys()].filter((name) => name !== "s" && name !== "f");
    if (others.length > 0) throw new DatePatternError("%s beside other fields of a date cannot be read");
    return BigInt(seconds) * 1_000_000_000n + BigInt(this.#fields.get("f") ?? 0);
  }

  #day(): bigint | undefined {
    const [month, day, dayOfYear] = ["m", "d", "j"].map((name) => this.#fields.get(name));
    const year = this.#year();
    if (year === undefined) return undefined;
    const date =
      month !== undefined && day !== undefined
        ? dateFromDay(year, month, day)
        : dayOfYear === undefined
          ? undefined
          : dateFromDayOfYear(year, dayOfYear);
    const found = date === undefined ? undefined : fieldsOf(date);
    const agrees = (name: string, value: number | undefined): boolean =>
      (this.#fields.get(name) ?? value) === value;
    const isConsistent =
      agrees("m", found?.month) &&
      agrees("d", found?.day) &&
      agrees("j", found?.dayOfYear) &&
      agrees("w", found?.weekday);
    return isConsistent ? date : undefined;
  }

  #year(): number | undefined {
    const [year, century, inCentury] = ["Y", "C", "y"].map((name) => this.#fields.get(name));
    if (year !== undefined) {
      const agrees =
        (century ?? Math.floor(year / 100)) === Math.floor(year / 100) &&
        (inCentury ?? year % 100) === year % 100;
      return agrees ? year : undefined;
    }
    if (inCentury === undefined) return undefined;
    if (century !== undefined) return century * 100 + inCentury;
    return inCentury + (inCentury < 70 ? 2000 : 1900);
  }

  /** Nanoseconds since midnight; undefined when hour or minute is missing, or a fraction has no second. */
  #time(): bigint | undefined {
    const [half, hour, minute, second, nanos] = ["half", "hour", "M", "S", "f"].map((name) =>
      this.#fields.get(name),
    );
    if (half === undefined || hour === undefined || minute === undefined) return undefined;
    if (nanos !== undefined && second === undefined) return undefined;
    const seconds = (half * 12 + hour) * 3600 + minute * 60 + (second ?? 0);
    return BigInt(seconds) * 1_000_000_000n + BigInt(nanos ?? 0);
  }
}
