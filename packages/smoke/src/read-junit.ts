import { lstat, readFile } from "node:fs/promises";
import type { TestCase } from "@gate/core";
import { scanXml, type XmlElement } from "./scan-xml.ts";

/** Far above the report of any suite that a person waits for. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A JUnit file that was read, or why it was not. */
export type JunitReading =
  | {
      tests: TestCase[];
      /** When the earliest of its suites began at the latest, in epoch milliseconds; absent: it does not say. */
      begunBy?: number | undefined;
    }
  | { why: string };

/** Reads a JUnit file that somebody else wrote, by its absolute path. Never throws. */
export async function readJunitFile(file: string): Promise<JunitReading> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) return { why: "it is not a regular file" };
    if (stats.size > MAX_BYTES) return { why: "it is larger than 32 MiB" };
    return parseJunit(new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return { why: "it is not UTF-8 text" };
    return { why: code === "ENOENT" ? "it does not exist" : (code ?? String(error)) };
  }
}

/** The test cases of a JUnit document; it may be one suite or many, nested or not. */
export function parseJunit(source: string): JunitReading {
  let root: XmlElement;
  try {
    root = scanXml(source);
  } catch (error) {
    return { why: `it is not XML: ${(error as Error).message}` };
  }
  if (root.name !== "testsuites" && root.name !== "testsuite") return { why: `<${root.name}> is no JUnit` };
  const begun = listTimes(root);
  return { tests: listCases(root, ""), begunBy: begun.length === 0 ? undefined : Math.min(...begun) };
}

function listCases(element: XmlElement, suite: string): TestCase[] {
  const { attributes, children } = element;
  const name = attributes.get("name") ?? suite;
  const cases = children.flatMap((child) => {
    if (child.name === "testsuite") return listCases(child, name);
    return child.name === "testcase" ? [readCase(child, name)] : [];
  });
  // What broke before a test began (an import, a hook) some tools tell of the suite alone.
  const counted = ["failures", "errors"].some((key) => Number(attributes.get(key)) > 0);
  const isBroken =
    children.some(isFailure) || (counted && cases.every(({ outcome }) => outcome !== "failed"));
  return isBroken ? [...cases, readCase(toBrokenCase(element), name)] : cases;
}

function toBrokenCase({ children }: XmlElement): XmlElement {
  const attributes = new Map([["message", "the suite counts failures that none of its tests has"]]);
  const told = children.filter(isFailure);
  return {
    name: "testcase",
    attributes: new Map([["name", "(the suite itself)"]]),
    children: told.length > 0 ? told : [{ name: "failure", attributes, children: [] }],
  };
}

function isFailure({ name }: XmlElement): boolean {
  return name === "failure" || name === "error";
}

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/;
/** A time without a zone may be of a place as far west as there is one. */
const FARTHEST_MS = 12 * 3_600_000;
/** Tools write a time of the last century where they know none. */
const UNKNOWN_BEFORE = Date.UTC(2000, 0);

/** When each suite began, at the latest. */
function listTimes({ attributes, children }: XmlElement): number[] {
  const [, date = "", time = "", zone] = TIME.exec(attributes.get("timestamp")?.trim() ?? "") ?? [];
  const at = Date.parse(`${date}T${time}${zone ?? "Z"}`);
  return [
    ...(at >= UNKNOWN_BEFORE ? [zone === undefined ? at + FARTHEST_MS : at] : []),
    ...children.filter(({ name }) => name === "testsuite").flatMap(listTimes),
  ];
}

function readCase({ attributes, children }: XmlElement, suite: string): TestCase {
  const told = children.filter(isFailure);
  const status = attributes.get("status")?.toLowerCase();
  const isSkipped =
    children.some(({ name }) => name === "skipped") ||
    status === "notrun" ||
    status === "disabled" ||
    status === "skipped";
  const isFailed = told.length > 0 || status === "failed" || status === "failure" || status === "error";
  const failures =
    isFailed && told.length === 0 ? [{ name: "failure", attributes: new Map(), children: [] }] : told;
  const name = attributes.get("name") ?? "(no name)";
  const seconds = Number(attributes.get("time")?.replaceAll(",", "") ?? 0);
  return {
    suite: attributes.get("file") ?? attributes.get("classname") ?? suite,
    name,
    outcome: failures.length > 0 ? "failed" : isSkipped ? "skipped" : "passed",
    // Maven's and others' word for a pass at a later try.
    flaky: failures.length === 0 && children.some((child) => /^flaky(?:Failure|Error)$/.test(child.name)),
    durationMs: seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : 0,
    failures: failures.map((failure) => ({
      ruleId: "smoke/command-test",
      level: "error",
      message: `${suite === "" ? "" : `${suite}: `}${name}: ${failure.attributes.get("message") ?? failure.name}`,
    })),
  };
}
