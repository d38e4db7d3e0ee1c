import type { BaselineConfig } from "@gate/core";
import { createRandom } from "../arrivals.ts";
import { APART_SHARE, findApart } from "../judge.ts";
import { createPicker, type LoadOptions, type Sample } from "../load.ts";
import { formatCount } from "../plan.ts";
import { openRoutes, type Route } from "../routes.ts";
import { SampleColumns } from "../sample-columns.ts";
import { MOST_SAMPLES, packTaken } from "../samples.ts";
import { type HealthDeps, type HealthTarget, readExpectedVersion } from "../target.ts";
import { askForVersion } from "../version-override.ts";
import { checkHealthOnce } from "../wait.ts";
import {
  type BaselineContext,
  type BaselineRun,
  beginFacts,
  compareSides,
  createCollector,
  missBaseline,
} from "./baseline-run.ts";

type VersionBaseline = Extract<BaselineConfig, { version: string }>;

const HINT_OVERRIDE =
  "The version must be part of the current deployment (0 % of the traffic will do), and the health check must name it as baseline.answers says (without it: by its id).";
/** Begins the sequence of lots: two runs draw the same. */
const SEED = 1_957_071;

/**
 * Another version that is asked for by the override header. Who answers is proven before the load and after it, on
 * both sides; otherwise nothing is compared.
 */
export async function openSideBySide(
  config: VersionBaseline,
  context: BaselineContext,
): Promise<BaselineRun> {
  const { deps, target, requests } = context;
  const miss = (reason: string, hint?: string): BaselineRun =>
    missBaseline(config, requests, { reason, hint });
  const expected = readExpectedVersion(target);
  if (expected === undefined) {
    return miss(
      "no version is expected, so nothing tells the two sides apart",
      "Give the expected version, and let the health check answer it at health.version.",
    );
  }
  if (expected === config.answers) {
    return miss(
      `version ${expected} would be compared with itself`,
      "Name the version that was there before.",
    );
  }
  const worker = config.worker ?? target.worker;
  if (worker === undefined) {
    return miss("nothing names the Worker", "Write the version as worker=id.");
  }
  const rival = askForVersion({ ...target, expectedVersion: config.answers }, { worker, id: config.version });
  const unproven = await findUnproven(deps, rival, `version ${config.version}`);
  if (unproven !== undefined) return miss(unproven, HINT_OVERRIDE);
  return interleave(config, context, rival, await openRoutes(deps, rival));
}

/** Why it is not proven that this side answers; `undefined`: it is. As often as waiting asks, each time anew. */
async function findUnproven(deps: HealthDeps, side: HealthTarget, name: string): Promise<string | undefined> {
  for (let look = 0; look < Math.max(1, side.config.wait.consecutive); look += 1) {
    const { state, reason } = await checkHealthOnce(deps, side);
    if (state !== "healthy") return `nothing proves that ${name} answers: ${reason}`;
  }
  return undefined;
}

function interleave(
  config: VersionBaseline,
  context: BaselineContext,
  rival: HealthTarget,
  rivalRoutes: readonly Route[],
): BaselineRun {
  const { deps, target, requests } = context;
  const ours = createCollector(requests);
  const theirs = createCollector(requests);
  const rivals = new SampleColumns();
  let taken = 0;
  let apart = 0;
  let firstApart = "";

  const takeRival = (place: number, sample: Sample): void => {
    theirs.add(place, sample);
    rivals.add(sample);
    const found = findApart(sample);
    if (found === undefined) return;
    apart += 1;
    firstApart ||= `${rivalRoutes[sample.route]?.label ?? ""}: ${found.reason}`;
  };

  const explain = async (): Promise<string | undefined> => {
    if (apart > APART_SHARE * rivals.length) {
      return `${formatCount(apart)} of ${formatCount(rivals.length)} answers were not the baseline's: ${firstApart}`;
    }
    const after =
      (await findUnproven(deps, rival, `version ${config.version}`)) ??
      (await findUnproven(deps, target, "the version that is judged"));
    return after === undefined ? undefined : `after the load ${after}`;
  };

  return {
    extend(options) {
      let settled = false;
      const own = options.routes.length;
      return {
        ...options,
        routes: [...options.routes, ...rivalRoutes],
        pick: createPairPicker(options.routes, rivalRoutes),
        rate: 2 * options.rate,
        maxRequests: 2 * options.maxRequests,
        take(sample) {
          const place = Math.floor(taken / 2);
          taken += 1;
          if (sample.route >= own) takeRival(place, { ...sample, route: sample.route - own });
          else {
            ours.add(place, sample);
            // What the objectives have decided stands; further answers do not change it.
            settled = options.take(sample) === "stop";
          }
          return settled && taken >= 2 * requests ? "stop" : "go on";
        },
      };
    },
    async conclude() {
      const begun = { ...beginFacts(config, requests), answered: config.answers };
      const reason = await explain();
      if (reason !== undefined) return { ...begun, state: "inconclusive", reason, hint: HINT_OVERRIDE };
      const labels = rivalRoutes.map(({ label }) => label);
      const samples = taken > MOST_SAMPLES ? undefined : packTaken(rivals, labels);
      return { ...begun, ...compareSides(ours.answers, theirs.answers, config), samples };
    },
  };
}

/**
 * Of every two neighbouring requests one goes to each side, to the same route; which goes first is drawn by lot, so
 * that whatever recurs in the rhythm of the load meets both alike.
 */
export function createPairPicker(
  routes: readonly Route[],
  rivalRoutes: readonly Route[],
): NonNullable<LoadOptions["pick"]> {
  const pickRoute = createPicker(routes);
  const draw = createRandom(SEED);
  let second: ReturnType<typeof pickRoute> | undefined;
  return () => {
    if (second !== undefined) {
      const next = second;
      second = undefined;
      return next;
    }
    const first = pickRoute();
    const rival = { index: routes.length + first.index, item: rivalRoutes[first.index] ?? first.item };
    const rivalFirst = draw() < 0.5;
    second = rivalFirst ? first : rival;
    return rivalFirst ? rival : first;
  };
}
