import type { IncomingMessage, ServerResponse } from "node:http";
import type { PrometheusSignal, SignalConfig } from "@gate/core";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import type { SignalFacts } from "../../src/facts.ts";
import { askSignals } from "../../src/signals/ask-signals.ts";
import type { SignalDeps } from "../../src/signals/signal.ts";
import { startService } from "../service.ts";

export const LOCATION = { file: "gate.yml", line: 7, column: 5 };

/** A request to a stand-in with its body. */
export interface Question {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export type Reply = (question: Question, response: ServerResponse, count: number) => void;

/** Asks one signal of a stand-in. `url` of the config is replaced by the stand-in's address. */
export async function askStandIn(
  reply: Reply,
  config: SignalConfig,
  further: Partial<SignalDeps> = {},
  expectedVersion?: string,
): Promise<{ said: SignalFacts; questions: Question[] }> {
  const questions: Question[] = [];
  const service = await startService((request, response, count) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const question = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body,
      };
      questions.push(question);
      reply(question, response, count);
    });
  });
  try {
    const aimed = "url" in config ? { ...config, url: service.url } : config;
    return { said: await askOne(aimed, further, expectedVersion), questions };
  } finally {
    await service.close();
  }
}

/** Asks one signal with dependencies of its own. */
export async function askOne(
  config: SignalConfig,
  further: Partial<SignalDeps> = {},
  expectedVersion?: string,
  url = "http://127.0.0.1",
): Promise<SignalFacts> {
  const client = createHttpClient({ env: {} });
  try {
    const [said] = await askSignals(
      {
        client,
        clock: createSystemClock(),
        readToken: (name) => ({ PROM_TOKEN: "t0ps3cret" })[name],
        runCommand: () => Promise.reject(new Error("no command was to be run")),
        progress: () => undefined,
        ...further,
      },
      [config],
      { url, expectedVersion, signal: new AbortController().signal },
    );
    if (said === undefined) throw new Error("nothing was said");
    return said;
  } finally {
    await client.close();
  }
}

/** A Prometheus signal; nothing is asked twice unless a deadline is given. */
export function writePrometheus(
  further: Partial<PrometheusSignal & { token: string; deadlineMs: number }> = {},
): SignalConfig & PrometheusSignal {
  return {
    type: "prometheus",
    name: "errors",
    url: "http://127.0.0.1:9",
    query: "rate(bad[{window}]) / rate(all[{window}])",
    expect: { text: "< 1%", operator: "<", bound: 0.01 },
    series: 'all{job="hub"}',
    windowMs: 300_000,
    freshnessMs: 120_000,
    minSamples: 100,
    deadlineMs: 1900,
    location: LOCATION,
    ...further,
  };
}
