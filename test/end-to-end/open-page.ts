import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A page in headless Chromium, spoken to by its DevTools protocol. Dispose it, or use `await using`. */
export interface OpenPage extends AsyncDisposable {
  /** Sends a command of the protocol and returns its result. */
  send(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The value of an expression in the page; it must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Every address that was asked for. */
  requests: string[];
  /** Everything that the page or the browser complained about. */
  complaints: string[];
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** The path of chromium, or nothing where it is not installed. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return globSync(
    folders.flatMap((folder) => ["chromium", "chromium-browser"].map((it) => path.join(folder, it))),
  )[0];
}

/** Starts a browser with an empty profile and one empty page. */
export async function openPage(chromium: string): Promise<OpenPage> {
  const profile = await mkdtemp(path.join(tmpdir(), "gate-page-"));
  const browser = spawn(
    chromium,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const gone = new Promise<void>((resolve) => browser.once("close", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    browser.once("error", reject);
    browser.once("exit", () => reject(new Error(`chromium ended: ${text.slice(-500)}`)));
    browser.stderr.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const [, found] = /^DevTools listening on (ws:\S+)/m.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const page = speak(socket);
  const { targetId } = await page.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await page.send("Target.attachToTarget", { targetId, flatten: true });
  page.useSession(String(sessionId));
  for (const domain of ["Page", "Network", "Runtime", "Log"]) await page.send(`${domain}.enable`);
  return {
    ...page,
    async [Symbol.asyncDispose]() {
      socket.close();
      if (browser.pid !== undefined) process.kill(-browser.pid, "SIGKILL");
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function speak(
  socket: WebSocket,
): Omit<OpenPage, typeof Symbol.asyncDispose> & { useSession(id: string): void } {
  const waiting = new Map<number, (message: Message) => void>();
  const requests: string[] = [];
  const complaints: string[] = [];
  let session: string | undefined;
  let serial = 0;
  let loaded = (): void => undefined;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) return waiting.get(message.id)?.(message);
    if (message.method === "Page.loadEventFired") loaded();
    if (message.method === "Network.requestWillBeSent")
      requests.push((message.params as { request: { url: string } }).request.url);
    if (/^(Runtime\.(consoleAPICalled|exceptionThrown)|Log\.entryAdded)$/.test(message.method ?? ""))
      complaints.push(JSON.stringify(message.params));
  });
  const send: OpenPage["send"] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++serial;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error.message}`));
      });
      socket.send(
        JSON.stringify({ id, method, params, ...(session !== undefined && { sessionId: session }) }),
      );
    });
  return {
    send,
    requests,
    complaints,
    useSession: (id) => void (session = id),
    async evaluate(expression) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value?: unknown }).value;
    },
    async open(url) {
      const done = new Promise<void>((resolve) => (loaded = resolve));
      await send("Page.navigate", { url });
      await done;
    },
  };
}
