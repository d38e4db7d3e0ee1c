import { findNearest } from "@gate/core";
import { readDocuments } from "../documents/read-document.ts";
import type { Rule, RuleFinding } from "../rule.ts";

const REQUIRED = ["description", "owner", "priority", "lastSync", "codeRefs", "testRefs"];

/** A document without what says whose it is and which code it speaks of. */
export const docsFrontMatter: Rule = {
  id: "docs/front-matter",
  title: "a document without its front matter",
  async run(context) {
    const { gate, today } = context;
    const documents = await readDocuments(context);
    if (gate.validate.docs !== undefined && documents.length === 0) {
      return [
        {
          message: `validate.docs names ${gate.validate.docs}, which matches no tracked file`,
          hint: "mend the glob, or take docs out of gate.yml",
          location: { file: gate.file, line: 1 },
        },
      ];
    }
    return documents.flatMap((document): RuleFinding[] => {
      const { file, fault, keys } = document;
      const say = (message: string, line: number, hint: string): RuleFinding => ({
        message,
        hint,
        location: { file, line },
      });
      if (fault)
        return [
          say(`${file}: ${fault.text}`, fault.line, `begin with --- and the keys ${REQUIRED.join(", ")}`),
        ];
      const missing = REQUIRED.filter((key) => !keys.has(key)).map((key) => {
        const near = findNearest(
          key,
          [...keys.keys()].filter((name) => !REQUIRED.includes(name)),
        );
        return say(
          `${file} has no ${key}`,
          near === undefined ? 1 : (keys.get(near) ?? 1),
          near === undefined
            ? `write ${key} into its front matter`
            : `did you mean ${key} where it says ${near}?`,
        );
      });
      const empty = REQUIRED.filter(
        (key) =>
          keys.has(key) && key !== "testRefs" && document.texts(key).every(({ text }) => text.trim() === ""),
      ).map((key) => say(`${file} has an empty ${key}`, keys.get(key) ?? 1, `say what its ${key} is`));
      const dates = document.texts("lastSync").flatMap(({ text, line }) => {
        const date =
          /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && !Number.isNaN(Date.parse(text))
            ? text.slice(0, 10)
            : undefined;
        if (date === undefined)
          return [say(`${file}: lastSync is ${text}, which is no date`, line, "write it as 2026-01-31")];
        return date > today
          ? [
              say(
                `${file}: lastSync ${date} has not come yet`,
                line,
                "write the day on which somebody compared it with the code",
              ),
            ]
          : [];
      });
      return [...missing, ...empty, ...dates];
    });
  },
};
