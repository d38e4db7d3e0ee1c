import type { ResultChart } from "@gate/core";

/**
 * A chart as a block that GitHub draws: mermaid's xychart. Of its texts only letters, digits and harmless signs
 * are left, so that none can end the block or the quotes; a chart without a number gives no block.
 */
export function renderChart({ title, x, y, lines }: ResultChart): string {
  const numbers = lines.flat();
  const isDrawable = [...numbers, x.from, x.to].every(Number.isFinite) && x.from < x.to;
  if (numbers.length === 0 || !isDrawable) return "";
  const top = Math.max(...numbers);
  const bottom = Math.min(0, ...numbers);
  return [
    "```mermaid",
    "xychart-beta",
    `  title "${clean(title)}"`,
    `  x-axis "${clean(x.label)}" ${write(x.from)} --> ${write(x.to)}`,
    `  y-axis "${clean(y.label)}" ${write(bottom)} --> ${write(top > bottom ? top : bottom + 1)}`,
    ...lines.map((line) => `  line [${line.map(write).join(", ")}]`),
    "```",
  ].join("\n");
}

function clean(text: string): string {
  return text.replace(/[^\p{L}\p{N} ,.:()%/-]/gu, " ").slice(0, 120);
}

/** Never with an exponent, which mermaid does not read. */
function write(value: number): string {
  return String(Number(value.toFixed(3)));
}
