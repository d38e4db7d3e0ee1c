import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CheckResult } from "@gate/core";
import { type HtmlReport, renderHtml } from "@gate/report";
import { findChromium, type OpenPage, openPage } from "./open-page.ts";

const chromium = findChromium();
if (chromium === undefined) process.stderr.write("skipped: the report's page; chromium is not installed\n");
const describeWithChromium = chromium === undefined ? describe.skip : describe;

/** What a commit message, a file name or an answer can hold; each would leave a mark in the page if it became more than text. */
const HOSTILE: [name: string, text: string][] = [
  ["a script", `<script>window.marked = "script"</script>`],
  ["an image", `<img src="http://127.0.0.1:9/i" onerror="window.marked = 'img'">`],
  ["the end of an attribute", `"><svg onload="window.marked = 'svg'">`],
  ["a style", `</style><style>@import url(http://127.0.0.1:9/s);body{display:none}</style>`],
  ["the end of the page", `</pre></section></main><iframe src="http://127.0.0.1:9/f"></iframe>`],
  ["a redirect", `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/m">`],
  ["a comment", "<!--"],
  ["character references", "&lt;b&gt; &#x3c;b&#x3e;"],
  ["an endless word", "x".repeat(3000)],
];

function makeReport(text: string): HtmlReport {
  const finding = { ruleId: "smoke/assert", message: text, hint: `${text}\nsecond line` };
  const result: CheckResult = {
    check: "smoke-test",
    environment: "ci",
    verdict: "fail",
    headline: text,
    findings: (["error", "warning", "notice"] as const).map((level) => ({
      ...finding,
      level,
      location: { file: text, line: 1, column: 1 },
    })),
    facts: {},
    tables: [{ title: text, columns: ["Entry", text], rows: [[text, "200"]] }],
    startedAt: "2026-05-01T12:00:00.000Z",
    durationMs: 100,
  };
  return {
    title: text,
    decision: {
      gate: text,
      decision: "no-go",
      commit: "1".repeat(40),
      reasons: [{ check: "smoke-test@ci", message: text, hint: text }],
      items: [],
    },
    results: [result, { ...result, verdict: "pass" }, { ...result, verdict: "inconclusive" }],
    attachments: [{ title: text, text }],
    generatedAt: "2026-05-01T12:00:00.000Z",
  };
}

/** The least contrast between a text and what is behind it, by WCAG 2.2, over every element that has text of its own. */
const LEAST_CONTRAST = `(() => {
  const probe = document.body.appendChild(document.createElement("i"));
  const read = (color) => {
    probe.style.color = color;
    return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
  };
  const light = (color) => {
    const [r, g, b] = color.map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== "rgba(0, 0, 0, 0)") return read(backgroundColor);
    }
    return read("Canvas");
  };
  const ratios = [...document.querySelectorAll("main *")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
    .map((element) => [light(read(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a))
    .map(([more, less]) => (more + 0.05) / (less + 0.05));
  probe.remove();
  return Math.min(...ratios);
})()`;

describeWithChromium("the report's page in Chromium", () => {
  let page: OpenPage;
  let folder: string;
  const show = async (text: string): Promise<string> => {
    const file = path.join(folder, "report.html");
    await writeFile(file, renderHtml(makeReport(text)));
    page.requests.length = 0;
    page.complaints.length = 0;
    await page.open(pathToFileURL(file).href);
    return pathToFileURL(file).href;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "gate report "));
    page = await openPage(chromium ?? "");
  }, 60_000);
  afterAll(async () => {
    await page[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(HOSTILE)(
    "keeps hostile text as text, asks nobody and complains about nothing: %s",
    async (text) => {
      const url = await show(text);
      expect(await page.evaluate("window.marked ?? null")).toBeNull();
      expect(
        await page.evaluate(
          `document.querySelectorAll("script, img, svg, iframe, link, a, form, object, b b, style ~ style").length`,
        ),
      ).toBe(0);
      expect(await page.evaluate(`document.querySelector("pre").textContent`)).toBe(text);
      expect(await page.evaluate(`document.querySelector(".decision li").textContent`)).toBe(
        `smoke-test@ci: ${text}${text}`,
      );
      expect(await page.evaluate("document.title")).toBe(text.replace(/\s+/g, " ").trim());
      expect(page.requests).toEqual([url]);
      expect(page.complaints).toEqual([]);
    },
  );

  it("would notice a script that runs, an address that is asked and a complaint", async () => {
    await page.open(
      `data:text/html,<script>window.marked=1;console.error("no")</script><img src="http://127.0.0.1:9/i">`,
    );
    expect(await page.evaluate("window.marked")).toBe(1);
    expect(page.requests).toContain("http://127.0.0.1:9/i");
    expect(page.complaints.length).toBeGreaterThan(0);
  });

  it.each([375, 1280])("fits a screen %i pixels wide, however long a word is", async (width) => {
    const screen = { width, height: 800, deviceScaleFactor: 1, mobile: false };
    await page.send("Emulation.setDeviceMetricsOverride", screen);
    await show("x".repeat(3000));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  it.each(["light", "dark"])("is readable in %s", async (value) => {
    await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    await show("a word");
    expect(await page.evaluate(LEAST_CONTRAST)).toBeGreaterThan(4.5);
  });
});
