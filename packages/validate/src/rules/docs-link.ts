import { posix } from "node:path";
import { listAnchors, listLinks } from "../documents/markdown.ts";
import { parseSourceDocument, readDocuments } from "../documents/read-document.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** A link inside the repository that leads nowhere. Links to other places are not followed: this works offline. */
export const docsLink: Rule = {
  id: "docs/link",
  title: "a link that leads nowhere",
  async run(context) {
    const { files } = context;
    const findings: RuleFinding[] = [];
    for (const document of await readDocuments(context)) {
      for (const { text, line } of listLinks(document)) {
        if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) continue;
        const [target = "", anchor] = decode(text).split("#", 2);
        const say = (message: string, hint: string): void => {
          findings.push({ message, hint, location: { file: document.file, line } });
        };
        const plain = target.replace(/\?.*$/, "");
        const file =
          plain === ""
            ? document.file
            : posix
                .normalize(
                  plain.startsWith("/") ? plain.slice(1) : posix.join(posix.dirname(document.file), plain),
                )
                .replace(/\/$/, "");
        if (file.startsWith("../") || !(file === "." || (await files.exists(file)))) {
          say(`${document.file} links to ${text}, and there is no ${file}`, "mend the link, or take it out");
        } else if (
          anchor !== undefined &&
          anchor !== "" &&
          /\.md$/i.test(file) &&
          files.tracked.has(file) &&
          !/^L\d+/.test(anchor)
        ) {
          const page = file === document.file ? document : parseSourceDocument(file, await files.read(file));
          if (!listAnchors(page).has(anchor.toLowerCase()) && !listAnchors(page).has(anchor))
            say(
              `${document.file} links to ${text}, and ${file} has no heading of that name`,
              "mend the part behind #",
            );
        }
      }
    }
    return findings;
  },
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
