import { listBindings } from "@gate/wrangler";
import { listHeadings } from "../documents/markdown.ts";
import { readDocuments, type SourceDocument } from "../documents/read-document.ts";
import type { Rule, RuleFinding } from "../rule.ts";

const ROLLBACK = /roll(?:ing)?[ -]?back|r(?:ü|ue)ckfall|zur(?:ü|ue)ckrollen/i;

/** Operations documents without a way back. */
export const releaseRollbackPlan: Rule = {
  id: "release/rollback-plan",
  title: "no written way back",
  async run(context) {
    const { gate, environments } = context;
    const documents = await readDocuments(context);
    if (documents.length === 0) return [];
    const plans = documents.flatMap((document) =>
      listHeadings(document)
        .filter(({ text }) => ROLLBACK.test(text))
        .map((heading) => ({
          document,
          line: heading.line,
          text: readSection(document, heading.line, heading.level),
        })),
    );
    const [first] = plans;
    if (first === undefined) {
      return [
        {
          message: `none of the ${documents.length} documents under ${gate.validate.docs ?? ""} has a section about rolling back`,
          hint: "write one: who decides, the version to go back to, npx wrangler rollback <version-id> --env <environment>, and what cannot be rolled back",
          location: { file: documents[0]?.file ?? gate.file, line: 1 },
        },
      ];
    }
    const all = plans.map(({ text }) => text).join("\n");
    const say = (message: string, hint: string): RuleFinding => ({
      message,
      hint,
      location: { file: first.document.file, line: first.line },
    });
    const kinds = new Set(
      [...environments.values()].flatMap((environment) => listBindings(environment).map(({ kind }) => kind)),
    );
    return [
      ...(/wrangler rollback|versions deploy|gate plan|version[ -]id/i.test(all)
        ? []
        : [
            say(
              "the section about rolling back names no version to go back to and no command",
              "name wrangler rollback <version-id> and where the version id is written down before a deploy",
            ),
          ]),
      ...(kinds.has("d1_databases") && !/\bD1\b|database|migration|datenbank/i.test(all)
        ? [
            say(
              "the section about rolling back does not say what happens to the D1 database",
              "a rollback of the Worker does not undo a migration of the database: say what does",
            ),
          ]
        : []),
      ...(kinds.has("durable_objects") && !/durable object/i.test(all)
        ? [
            say(
              "the section about rolling back does not mention Durable Objects",
              "a version from before a Durable Object migration cannot be rolled back to: say what to do instead",
            ),
          ]
        : []),
    ];
  },
};

function readSection({ lines }: SourceDocument, line: number, level: number): string {
  const rest = lines.slice(line);
  const end = rest.findIndex((text) => (/^ {0,3}(#{1,6})[ \t]/.exec(text)?.[1]?.length ?? 7) <= level);
  return rest.slice(0, end === -1 ? undefined : end).join("\n");
}
