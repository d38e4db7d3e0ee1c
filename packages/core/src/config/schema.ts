import { z } from "zod";
import { baseline } from "./baseline-schema.ts";
import {
  command,
  confidence,
  duration,
  jsonPath,
  later,
  objective,
  rate,
  relativePath,
  requestPath,
  url,
  variable,
  whole,
} from "./leaves.ts";
import { signals } from "./signal-schema.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Names of environments and gates: safe in file names, flags and commit statuses. */
const name = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
    "a name begins with a letter and has letters, digits, - and _ (at most 63)",
  );

const validateBlock = z.strictObject({
  strict: z.boolean().prefault(false).describe("true: warnings fail too"),
  bundle: z
    .boolean()
    .prefault(false)
    .describe(
      "true: the repository's wrangler builds each environment (dry run); its size is judged, and its digest goes into the evidence",
    ),
  rules: z
    .record(z.string(), z.enum(["off", "warning", "error"]))
    .prefault({})
    .describe("Rule id or group: off, warning or error. A rule id wins over its group"),
  docs: relativePath
    .optional()
    .describe(
      "Glob of the documents that must keep in step with the code, relative to the folder of gate.yml",
    ),
  baseline: relativePath
    .optional()
    .describe(
      "A tracked file with the findings that were there before: what gate validate --json printed. They do not count",
    ),
});

const suite = z.strictObject({
  files: relativePath.describe("Glob of Hurl files, relative to the folder of gate.yml"),
  environments: z
    .array(z.string())
    .min(1, "must name an environment; without the key the suite runs everywhere but in production")
    .optional()
    .describe("Environments that it runs in. Without the key: every environment but tier production"),
  always: z
    .boolean()
    .prefault(false)
    .describe("true: it runs whatever failed before, for instance to clean up"),
});

const smokeBlock = z.strictObject({
  suites: z.array(suite).prefault([]).describe("What smoke-test runs. Nothing to run is never a pass"),
  jobs: whole(1, 256).prefault(16).describe("Files that run at the same time"),
  contract: relativePath
    .optional()
    .describe("An OpenAPI document (3.0 or 3.1) that every answer of the environment is checked against"),
  command: z
    .strictObject({
      run: command.describe(
        "The command, split into words without a shell; BASE_URL is the address of the environment",
      ),
      junit: relativePath.describe(
        "The JUnit file that it writes. Without the file, with an old one or without a test in it nothing passes",
      ),
    })
    .optional()
    .describe(
      "An existing end-to-end run that counts too. In an environment of tier production it runs only from that environment's own block",
    ),
});

const route = z
  .strictObject({
    path: requestPath.optional().describe("A path that is requested with GET"),
    file: relativePath.optional().describe("A Hurl file that holds the request, instead of path"),
    entry: whole(1, 10_000).optional().describe("Which request of the file, from 1. Default: 1"),
    weight: z
      .number()
      .positive("must be above 0")
      .max(1000, "must be at most 1000")
      .prefault(1)
      .describe("Share of the load, relative to the other routes"),
  })
  .superRefine((route, ctx) => {
    if ((route.path === undefined) === (route.file === undefined)) {
      ctx.addIssue({ code: "custom", message: "a route has either path or file" });
    } else if (route.entry !== undefined && route.file === undefined) {
      ctx.addIssue({ code: "custom", path: ["entry"], message: "belongs to a route with file" });
    }
  });

