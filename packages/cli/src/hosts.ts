import { type HttpClient, HttpFault, type HttpOptions } from "@gate/http";
import type { Runtime } from "@gate/runtime";

/**
 * May this run call a host? In a pull request from a fork gate.yml and the Hurl files may have been changed by
 * the fork, so that only loopback is called, and what the workflow names itself.
 * @param hostname as the class URL writes it
 */
export function mayCallHost(
  { run }: Pick<Runtime, "run">,
  hostname: string,
  allowed: readonly string[],
): boolean {
  if (!run.fromFork) return true;
  const isLoopback =
    hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return isLoopback || allowed.some((host) => host.toLowerCase() === hostname);
}

/** Every host that a request goes to: that of its address, and where the connection is led instead. */
function placesOf(url: string, connection: HttpOptions["connection"]): string[] {
  const places = [hostOf(url)];
  if (connection === undefined) return places;
  const { peer, proxy, socketPath } = connection;
  if (peer !== undefined)
    places.push(hostOf(`http://${peer.host.includes(":") ? `[${peer.host}]` : peer.host}`));
  if (proxy !== undefined && proxy !== "")
    places.push(hostOf(proxy.includes("://") ? proxy : `http://${proxy}`));
  // A socket of the machine may be that of Docker: no list of hosts allows it.
  if (socketPath !== undefined) places.push("a Unix socket");
  return places;
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? "";
}

/** A client that refuses every request to another host, those of redirects and of Hurl files and their options too. */
export function restrictClient(
  client: HttpClient,
  runtime: Pick<Runtime, "run">,
  allowed: readonly string[],
): HttpClient {
  if (!runtime.run.fromFork) return client;
  return {
    async send(request, options) {
      const hostname = placesOf(request.url, options.connection).find(
        (place) => !mayCallHost(runtime, place, allowed),
      );
      if (hostname !== undefined) {
        throw new HttpFault({
          class: "url",
          phase: "request",
          message: `${hostname} is not called: this is a pull request from a fork`,
          hint: "Name the host in the workflow's input allowed-hosts if it may be called.",
          url: request.url,
        });
      }
      // The client's own redirects would lead past this: who wants one asks again.
      return client.send(request, { ...options, maxRedirects: 0 });
    },
    close: () => client.close(),
  };
}
