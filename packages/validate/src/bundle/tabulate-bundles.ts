import type { BundleFacts, ResultTable } from "@gate/core";

/** One row an environment. */
export function tabulateBundles(bundles: Readonly<Record<string, BundleFacts>>): ResultTable {
  return {
    title: "Bundles",
    columns: ["environment", "gzip", "raw", "modules", "assets", "digest"],
    rows: Object.entries(bundles).map(([name, { gzipBytes, rawBytes, modules, assets, digest }]) => [
      name,
      showKib(gzipBytes),
      showKib(rawBytes),
      String(modules.count),
      String(assets?.count ?? 0),
      digest.slice(0, 12),
    ]),
  };
}

function showKib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
