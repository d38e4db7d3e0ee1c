import type { Sample } from "./load.ts";
import type { Shot } from "./shot.ts";

/** What an answer says beside its times. The same few come again and again, so each is kept once. */
type Outcome = Omit<Shot, "firstByteAt" | "endAt" | "timings" | "serverTime">;

/** Numbers of a sample in one row: see `add`. */
const WIDTH = 14;
const FIRST_ROWS = 1024;

/** Samples in an order. An array is one; what makes each of them anew for whoever looks is one without their weight. */
export interface Samples extends Iterable<Sample> {
  readonly length: number;
  /** From the end for a negative index. */
  at(index: number): Sample | undefined;
}

/**
 * Samples in the order in which they were added, as numbers in one typed array: 112 bytes each. As objects they would
 * fill the young generation, whose collection halts the load and makes requests late.
 */
export class SampleColumns implements Samples {
  #rows = new Float64Array(FIRST_ROWS * WIDTH);
  #length = 0;
  readonly #outcomes: Outcome[] = [];
  readonly #known = new Map<string, number>();
  #last: { outcome: Outcome; index: number } | undefined;

  get length(): number {
    return this.#length;
  }

  /** The instants of the shot are not kept: its latencies are. */
  add(sample: Sample): void {
    const { timings, serverTime } = sample.shot;
    const at = this.#length * WIDTH;
    if (at === this.#rows.length) {
      const larger = new Float64Array(2 * this.#rows.length);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const rows = this.#rows;
    rows[at] = sample.route;
    rows[at + 1] = sample.plannedMs;
    rows[at + 2] = sample.lagMs;
    rows[at + 3] = sample.ttfbMs;
    rows[at + 4] = sample.totalMs;
    rows[at + 5] = sample.censored ? 1 : 0;
    rows[at + 6] = this.#indexOf(sample.shot);
    // What is absent is NaN.
    rows[at + 7] = timings?.dnsMs ?? Number.NaN;
    rows[at + 8] = timings?.connectMs ?? Number.NaN;
    rows[at + 9] = timings?.tlsMs ?? Number.NaN;
    rows[at + 10] = timings?.firstByteMs ?? Number.NaN;
    rows[at + 11] = timings?.totalMs ?? Number.NaN;
    rows[at + 12] = serverTime?.waitedMs ?? Number.NaN;
    rows[at + 13] = serverTime?.toldMs ?? Number.NaN;
    this.#length += 1;
  }

  at(index: number): Sample | undefined {
    const row = index < 0 ? this.#length + index : index;
    return row >= 0 && row < this.#length ? this.#read(row) : undefined;
  }

  /** Each is built when it is asked for: a million of them at once are a gigabyte. */
  *[Symbol.iterator](): Iterator<Sample> {
    for (let row = 0; row < this.#length; row += 1) yield this.#read(row);
  }

  #read(row: number): Sample {
    const rows = this.#rows;
    const at = row * WIDTH;
    const read = (column: number): number => rows[at + column] ?? Number.NaN;
    return {
      route: read(0),
      plannedMs: read(1),
      lagMs: read(2),
      ttfbMs: read(3),
      totalMs: read(4),
      censored: read(5) === 1,
      shot: {
        ...this.#outcomes[read(6)],
        timings: Number.isNaN(read(10))
          ? undefined
          : { dnsMs: read(7), connectMs: read(8), tlsMs: read(9), firstByteMs: read(10), totalMs: read(11) },
        serverTime: Number.isNaN(read(12))
          ? undefined
          : { waitedMs: read(12), toldMs: Number.isNaN(read(13)) ? undefined : read(13) },
      },
    };
  }

  #indexOf(outcome: Outcome): number {
    const last = this.#last;
    if (last !== undefined && isSame(last.outcome, outcome)) return last.index;
    const { failure, hint, cached, edge, health } = outcome;
    const kept = { failure, hint, cached, edge, health };
    const key = JSON.stringify(kept);
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.#outcomes.push(kept) - 1;
      this.#known.set(key, index);
    }
    this.#last = { outcome: kept, index };
    return index;
  }
}

function isSame(a: Outcome, b: Outcome): boolean {
  return (
    a.failure === b.failure &&
    a.hint === b.hint &&
    a.cached?.reason === b.cached?.reason &&
    a.cached?.cure === b.cached?.cure &&
    a.edge?.reason === b.edge?.reason &&
    a.edge?.cure === b.edge?.cure &&
    a.health?.state === b.health?.state &&
    a.health?.reason === b.health?.reason &&
    a.health?.hint === b.health?.hint &&
    a.health?.version === b.health?.version &&
    a.health?.environment === b.health?.environment
  );
}
