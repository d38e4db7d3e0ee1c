// A process of its own for tests: has many connections, and what is left of them collected bit by bit.
import { createHttpClient } from "../src/index.ts";
import { get, OPTIONS, settle } from "./requests.ts";

const [url = ""] = process.argv.slice(2);
const client = createHttpClient({ env: {} });
const classes = new Set<unknown>();
const litter: unknown[] = [];
for (let turn = 0; turn < 30; turn += 1) {
  const sends = Array.from({ length: 20 }, () =>
    settle(client.send(get(url), { ...OPTIONS, connection: { httpVersion: "2" }, freshConnection: true })),
  );
  for (const outcome of await Promise.all(sends)) classes.add((outcome as { class?: string }).class);
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let count = 0; count < 300_000; count += 1) litter.push({ count });
  litter.length = 0;
}
await client.close();
process.stdout.write([...classes].join(" "));
