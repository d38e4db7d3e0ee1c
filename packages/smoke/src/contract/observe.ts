import type { Finding, Verdict } from "@gate/core";
import type { HttpClient } from "@gate/http";
import type { FileRun } from "../run-files.ts";
import type { Contract, ContractAnswer } from "./contract.ts";

/** One answer that was held against the contract. */
export interface Observation {
  file: string;
  method: string;
  url: string;
  answer: ContractAnswer;
}

/** Far above what a person reads; what is left out is counted. */
const MOST_FINDINGS = 200;

/** A client that holds every answer of an origin against a contract, those of redirects and retries too. */
export function observeContract(
  client: HttpClient,
  contract: Contract,
  { origin, file, seen }: { origin: string; file: string; seen: Observation[] },
): HttpClient {
  return {
    async send(request, options) {
      const response = await client.send(request, options);
      if (URL.parse(request.url)?.origin === origin) {
        const { method, url } = request;
        seen.push({ file, method, url, answer: contract.check({ method, url }, response) });
      }
      return response;
    },
    close: () => client.close(),
  };
}

/** Whether an answer that one file got breaks the contract. */
export function breaksContract(seen: readonly Observation[], wanted: string): boolean {
  return seen.some(({ file, answer }) => answer.kind === "broken" && file === wanted);
}

/** What the contract says about a whole run. */
export interface ContractVerdict {
  verdict: Verdict;
  findings: Finding[];
  facts: { compared: number; broken: number; undocumented: string[] };
}

/**
 * A broken contract fails; an operation that it does not know is a warning, once each; and where not one answer
 * could be compared, nothing is proven.
 * @param name path of the contract, for messages
 */
export function judgeContract(
  seen: readonly Observation[],
  runs: readonly FileRun[],
  name: string,
): ContractVerdict {
  const findings = new Map<string, Finding>();
  const undocumented = new Set<string>();
  let compared = 0;
  let broken = 0;
  for (const { file, method, url, answer } of seen) {
    const { operation } = answer;
    if (answer.kind === "undocumented") {
      if (!undocumented.has(operation)) {
        findings.set(operation, {
          ruleId: "smoke/undocumented",
          level: "warning",
          message: `${operation} is not in ${name}`,
          hint: "Add the operation to the contract, or ask for one that is in it.",
          location: locate(runs, file, method, url),
        });
      }
      undocumented.add(operation);
      continue;
    }
    compared += 1;
    if (answer.kind === "kept") continue;
    broken += 1;
    const location = locate(runs, file, method, url);
    findings.set(`${operation} ${answer.message} ${location.file}:${location.line ?? ""}`, {
      ruleId: "smoke/contract",
      level: "error",
      message: `${operation} breaks ${name}: ${answer.message}`,
      location,
    });
  }
  const all = [...findings.values()].sort((a, b) => (a.level === b.level ? 0 : a.level === "error" ? -1 : 1));
  if (compared === 0) {
    all.unshift({
      ruleId: "smoke/contract",
      level: "error",
      message: `no answer could be compared with ${name}: it proves nothing`,
      hint: "Do the paths of the contract, with its servers, lie at the address of the environment?",
    });
  }
  return {
    verdict: broken > 0 ? "fail" : compared === 0 ? "inconclusive" : "pass",
    findings: all.slice(0, MOST_FINDINGS),
    facts: { compared, broken, undocumented: [...undocumented].sort().slice(0, MOST_FINDINGS) },
  };
}

/** The entry that sent a request; of a redirect only the file is known. */
function locate(
  runs: readonly FileRun[],
  file: string,
  method: string,
  url: string,
): { file: string; line?: number } {
  const entries = runs.find((run) => run.file === file)?.entries ?? [];
  const line = entries.find((entry) => entry.method === method && entry.url === url)?.line;
  return line === undefined ? { file } : { file, line };
}
