import type { SignalConfig } from "@gate/core";
import type { SignalFacts } from "../facts.ts";
import { pause, throwIfCancelled } from "../target.ts";
import { askCloudflare } from "./cloudflare.ts";
import { askCommand } from "./command.ts";
import { askD1 } from "./d1.ts";
import { askPagerduty } from "./pagerduty.ts";
import { askPrometheus } from "./prometheus.ts";
import { askSentry } from "./sentry.ts";
import { type AskedWhen, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";
import { askSentryIssues } from "./sentry-issues.ts";
import { askStatuspage } from "./statuspage.ts";
import type { EndTail } from "./tail.ts";

/** Between two questions to a source that has nothing yet. */
const INTERVAL_MS = 2000;

/** What a run knows that a source may need. */
export interface SignalContext extends AskedWhen {
  /** The environment's address. */
  url: string;
  expectedVersion?: string | undefined;
  /** Sessions that were opened before the load. */
  tails?: ReadonlyMap<string, EndTail> | undefined;
}

/**
 * Asks every source at the same time; one that has nothing yet is asked again until its deadline.
 * @throws GateError CANCELLED
 */
export async function askSignals(
  deps: SignalDeps,
  signals: readonly SignalConfig[],
  about: SignalContext,
): Promise<SignalFacts[]> {
  return Promise.all(signals.map((config) => askUntilAnswered(deps, config, about)));
}

async function askUntilAnswered(
  deps: SignalDeps,
  config: SignalConfig,
  about: SignalContext,
): Promise<SignalFacts> {
  const { signal } = about;
  const begun = deps.clock.monotonic();
  for (;;) {
    const answer = await askOnce(deps, config, about);
    throwIfCancelled(signal);
    const waitMs = Math.max(INTERVAL_MS, answer.again?.afterMs ?? 0);
    const left = config.deadlineMs - (deps.clock.monotonic() - begun);
    if (answer.again === undefined || waitMs > left) {
      const { again: _, ...said } = answer;
      return { name: config.name, type: config.type, ...said };
    }
    deps.progress(`signal ${config.name}: ${answer.reason}; asking again`);
    await pause(deps.clock, waitMs, signal);
  }
}

function askOnce(
  deps: SignalDeps,
  config: SignalConfig,
  { url, expectedVersion, signal, tails = new Map(), loadedAt }: SignalContext,
): Promise<SignalAnswer> {
  switch (config.type) {
    case "prometheus":
      return askPrometheus(deps, config, { signal, loadedAt });
    case "cloudflare":
      return askCloudflare(deps, config, expectedVersion, { signal, loadedAt });
    case "pagerduty":
      return askPagerduty(deps, config, signal);
    case "sentry":
      return askSentry(deps, config, expectedVersion, signal);
    case "sentry-issues":
      return askSentryIssues(deps, config, expectedVersion, signal);
    case "statuspage":
      return askStatuspage(deps, config, signal);
    case "d1":
      return askD1(deps, config, { url, signal });
    case "tail":
      return tails.get(config.name)?.() ?? Promise.resolve(sayNothing("no session was open during the load"));
    case "command":
      return askCommand(deps, config, signal);
  }
}
