import { type HttpClient, HttpFault } from "@gate/http";
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

/** A client that refuses every request to another host, those of redirects and of Hurl files too. */
export function restrictClient(
  client: HttpClient,
  runtime: Pick<Runtime, "run">,
  allowed: readonly string[],
): HttpClient {
  if (!runtime.run.fromFork) return client;
  return {
    async send(request, options) {
      const { hostname = "" } = URL.parse(request.url) ?? {};
      if (!mayCallHost(runtime, hostname, allowed)) {
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
