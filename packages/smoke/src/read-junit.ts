import { lstat, readFile } from "node:fs/promises";
import type { TestCase } from "@gate/core";
import { scanXml, type XmlElement } from "./scan-xml.ts";

/** Far above the report of any suite that a person waits for. */
const MAX_BYTES = 32 * 1024 * 1024;

/** A JUnit file that was read, or why it was not. */
export type JunitReading = { tests: TestCase[] } | { why: string };

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
  return { tests: listCases(root, "") };
}

function listCases(element: XmlElement, suite: string): TestCase[] {
  const name = element.attributes.get("name") ?? suite;
  return element.children.flatMap((child) => {
    if (child.name === "testsuite") return listCases(child, name);
    return child.name === "testcase" ? [readCase(child, name)] : [];
  });
}

function readCase({ attributes, children }: XmlElement, suite: string): TestCase {
  const failures = children.filter(({ name }) => name === "failure" || name === "error");
  const status = attributes.get("status")?.toLowerCase();
  const isSkipped =
    children.some(({ name }) => name === "skipped") ||
    status === "notrun" ||
    status === "disabled" ||
    status === "skipped";
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
