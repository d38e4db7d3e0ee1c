import { GateError } from "@gate/core";
import { z } from "zod";
import type { CallControl } from "./client.ts";

/** One request may take this long, headers and body together. */
const DEADLINE_MS = 30_000;
/** GitHub's largest page. */
const PAGE_SIZE = 100;
/** GitHub serves no more than the newest 10,000 entries of a list. */
const MAX_PAGES = 100;
const QUOTED_LENGTH = 300;

/** Thrown by `callGithub` when the token may read but not write; callers turn it into a result. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
}

export interface CallContext {
  /** What was being done, for the message: `create the draft release v1.2.3`. */
  purpose: string;
  signal?: AbortSignal | undefined;
}

/**
 * Makes one call within its deadline and checks the shape of the answer.
 * Throws `GITHUB_FAILED` with a hint for everything but success, `CANCELLED` when the caller's signal
 * aborted, and `WriteRefused` for the 403 that a read-only token gets.
 */
export async function callGithub<Schema extends z.ZodType>(
  context: CallContext,
  schema: Schema,
  call: (control: CallControl) => Promise<{ data: unknown }>,
): Promise<z.infer<Schema>> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const signal = context.signal === undefined ? deadline : AbortSignal.any([context.signal, deadline]);
  const { data } = await call({ signal }).catch((thrown: unknown) => {
    if (context.signal?.aborted === true) {
      throw new GateError("CANCELLED", `cancelled: could not ${context.purpose}`, { cause: thrown });
    }
    throw describeFailure(context.purpose, thrown, deadline.aborted);
  });
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new GateError(
      "GITHUB_FAILED",
      `could not ${context.purpose}: the answer is not what GitHub's API describes`,
      {
        cause: parsed.error,
        hint: "The answer was cut short or came from something in between, a proxy for instance. Run it again.",
      },
    );
  }
  return parsed.data;
}

/**
 * All entries of a list, page by page. The numbers of the pages are computed here and not taken from the
 * `Link` header, which would let an answer send the token to another host.
 */
export async function* listGithub<Schema extends z.ZodType>(
  context: CallContext,
  entry: Schema,
  call: (page: { per_page: number; page: number; request: CallControl }) => Promise<{ data: unknown }>,
): AsyncGenerator<z.infer<Schema>> {
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const entries = await callGithub(context, z.array(entry), (request) =>
      call({ per_page: PAGE_SIZE, page, request }),
    );
    yield* entries;
    if (entries.length < PAGE_SIZE) return;
  }
  throw new GateError(
    "GITHUB_FAILED",
    `could not ${context.purpose}: more than ${MAX_PAGES * PAGE_SIZE} entries`,
    {
      hint: "GitHub serves only the newest 10,000. Remove what nobody needs any more.",
    },
  );
}

/** What Octokit's RequestError carries; no `response` means that no answer came. */
const requestErrorSchema = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()).optional() }).optional(),
});

function describeFailure(purpose: string, thrown: unknown, timedOut: boolean): GateError | WriteRefused {
  if (timedOut) {
    return new GateError(
      "GITHUB_FAILED",
      `could not ${purpose}: no complete answer within ${DEADLINE_MS / 1000} s`,
      {
        cause: thrown,
        hint: "See https://www.githubstatus.com and run it again; what was already written is not written twice.",
      },
    );
  }
  const error = requestErrorSchema.safeParse(thrown);
  if (!error.success) return new GateError("INTERNAL", `could not ${purpose}`, { cause: thrown });
  const { status, response } = error.data;
  const said = quote(error.data.message);
  // GitHub's words for a token that may read but not write: a fork's pull request, or a job without the permission.
  if (status === 403 && said.startsWith("Resource not accessible by ")) return new WriteRefused(said);
  if (response === undefined) {
    return new GateError("GITHUB_FAILED", `could not ${purpose}: no answer from GitHub (${said})`, {
      cause: thrown,
      hint: "Check the network, the proxy settings and, on GitHub Enterprise Server, GITHUB_API_URL.",
    });
  }
  return new GateError("GITHUB_FAILED", `could not ${purpose}: GitHub answered ${status}: ${said}`, {
    cause: thrown,
    hint: hintFor(status, said, response.headers ?? {}),
  });
}

function hintFor(status: number, said: string, headers: Record<string, unknown>): string {
  if (
    status === 429 ||
    (status === 403 && (headers["x-ratelimit-remaining"] === "0" || /rate limit/iu.test(said)))
  ) {
    return "The token's rate limit is used up. Wait until it is reset (at most an hour) and run it again.";
  }
  if (status === 401) return "The token is missing, wrong or expired.";
  if (status === 403)
    return "The token may not do this: look at its permissions and at the rules of the organisation.";
  if (status === 404) return "The repository or commit does not exist, or the token cannot see it.";
  if (status === 422)
    return "GitHub understood the request and refused its content; the message says which field.";
  if (status >= 500)
    return "The fault is on GitHub's side. Run it again; what was already written is not written twice.";
  return "Run it again; if it stays, report it with this message.";
}

/** One line of bounded length without control characters: an error page may be megabytes of HTML. */
function quote(message: string): string {
  const line = message
    .slice(0, QUOTED_LENGTH * 4)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return line.length <= QUOTED_LENGTH ? line : `${line.slice(0, QUOTED_LENGTH)}…`;
}
