import { z } from "zod";
import { duration, type IssueParams, line, percentage, relativePath } from "./leaves.ts";

const SECOND = 1000;
const DAY = 86_400_000;

/** A version id of Cloudflare; `worker=` before it where no wrangler config names the Worker. */
const OVERRIDE = /^(?:[a-z][a-z0-9_-]{0,62}=)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const HINT_ID =
  "Cloudflare's id of a version, or worker=id: wrangler versions list shows it. What the health check names stands in answers.";

const block = z
  .strictObject({
    version: line
      .superRefine((text, ctx) => {
        if (OVERRIDE.test(text)) return;
        const params: IssueParams = { hint: HINT_ID };
        const message = `"${text.slice(0, 60)}" is not the id of a version`;
        ctx.addIssue({ code: "custom", message, params: { ...params } });
      })
      .optional()
      .describe(
        "Id of a version (or worker=id) that the same load goes to side by side, by version override; it must be part of the deployment, 0 % of the traffic will do",
      ),
    answers: line
      .optional()
      .describe("What the health check names as that version, a tag for instance. Default: the id"),
    file: relativePath
      .optional()
      .describe(
        "Instead of version: the evidence of an earlier health gate, or what gate health-gate --json printed, relative to the folder of gate.yml",
      ),
    "max-age": duration(SECOND, 365 * DAY)
      .optional()
      .describe("How old the file may be. Default: 30d"),
    "allowed-increase": percentage
      .optional()
      .describe(
        "Times or errors that are surely higher than those of the baseline by more than this fail, for instance 10%. Default: whatever is worse is a warning",
      ),
  })
  .superRefine((given, ctx) => {
    const refuse = (message: string, path?: keyof typeof given, hint?: string): void => {
      const params: IssueParams = { hint };
      const at = path !== undefined && { path: [path] };
      ctx.addIssue({ code: "custom", message, params: { ...params }, ...at });
    };
    if ((given.version === undefined) === (given.file === undefined)) {
      refuse("a baseline has either version or file", undefined, "Write none where nothing is compared.");
    } else if (given.answers !== undefined && given.version === undefined) {
      refuse("belongs to a baseline with version", "answers");
    } else if (given["max-age"] !== undefined && given.file === undefined) {
      refuse("belongs to a baseline with file", "max-age");
    }
  });

/** `health.baseline`. */
export const baseline = z
  .union([z.literal("none"), block])
  .describe("none, or what is compared with: a version that is still there, or a saved run");

export type RawBaseline = z.output<typeof block>;
