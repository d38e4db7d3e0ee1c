import { CHECK_NAMES } from "../check-result.ts";
import type { CheckName } from "../check-result.ts";
import { RULE_CATALOGUE } from "../rule-catalogue.ts";
import { valueAt } from "./explain-issue.ts";
import { suggestNearest } from "./find-nearest.ts";
import type { Problem } from "./problem.ts";
import type { Path, YamlFile } from "./read-yaml.ts";

/** Collects problems while the data, which may be wrong anywhere, is looked through. */
interface Search {
  data: unknown;
  file: Pick<YamlFile, "locate" | "locateKey">;
  environments: readonly string[];
  problems: Problem[];
}

/**
 * What one place of gate.yml says about another: names of environments, checks and rules, `{port}` and
 * `start`. It looks at the data as written, so that these problems are told together with all others.
 */
export function checkReferences(data: unknown, file: Search["file"]): Problem[] {
  const environments = keysOf(valueAt(data, ["environments"]));
  const search: Search = { data, file, environments, problems: [] };
  checkRules(search);
  checkSuites(search, ["smoke", "suites"]);
  for (const name of environments) {
    const path = ["environments", name];
    checkPort(search, path);
    checkHeaders(search, path);
    checkSuites(search, [...path, "smoke", "suites"]);
  }
  checkTwins(search);
  for (const gate of keysOf(valueAt(data, ["gates"]))) checkGate(search, gate);
  return search.problems;
}

/** `smoke-test@ci` as its two parts; undefined where the check is not known. */
export function parseGateEntry(
  text: string,
): { check: CheckName; environment?: string | undefined } | undefined {
  const at = text.indexOf("@");
  const check = CHECK_NAMES.find((name) => name === (at < 0 ? text : text.slice(0, at)));
  if (check === undefined) return undefined;
  return at < 0 ? { check } : { check, environment: text.slice(at + 1) };
}

function report(search: Search, path: Path, message: string, hint?: string): void {
  search.problems.push({ kind: "invalid", message, hint, location: search.file.locate(path) });
}

function checkRules(search: Search): void {
  const groups = [...new Set(RULE_CATALOGUE.map((rule) => groupOf(rule.id)))];
  for (const id of Object.keys(asRecord(valueAt(search.data, ["validate", "rules"])))) {
    const rules = RULE_CATALOGUE.filter((rule) => rule.id === id || groupOf(rule.id) === id);
    const path = ["validate", "rules", id];
    if (rules.length === 0) {
      search.problems.push({
        kind: "invalid",
        message: `validate.rules: there is no rule or group "${id.slice(0, 60)}"`,
        hint: suggestNearest(
          id,
          [...RULE_CATALOGUE.map((rule) => rule.id), ...groups],
          `groups: ${groups.join(", ")}`,
        ),
        location: search.file.locateKey(path),
      });
    }
  }
}

function groupOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.indexOf("/"));
}

function checkSuites(search: Search, path: Path): void {
  for (const [index, suite] of asArray(valueAt(search.data, path)).entries()) {
    for (const [position, name] of asArray(valueAt(suite, ["environments"])).entries()) {
      if (typeof name === "string")
        checkEnvironment(search, name, [...path, index, "environments", position]);
    }
  }
}

function checkEnvironment(search: Search, name: string, path: Path): void {
  if (search.environments.includes(name)) return;
  const declared =
    search.environments.length === 0 ? undefined : `declared: ${search.environments.join(", ")}`;
  report(
    search,
    path,
    `the environment "${name.slice(0, 60)}" is not declared`,
    suggestNearest(name, search.environments, declared),
  );
}

/**
 * Two tiers at one address, a url that was copied and not changed: what answers for staging would answer for
 * production too, with the same version, and only the name in the health answer could tell.
 */
function checkTwins(search: Search): void {
  const seen = new Map<string, { name: string; tier: unknown; isNamed: boolean }>();
  for (const name of search.environments) {
    const path = ["environments", name];
    const url = valueAt(search.data, [...path, "url"]);
    const tier = valueAt(search.data, [...path, "tier"]);
    const isNamed = [
      [...path, "health", "environment"],
      ["health", "environment"],
    ].some((key) => valueAt(search.data, key) !== undefined);
    if (typeof url !== "string" || url.includes("{port}")) continue;
    const address = (URL.parse(url)?.href ?? url).replace(/\/+$/, "");
    const twin = seen.get(address);
    seen.set(address, twin ?? { name, tier, isNamed });
    if (twin === undefined || twin.tier === tier || (twin.isNamed && isNamed)) continue;
    report(
      search,
      [...path, "url"],
      `${name} has the url of ${twin.name}, and nothing tells their answers apart`,
      "Write its own url, or let the health answer name its environment: health.environment.",
    );
  }
}

function checkPort(search: Search, path: Path): void {
  const address = valueAt(search.data, [...path, "url"]);
  const start = valueAt(search.data, [...path, "start"]);
  const named = typeof address === "string" && address.includes(":{port}");
  if (named && start === undefined) {
    report(
      search,
      [...path, "url"],
      "{port} in url needs start",
      "Write the port, or the command that serves it as start.",
    );
  } else if (!named && typeof start === "string" && start.includes("{port}")) {
    report(
      search,
      [...path, "start"],
      "{port} in start does not stand in url",
      "Write for instance url: http://127.0.0.1:{port}",
    );
  }
}

/** Headers that the HTTP client sets itself; to set them by hand could only break a request. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
]);

function checkHeaders(search: Search, path: Path): void {
  const seen = new Set<string>();
  for (const header of keysOf(valueAt(search.data, [...path, "headers"]))) {
    const name = header.toLowerCase();
    const at = (message: string): void =>
      void search.problems.push({
        kind: "invalid",
        message,
        location: search.file.locateKey([...path, "headers", header]),
      });
    if (OWN_HEADERS.has(name)) at(`the header ${header} cannot be set`);
    if (seen.has(name)) at(`the header ${header} stands twice; capitals make no difference`);
    seen.add(name);
  }
}

function checkGate(search: Search, gate: string): void {
  const seen = new Set<string>();
  for (const [index, entry] of asArray(valueAt(search.data, ["gates", gate])).entries()) {
    if (typeof entry !== "string") continue;
    const path = ["gates", gate, index];
    if (seen.has(entry))
      report(search, path, `"${entry}" stands twice in the gate ${gate}`, "Keep one of them.");
    seen.add(entry);
    const ref = parseGateEntry(entry);
    if (ref === undefined) {
      const check = entry.split("@", 1).join("");
      report(
        search,
        path,
        `"${entry.slice(0, 60)}" names no check`,
        suggestNearest(
          check,
          CHECK_NAMES,
          "checks: validate, smoke-test@<environment>, health-gate@<environment>",
        ),
      );
    } else if (ref.check === "validate") {
      if (ref.environment !== undefined) {
        report(search, path, "validate judges all environments at once", "Write validate without @.");
      }
    } else if (ref.environment === undefined) {
      const example = `${ref.check}@${search.environments[0] ?? "staging"}`;
      report(search, path, `${ref.check} needs an environment`, `Write for instance ${example}`);
    } else checkEnvironment(search, ref.environment, path);
  }
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function keysOf(value: unknown): string[] {
  return Object.keys(asRecord(value));
}
