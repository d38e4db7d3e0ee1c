import type { FrontText, SourceDocument } from "./read-document.ts";

export interface Heading extends FrontText {
  level: number;
}

/** Lines of the body that are no code block. */
function* proseLines({ lines, bodyLine }: Pick<SourceDocument, "lines" | "bodyLine">): Generator<FrontText> {
  let fence: string | undefined;
  for (const [index, text] of lines.entries()) {
    if (index + 1 < bodyLine) continue;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else yield { text, line: index + 1 };
  }
}

/** Headings with `#`. */
export function listHeadings(document: Pick<SourceDocument, "lines" | "bodyLine">): Heading[] {
  return [...proseLines(document)].flatMap(({ text, line }) => {
    const match = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(text);
    return match?.[1] === undefined ? [] : [{ level: match[1].length, text: match[2] ?? "", line }];
  });
}

/** Targets of links and images that are written out: `[text](target)`, and definitions `[name]: target`. */
export function listLinks(document: Pick<SourceDocument, "lines" | "bodyLine">): FrontText[] {
  return [...proseLines(document)].flatMap(({ text, line }) => {
    const prose = text.replaceAll(/`[^`]{0,1000}`/g, "");
    const inline = [...prose.matchAll(/\]\(\s{0,5}<?([^\s)<>]{1,1000})>?(?:\s[^)]{0,300})?\)/g)];
    const definition = /^ {0,3}\[[^\]]{1,200}\]:\s{1,5}<?([^\s<>]{1,1000})/.exec(prose);
    return [...inline, ...(definition ? [definition] : [])].map(([, target = ""]) => ({
      text: target,
      line,
    }));
  });
}

/** The anchors of a page as GitHub makes them, those of `id="…"` and `name="…"` too. */
export function listAnchors(document: Pick<SourceDocument, "lines" | "bodyLine">): Set<string> {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const { text } of listHeadings(document)) {
    const plain = text.replaceAll(/\[([^\]]{0,500})\]\([^)]{0,500}\)/g, "$1").replaceAll(/[`*]/g, "");
    const slug = plain
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  for (const { text } of proseLines(document))
    for (const [, id = ""] of text.matchAll(/\b(?:id|name)="([^"]{1,200})"/g)) anchors.add(id);
  return anchors;
}
