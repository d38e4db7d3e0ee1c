import type { Connection } from "./connection.ts";
import type { Watch } from "./watch.ts";

interface Route {
  /** The one that was used last comes first, so that the others can time out. */
  idle: Connection[];
  /** Open or being opened. */
  open: number;
  waiting: Set<(connection: Connection | undefined) => void>;
}

/**
 * Warm connections, by route (scheme, host, port and proxy), at most `maxConnections` each. Who finds none
 * free waits in turn.
 */
export class Pool {
  readonly #maxConnections: number;
  readonly #routes = new Map<string, Route>();
  readonly #connections = new Set<Connection>();

  constructor(maxConnections: number) {
    this.#maxConnections = maxConnections;
  }

  /** A warm connection if there is one and it may be used. Otherwise the right to open one with `open`. */
  take(key: string, fresh: boolean, watch: Watch): Connection | undefined | Promise<Connection | undefined> {
    const route = this.#route(key);
    for (let warm = fresh ? undefined : route.idle.pop(); warm !== undefined; warm = route.idle.pop()) {
      if (warm.usable) return warm;
      warm.destroy();
    }
    if (route.open < this.#maxConnections) {
      route.open += 1;
      return undefined;
    }
    const spare = fresh ? route.idle.shift() : undefined;
    if (spare !== undefined) {
      // Its place is taken over at once; `close` gives back another one.
      route.open += 1;
      spare.destroy();
      return undefined;
    }
    return this.#wait(route, fresh, watch);
  }

  async #wait(route: Route, fresh: boolean, watch: Watch): Promise<Connection | undefined> {
    watch.context.waiting = true;
    const connection = await watch.run<Connection | undefined>(
      "connect",
      Number.POSITIVE_INFINITY,
      (done) => {
        route.waiting.add(done);
        return () => route.waiting.delete(done);
      },
    );
    watch.context.waiting = false;
    if (connection === undefined || (connection.usable && !fresh)) return connection;
    // As above: its place is taken over.
    route.open += 1;
    connection.destroy();
    return undefined;
  }

  /** Opens a connection by the right that `take` gave. */
  async open(key: string, connect: () => Promise<Connection>): Promise<Connection> {
    let connection: Connection;
    try {
      connection = await connect();
    } catch (error) {
      this.#freePlace(key);
      throw error;
    }
    this.#connections.add(connection);
    connection.onceClosed(() => {
      this.#connections.delete(connection);
      const idle = this.#routes.get(key)?.idle;
      const index = idle?.indexOf(connection) ?? -1;
      if (index >= 0) idle?.splice(index, 1);
      this.#freePlace(key);
    });
    return connection;
  }

  /** Gives back a connection whose exchange ended well. */
  giveBack(key: string, connection: Connection): void {
    if (!connection.usable) return;
    const route = this.#route(key);
    const waiter = nextOf(route.waiting);
    if (waiter === undefined) route.idle.push(connection);
    else waiter(connection);
  }

  /** Closes every connection; resolves when all sockets are closed. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#connections].map(
        (connection) =>
          new Promise<void>((resolve) => {
            connection.onceClosed(resolve);
            connection.destroy();
          }),
      ),
    );
  }

  #freePlace(key: string): void {
    const route = this.#route(key);
    route.open -= 1;
    if (route.open < this.#maxConnections) {
      const waiter = nextOf(route.waiting);
      if (waiter !== undefined) {
        route.open += 1;
        waiter(undefined);
      }
    }
    if (route.open === 0) this.#routes.delete(key);
  }

  #route(key: string): Route {
    let route = this.#routes.get(key);
    if (route === undefined) {
      route = { idle: [], open: 0, waiting: new Set() };
      this.#routes.set(key, route);
    }
    return route;
  }
}

/** Takes the longest waiting one out of the set. */
function nextOf<T>(waiting: Set<T>): T | undefined {
  const [next] = waiting;
  if (next !== undefined) waiting.delete(next);
  return next;
}
