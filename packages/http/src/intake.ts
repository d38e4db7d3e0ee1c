import type { Socket } from "node:net";

/** Milliseconds of reading after which the sockets are looked at again. */
const SLICE_MS = 1;

/**
 * Takes in what comes over the sockets of a client before any of it is read. After a freeze of a service a thousand
 * answers lie ready together: were each parsed and judged as it is found, the last would be stamped when all others
 * are through, and the time of this process would be told as the service's. So the poll phase of the event loop only
 * stamps what it finds; the parsers get it in the check phase, in slices between which the sockets are polled.
 */
export class Intake {
  /**
   * Monotonic milliseconds. Whoever finds bytes stamps them with its own reading: a poll does more than to find bytes,
   * and those of the last socket may have come while the first ones were served; a latency must not be told too small.
   */
  readonly now: () => number;
  #ready: Inlet[] = [];
  #taken = 0;
  #read = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Has an inlet read in its turn. */
  enqueue(inlet: Inlet): void {
    if (this.#read === this.#taken) setImmediate(this.#readSlice);
    this.#ready.push(inlet);
    this.#taken += 1;
  }

  /** A function that tells whether all that has been found so far is read. */
  mark(): () => boolean {
    const taken = this.#taken;
    return () => this.#read >= taken;
  }

  #readSlice = (): void => {
    const until = this.now() + SLICE_MS;
    const ready = this.#ready;
    let next = 0;
    try {
      do {
        this.#read += 1;
        ready[next++]?.read();
      } while (next < ready.length && this.now() < until);
    } finally {
      this.#ready = ready.slice(next);
      if (this.#ready.length > 0) setImmediate(this.#readSlice);
    }
  };
}

/** What has come in over one socket. Its listeners learn of bytes when they are to be read, of an end after them. */
export class Inlet {
  /** Monotonic milliseconds of the last bytes, or of their end. */
  arrivedAt = 0;
  /** What broke the connection, known once all that came before is read. */
  failure: unknown;
  #isWaiting = false;
  readonly #tell: Socket["emit"];

  constructor(socket: Socket, intake: Intake) {
    this.#tell = socket.emit.bind(socket);
    const push = socket.push.bind(socket);
    socket.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
      this.arrivedAt = intake.now();
      return push(chunk, encoding);
    };
    socket.emit = (name: string | symbol, ...rest: unknown[]): boolean => {
      if (name !== "readable") {
        if (this.#isWaiting && ENDS.has(name)) this.read();
        if (name === "error") this.failure ??= rest[0];
        return this.#tell(name, ...rest);
      }
      if (!this.#isWaiting) {
        this.#isWaiting = true;
        intake.enqueue(this);
      }
      return true;
    };
  }

  /** Tells the listeners of the bytes. */
  read(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.#tell("readable");
  }
}

const ENDS = new Set<string | symbol>(["end", "error", "close"]);
