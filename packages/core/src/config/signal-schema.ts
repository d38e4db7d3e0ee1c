import { z } from "zod";
import type { IssueParams } from "./leaves.ts";
import { fields, type Key, KEYS, SHARED } from "./signal-fields.ts";
import { explainNoSingleSelect } from "../single-select.ts";
import { nameSignal, type RawSignal } from "./to-signal.ts";

const DAY = 86_400_000;

/** An entry of `health.signals`. One flat shape for all types, so that editors complete it; which keys belong to a type is told apart. */
const signal = z.strictObject(fields).superRefine((given, ctx) => {
  const { required, optional } = KEYS[given.type];
  const refuse: Refuse = (path, message, hint) => {
    const params: IssueParams = { hint };
    ctx.addIssue({
      code: "custom",
      message,
      params: { ...params },
      ...(path !== undefined && { path: [path] }),
    });
  };
  for (const key of required) {
    if (given[key] === undefined)
      refuse(undefined, `a signal of type ${given.type} needs ${key}`, fields[key].description);
  }
  for (const key of Object.keys(given) as Key[]) {
    if (given[key] === undefined || SHARED.includes(key) || required.includes(key) || optional.includes(key))
      continue;
    refuse(key, `belongs to another type than ${given.type}`);
  }
  if (given.type === "statuspage" && (given.url === undefined) === (given.page === undefined)) {
    refuse(undefined, "a status page has either url or page");
  }
  if (given.type === "prometheus" || given.type === "cloudflare") {
    if ((given.expect === undefined) === (given.uptime === undefined)) {
      refuse(
        undefined,
        `a signal of type ${given.type} needs either expect or uptime`,
        fields.expect.description,
      );
    }
  }
  if (given.type === "cloudflare" && given.uptime !== undefined) {
    for (const key of ["cpu-ms", "memory-mb"] as const) {
      if (given[key] !== undefined)
        refuse(key, "is not judged by an error budget", "Give it to a signal with expect.");
    }
    if (given.window !== undefined && given.window < DAY) {
      refuse("window", "is too short for an error budget: it is counted by days", "Write for instance 30d.");
    }
  }
  if (given.url?.includes("{") === true) refuse("url", "takes no placeholder");
  const boundsErrors = given.type === "cloudflare" || given.type === "tail";
  if (boundsErrors && given.expect?.operator.startsWith(">") === true) {
    refuse("expect", "bounds the share of errors, from above", "Write for instance < 0.1%.");
  }
  if (given.type === "sentry" && given.expect?.operator.startsWith("<") === true) {
    refuse(
      "expect",
      "bounds the share of sessions without a crash, from below",
      "Write for instance > 99.5%.",
    );
  }
  if (given.type === "d1") objectToD1(given, refuse);
  if (given.type === "sentry-issues" && given.expect?.operator.startsWith(">") === true) {
    refuse("expect", "bounds the number of new issues, from above", "Write for instance < 1.");
  }
  if (given.datasource !== undefined && (given.user ?? given.tenant) !== undefined) {
    refuse("datasource", "is Grafana's, which takes a token alone", "Leave out user and tenant.");
  }
  if (given.user !== undefined && given.token === undefined) refuse("user", "needs a token");
  if (given.token !== undefined && given.url !== undefined && !isPrivate(given.url)) {
    refuse("url", "a token goes over https only", "Plain http would show the token to everybody on the way.");
  }
});

type Refuse = (path: Key | undefined, message: string, hint?: string) => void;

function objectToD1({ query, expect, local, token }: RawSignal, refuse: Refuse): void {
  if ((query === undefined) !== (expect === undefined)) {
    refuse(undefined, "a signal of type d1 has both query and expect, or neither", fields.query.description);
  }
  const why = query === undefined ? undefined : explainNoSingleSelect(query);
  if (why !== undefined) {
    refuse(
      "query",
      `must be a single SELECT: ${why}`,
      "A health query only reads; quote names that are words of SQL.",
    );
  }
  if (local === true && token !== undefined)
    refuse("token", "is for the database at Cloudflare, not for a local one");
  if (local !== true && token === undefined) {
    refuse(undefined, "a signal of type d1 needs token or local: true", fields.token.description);
  }
}

/** `health.signals`. Each has a name of its own, by which results call it. */
export const signals = z.array(signal).superRefine((list, ctx) => {
  const seen = new Set<string>();
  for (const [index, given] of list.entries()) {
    const name = nameSignal(given);
    if (seen.has(name)) {
      const params: IssueParams = { hint: "Give one of them another name." };
      ctx.addIssue({
        code: "custom",
        message: `two signals are called "${name}"`,
        path: [index],
        params: { ...params },
      });
    }
    seen.add(name);
  }
});

/** https, or an address of this machine. */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? {};
  return (
    protocol === "https:" ||
    hostname === "localhost" ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname ?? "")
  );
}
