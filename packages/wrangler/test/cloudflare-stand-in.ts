import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Processes } from "@gate/core";
import { createProcesses } from "@gate/runtime";

/** A request that wrangler made. */
export interface ApiCall {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

export interface CloudflareStandIn {
  /** Children that take this stand-in for Cloudflare's API. */
  processes: Processes;
  calls: ApiCall[];
  server: ReturnType<typeof createServer>;
  close(): Promise<void>;
}

/** Cloudflare's REST API as far as `answer` gives results; what it leaves undefined is 404. */
export async function startCloudflare(
  answer: (
    call: ApiCall,
    origin: string,
  ) => { result: unknown } | { errors: object[]; status: number } | undefined,
): Promise<CloudflareStandIn> {
  const calls: ApiCall[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const call = {
        method: request.method ?? "",
        path: request.url ?? "",
        authorization: request.headers.authorization,
        body: Buffer.concat(chunks).toString(),
      };
      calls.push(call);
      const said = answer(call, origin) ?? { errors: [{ code: 7003, message: "no route" }], status: 404 };
      const failed = "errors" in said;
      response.writeHead(failed ? said.status : 200, { "content-type": "application/json" });
      const body = failed
        ? { success: false, errors: said.errors, messages: [], result: null }
        : {
            success: true,
            errors: [],
            messages: [],
            result: said.result,
            result_info: { page: 1, total_pages: 1 },
          };
      response.end(JSON.stringify(body));
    });
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    processes: aimAt(origin),
    calls,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Upgraded ones are none of the server's any more.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The address is nothing that the product could set: it goes past the room's own environment. */
function aimAt(origin: string): Processes {
  const real = createProcesses({ baseEnvironment: process.env });
  const aim = <Options extends Parameters<Processes["ask"]>[2]>(options: Options): Options => ({
    ...options,
    credentials: { ...options.credentials, CLOUDFLARE_API_BASE_URL: origin },
  });
  return {
    ask: (command, args, options) => real.ask(command, args, aim(options)),
    stream: (command, args, options) => real.stream(command, args, aim(options)),
  };
}
