import { listWorkflows } from "../workflow/list-workflows.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** Names of credentials that can change an account; `CF_ACCESS_*` only lets a request in. */
const CREDENTIAL =
  /\b(?:CLOUDFLARE|CF)_(?:[A-Z0-9]{1,30}_){0,4}(?:API_TOKEN|API_KEY|GLOBAL_KEY|TOKEN)\b|\bsecrets\.(?:CLOUDFLARE|CF)_?(?:[A-Z0-9]{1,30}_){0,4}(?:TOKEN|KEY|APITOKEN)\b/i;

/** A workflow that holds a credential of a Cloudflare account: whoever has it can deploy. */
export const workflowCloudflareCredentials: Rule = {
  id: "workflow/cloudflare-credentials",
  title: "a credential of a Cloudflare account in a workflow",
  async run({ files }) {
    const findings: RuleFinding[] = [];
    for (const file of [...listWorkflows(files), ...listActionFiles(files.tracked)]) {
      const text = await files.glance(file);
      const lines = (text ?? "").split("\n").flatMap((line, index) => {
        const name = CREDENTIAL.exec(line.replace(/(?:^|\s)#.*$/, ""))?.[0];
        return name === undefined || /ACCESS/i.test(name) ? [] : [{ name, line: index + 1 }];
      });
      const [first] = lines;
      if (first === undefined) continue;
      const more = lines.length === 1 ? "" : `, and in ${lines.length - 1} more lines`;
      findings.push({
        message: `${first.name} is used here${more}: with it this workflow, and every action and package in its job, can change the account`,
        hint: "the gate needs no token. Where a check must read from Cloudflare, give it a token that can only read",
        location: { file, line: first.line },
      });
    }
    return findings;
  },
};

function listActionFiles(tracked: ReadonlySet<string>): string[] {
  return [...tracked].filter((file) => /^\.github\/.*\/action\.ya?ml$/.test(file)).sort();
}
