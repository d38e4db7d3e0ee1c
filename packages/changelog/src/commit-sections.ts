import { codeSpan, escapeMarkdown } from "@gate/core";
import { count } from "./markdown.ts";
import type { Entry } from "./tally.ts";

interface Section {
  title: string;
  holds(entry: Entry): boolean;
}

/** In the order of the notes. Every entry goes into the first section that holds it. */
const SECTIONS: readonly Section[] = [
  { title: "Breaking changes", holds: (entry) => entry.breaking },
  { title: "Features", holds: ({ type }) => type === "feat" || type === "feature" },
  { title: "Fixes", holds: ({ type }) => type === "fix" || type === "bugfix" || type === "hotfix" },
  { title: "Other changes", holds: () => true },
];

export interface RenderedSections {
  lines: string[];
  /** Entries that found no room. */
  cut: number;
}

/**
 * The list of commits, at most `maxBytes` of UTF-8. What finds no room is counted where it is missing; the
 * sections are filled in their order, so breaking changes are the last to go.
 */
export function renderSections(entries: readonly Entry[], range: string, maxBytes: number): RenderedSections {
  const sections = SECTIONS.map((section) => ({ title: section.title, entries: [] as Entry[] }));
  for (const entry of entries) {
    sections[SECTIONS.findIndex((section) => section.holds(entry))]?.entries.push(entry);
  }
  const filled = sections.filter((section) => section.entries.length > 0);
  const notice = (amount: number): string =>
    `- … and ${count(amount, "more commit")}, cut here for length: ${codeSpan(`git log ${range}`)}`;
  const frames = filled.map(({ title, entries: all }) => ({
    head: ["", `## ${title}`, ""],
    // Room for a notice is set aside for every section before any entry is placed.
    reserved: bytesOf(["", `## ${title}`, "", notice(all.length)]),
  }));
  let left = maxBytes - frames.reduce((sum, { reserved }) => sum + reserved, 0);
  let cut = 0;
  const lines = filled.flatMap(({ title, entries: all }, index) => {
    const shown: string[] = [];
    let placed = 0;
    for (const entry of all) {
      const rendered = renderEntry(entry, title === "Other changes");
      const size = bytesOf(rendered);
      if (size > left) break;
      left -= size;
      shown.push(...rendered);
      placed += 1;
    }
    const missing = all.length - placed;
    cut += missing;
    return [...(frames[index]?.head ?? []), ...shown, ...(missing > 0 ? [notice(missing)] : [])];
  });
  return { lines, cut };
}

function renderEntry(entry: Entry, withType: boolean): string[] {
  const kind = withType
    ? [entry.type, entry.scope === undefined ? undefined : `(${entry.scope})`].join("")
    : (entry.scope ?? "");
  const label = kind === "" ? "" : `**${escapeMarkdown(kind)}:** `;
  return [
    `- ${label}${escapeMarkdown(entry.description)} (${entry.sha.slice(0, 10)})`,
    ...entry.breakingNotes.map((note) => `  - ${escapeMarkdown(note)}`),
  ];
}

function bytesOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}
