// A process of its own for tests: sends requests, prints what came of them and must then end by itself.
import { createHttpClient, HttpFault } from "../src/index.ts";
import { OPTIONS, get } from "./requests.ts";

process.on("unhandledRejection", (error) => {
  process.stdout.write(`unhandled ${String(error)}\n`);
  process.exitCode = 1;
});
const client = createHttpClient({ env: {} });
// Deadlines that would keep the process alive for an hour if a timer were left.
const deadlines = { connectMs: 3_600_000, firstByteMs: 3_600_000, totalMs: 3_600_000 };
const cancel = new AbortController();
const results = process.argv.slice(2).map(async (url) => {
  try {
    const { status, tls } = await client.send(get(url), {
      ...OPTIONS,
      deadlines,
      signal: cancel.signal,
      connection: { httpVersion: "2" },
    });
    return `${status} ${tls?.issuer ?? "plain"}`;
  } catch (error) {
    return error instanceof HttpFault ? `${error.class} ${error.phase}` : `not a fault: ${String(error)}`;
  }
});
setTimeout(() => cancel.abort(), Number(process.env["CANCEL_AFTER_MS"] ?? 300));
process.stdout.write(`${(await Promise.all(results)).join("\n")}\n`);
await client.close();