const healthBlock = z.strictObject({
  check: relativePath
    .optional()
    .describe(
      'A Hurl file that decides whether an answer is healthy. Without the key: GET /api/health answers 200 with {"success": true, "data": {"status": "healthy"}}',
    ),
  version: jsonPath(true)
    .prefault("$.data.version")
    .describe("JSONPath of the version in the health answer; none: the service names none"),
  environment: jsonPath(false)
    .optional()
    .describe("JSONPath of the environment's name in the health answer; it must be the right one"),
  objectives: z
    .array(objective)
    .min(1, "must hold an objective: without one nothing is decided")
    .prefault(["error-rate < 0.1%", "p95 < 50ms"])
    .describe("What the service must keep under load, for instance p95[total](GET /api/items) < 80ms"),
  wait: z
    .strictObject({
      deadline: duration(SECOND, 6 * HOUR)
        .prefault("5m")
        .describe("How long the gate waits for a healthy answer"),
      interval: duration(10, 10 * MINUTE)
        .prefault("2s")
        .describe("Pause between two looks"),
      consecutive: whole(1, 1000).prefault(3).describe("Healthy answers in a row that are needed"),
    })
    .prefault({})
    .describe("How the gate waits for the expected version"),
  load: z
    .strictObject({
      rate: rate.prefault("50/s").describe("Requests a second"),
      arrival: z
        .enum(["constant", "poisson"])
        .prefault("constant")
        .describe(
          "How the requests are spread over time: evenly, or as of users who know nothing of each other",
        ),
      warmup: duration(0, HOUR).prefault("5s").describe("Load at the beginning that is not judged"),
      "max-requests": whole(1, 10_000_000).prefault(10_000).describe("At most so many requests are judged"),
      timeout: duration(10, 10 * MINUTE)
        .prefault("10s")
        .describe("A request that takes longer is failed and slow"),
      routes: z
        .array(route)
        .min(1, "must hold a route; without the key the load goes to the health check")
        .optional()
        .describe(
          "Where the load goes. Without the key: the health check and every route that an objective names",
        ),
    })
    .prefault({})
    .describe("The load under which the objectives are judged"),
  confidence: confidence
    .prefault("95%")
    .describe("How surely a service that just misses an objective does not pass"),
  baseline: baseline.prefault("none"),
  signals: signals.prefault([]).describe("Further sources that join the decision, asked after the load"),
});

const environment = z.strictObject({
  url: url.describe("Address without query; {port} stands for a free port where start is given"),
  tier: z
    .enum(["production", "staging", "test"])
    .describe("What the environment is for. Suites run in production only when they name it"),
  headers: z
    .record(
      z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/, "not the name of a header"),
      variable("a header"),
    )
    .prefault({})
    .describe("Header: $NAME of the environment variable that holds its value. Sent to this origin alone"),
  start: command
    .optional()
    .describe(
      "Command that serves the environment, split into words without a shell; {port} and {commit} are replaced",
    ),
  validate: z
    .unknown()
    .refine((value) => value === undefined, {
      error: "is not available yet in an environment",
      params: {
        later: true,
        hint: "validate judges all environments at once: write the block at the top level.",
      },
    })
    .optional()
    .describe("Not available yet. The block validate for this environment"),
  smoke: smokeBlock.optional().describe("The block smoke for this environment, laid over the global one"),
  health: healthBlock.optional().describe("The block health for this environment, laid over the global one"),
});

/** The whole of gate.yml: what a user writes goes in, defaults filled in and units converted comes out. */
export const gateSchema = z.strictObject({
  version: z.literal(1).describe("Version of this format"),
  worker: z
    .strictObject({
      config: relativePath.describe(
        "The wrangler config: toml, json or jsonc, relative to the folder of gate.yml",
      ),
    })
    .describe("The Worker that is judged"),
  environments: z
    .record(name, environment)
    .refine((environments) => Object.keys(environments).length > 0, "must declare an environment")
    .describe("The environments of the Worker, by the names that the wrangler config gives them"),
  validate: validateBlock.prefault({}).describe("What validate looks at"),
  smoke: smokeBlock.prefault({}).describe("What smoke-test runs"),
  health: healthBlock.prefault({}).describe("What health-gate decides"),
  gates: z
    .record(name, z.array(z.string()).min(1, "must name a check: an empty gate is never go"))
    .prefault({})
    .describe(
      "What must have passed at each moment: validate, smoke-test@<environment>, health-gate@<environment>",
    ),
  release: z
    .strictObject({
      "max-age": duration(SECOND, 365 * 24 * HOUR)
        .prefault("24h")
        .describe("Evidence that is older does not count"),
      approval: later(
        z.enum(["environment", "review", "dispatch"]),
        "How the person's approval is proven",
        "environment",
      ).prefault("environment"),
      "allow-unproven-version": z
        .boolean()
        .prefault(false)
        .describe("true: a gate takes evidence that does not say which version answered"),
      freeze: later(z.array(z.unknown()), "Windows in which production is no-go", []).prefault([]),
      locale: later(z.enum(["en", "de"]), "Language of notes and plans", "en").prefault("en"),
    })
    .prefault({})
    .describe("What a release takes"),
});

export { healthBlock as healthSchema, smokeBlock as smokeSchema };
export type RawGate = z.output<typeof gateSchema>;
export type RawSmoke = z.output<typeof smokeBlock>;
export type RawHealth = z.output<typeof healthBlock>;
