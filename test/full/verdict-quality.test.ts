import { expect, it } from "@jest/globals";
import { CELLS, countStandardErrors, simulate } from "../../packages/health/test/simulation.ts";

const DEPLOYS = 20_000;

it.each(CELLS)(
  "the shipped decision ends as computed, within three standard errors, over 20,000 deploys: %s, %#",
  (_, boundaries, share) => {
    const seen = simulate(boundaries, share, DEPLOYS, 20_261_122 + Math.round(share * 1e6));
    expect(countStandardErrors(seen, boundaries, share, DEPLOYS)).toBeLessThanOrEqual(3);
  },
  300_000,
);
