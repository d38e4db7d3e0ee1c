import type { BuiltBundle } from "../bundle/build-bundles.ts";
import type { Rule } from "../rule.ts";
import { type EnvironmentRemark, gatherByPlace } from "./gather-by-place.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
/** https://developers.cloudflare.com/workers/platform/limits/: the free plan takes less than the paid one. */
const GZIP = { free: 3 * MIB, paid: 10 * MIB };
const RAW_MAX = 64 * MIB;
const ASSET_MAX = 25 * MIB;
const ASSETS_FREE = 20_000;

/** With `validate.bundle`: a bundle that Cloudflare would refuse at the deploy. The engine tells one that is missing. */
export const sizeBundle: Rule = {
  id: "size/bundle",
  title: "a bundle that cannot be built or is too large",
  async run({ bundles, environments, config }) {
    const outcome = await bundles();
    if (outcome.state === "off") return [];
    if (outcome.state === "refused") {
      return [
        {
          level: "notice",
          message: `no bundle is built: ${outcome.reason}; the evidence carries no bundle digest`,
          hint: "a gate takes it only where all its environments have tier test",
          location: config.locate([]),
        },
      ];
    }
    const remarks: EnvironmentRemark[] = [];
    for (const [environment, bundle] of outcome.bundles) {
      const effective = environments.get(environment);
      for (const { message, path, hint, level } of measure(bundle)) {
        remarks.push({
          environment,
          message,
          hint,
          location: effective?.locate(path) ?? config.locate(path),
          ...(level === "warning" && { level }),
        });
      }
    }
    return gatherByPlace(remarks);
  },
};

interface Remark {
  message: string;
  hint: string;
  path: readonly string[];
  level?: "warning";
}

function measure({ facts: { gzipBytes, rawBytes }, assets }: BuiltBundle): Remark[] {
  const remarks: Remark[] = [];
  const smaller = "leave out what is not used, minify, or move data to KV, R2 or static assets";
  const path = ["main"];
  if (gzipBytes > GZIP.paid) {
    const message = `the bundle has ${show(gzipBytes)} after gzip; a Worker may have ${show(GZIP.paid)}`;
    remarks.push({ message, hint: smaller, path });
  } else if (gzipBytes > GZIP.free) {
    const message = `the bundle has ${show(gzipBytes)} after gzip; the free plan takes ${show(GZIP.free)}, the paid one ${show(GZIP.paid)}`;
    remarks.push({ message, hint: smaller, path, level: "warning" });
  }
  if (rawBytes > RAW_MAX) {
    const message = `the bundle has ${show(rawBytes)} before compression; a Worker may have ${show(RAW_MAX)}`;
    remarks.push({ message, hint: smaller, path });
  }
  if (assets !== undefined && assets.largest.bytes > ASSET_MAX) {
    const { name, bytes } = assets.largest;
    const message = `the asset ${JSON.stringify(name)} has ${show(bytes)}; one file may have ${show(ASSET_MAX)}`;
    remarks.push({
      message,
      hint: "serve it from R2, or name it in .assetsignore",
      path: ["assets", "directory"],
    });
  }
  if (assets !== undefined && assets.count > ASSETS_FREE) {
    const message = `there are ${assets.count} assets; the free plan takes ${ASSETS_FREE}`;
    remarks.push({
      message,
      hint: "name in .assetsignore what is not served",
      path: ["assets", "directory"],
      level: "warning",
    });
  }
  return remarks;
}

function show(bytes: number): string {
  return `${(bytes / MIB).toFixed(2).replace(/\.?0+$/, "")} MiB`;
}
