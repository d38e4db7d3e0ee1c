import { describe, expect, it } from "@jest/globals";
import type { ResultChart } from "@gate/core";
import { renderSummary } from "@gate/report";
import * as fc from "fast-check";
import { makeResult } from "./make-result.ts";
import { parseMarkdown } from "./markdown-shape.ts";

const chart: ResultChart = {
  title: "First byte: p99 and p50",
  x: { label: "seconds", from: 0, to: 38.25 },
  y: { label: "ms" },
  lines: [
    [40, 41.5, 90],
    [20, 20.0004, 21],
  ],
};

function drawn(charts: readonly ResultChart[]): { type: string; lang?: string; value?: string }[] {
  const { children = [] } = parseMarkdown(renderSummary([makeResult({ charts })]));
  return children.filter(({ type }) => type === "code");
}

describe("a chart in the job summary", () => {
  it("is a mermaid block with both axes and every line", () => {
    expect(drawn([chart])).toMatchObject([
      {
        lang: "mermaid",
        value: [
          "xychart-beta",
          '  title "First byte: p99 and p50"',
          '  x-axis "seconds" 0 --> 38.25',
          '  y-axis "ms" 0 --> 90',
          "  line [40, 41.5, 90]",
          "  line [20, 20, 21]",
        ].join("\n"),
      },
    ]);
  });

  it.each<[string, Partial<ResultChart>]>([
    ["no line", { lines: [] }],
    ["no number", { lines: [[]] }],
    ["a number that is none", { lines: [[1, Number.NaN]] }],
    ["an endless axis", { x: { label: "s", from: 0, to: Infinity } }],
    ["an axis without length", { x: { label: "s", from: 1, to: 1 } }],
  ])("is left out with %s", (_, part) => {
    expect(drawn([{ ...chart, ...part }])).toEqual([]);
  });

  it("has an axis with a length when every number is 0", () => {
    expect(drawn([{ ...chart, lines: [[0, 0]] }])[0]?.value).toContain('y-axis "ms" 0 --> 1');
  });

  it("stays one block of as many lines, whatever its texts hold", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("```\n# x", '" 0 --> 1\n  line [9]', "~~~"),
    );
    fc.assert(
      fc.property(text, text, (title, label) => {
        const blocks = drawn([{ ...chart, title, y: { label } }]);
        expect(blocks).toHaveLength(1);
        expect(blocks[0]?.value?.split("\n")).toHaveLength(6);
        expect(blocks[0]?.value?.match(/"/g)).toHaveLength(6);
      }),
    );
  });
});
