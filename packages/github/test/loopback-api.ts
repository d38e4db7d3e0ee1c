import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { getOctokit } from "@actions/github";
import { createGithubApi, type GithubApi } from "@gate/github";

export interface RecordedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage["headers"];
  body: unknown;
}

export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** A string is sent as it is. */
  body: unknown;
  /** Ends the connection after this many bytes of the body. */
  cutAfter?: number;
}

export interface LoopbackApi extends AsyncDisposable {
  api: GithubApi;
  requests: RecordedRequest[];
}

/** The real Octokit in front of a server that answers what the test says. */
export async function startLoopbackApi(
  answer: (request: RecordedRequest) => ScriptedAnswer,
): Promise<LoopbackApi> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const url = new URL(incoming.url ?? "/", "http://localhost");
      const text = Buffer.concat(chunks).toString("utf8");
      const request: RecordedRequest = {
        method: incoming.method ?? "",
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: incoming.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      requests.push(request);
      const { status = 200, headers = {}, body, cutAfter } = answer(request);
      const payload = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
      outgoing.writeHead(status, {
        "content-type": "application/json; charset=utf-8",
        "content-length": String(payload.length),
        ...headers,
      });
      if (cutAfter === undefined) outgoing.end(payload);
      else outgoing.write(payload.subarray(0, cutAfter), () => outgoing.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api: createGithubApi(getOctokit("loopback-token", { baseUrl: `http://127.0.0.1:${port}` })),
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
