import { GateError } from "./errors.ts";

const DURATION_UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * `250ms`, `1.5s`, `5m`, `24h`, `2d` in milliseconds.
 * @throws GateError CONFIG_INVALID for anything else: a bare number has no unit and is refused.
 */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim());
  const unit = DURATION_UNITS[match?.[2] ?? ""];
  if (match?.[1] === undefined || unit === undefined) {
    throw new GateError("CONFIG_INVALID", `"${text}" is not a duration`, {
      hint: "write for instance 250ms, 2s, 5m or 24h",
    });
  }
  return Number(match[1]) * unit;
}

/**
 * `50/s`, `300/m` in events per second.
 * @throws GateError CONFIG_INVALID for anything else, zero included.
 */
export function parseRate(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\/(s|m|h)$/.exec(text.trim());
  const unit = DURATION_UNITS[match?.[2] ?? ""];
  const value = Number(match?.[1]);
  if (match === null || unit === undefined || !(value > 0)) {
    throw new GateError("CONFIG_INVALID", `"${text}" is not a rate`, {
      hint: "write for instance 50/s or 300/m",
    });
  }
  return (value * 1000) / unit;
}

/**
 * `0.1%` as a fraction (0.001).
 * @throws GateError CONFIG_INVALID without the sign or outside 0 to 100.
 */
export function parsePercentage(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  const value = Number(match?.[1]);
  if (match === null || !(value >= 0 && value <= 100)) {
    throw new GateError("CONFIG_INVALID", `"${text}" is not a percentage`, {
      hint: "write for instance 0.1% or 95%",
    });
  }
  // Through a decimal string: 0.1 / 100 is not the double nearest to 0.001.
  return Number(`${match[1]}e-2`);
}

/** Milliseconds as a person reads them: `340 ms`, `12.5 s`, `3 min 5 s`, `2 h 10 min`, `30 d`. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return "for ever";
  if (ms < 1) return `${Number(ms.toFixed(2))} ms`;
  if (ms < 10) return `${Number(ms.toFixed(1))} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return joinUnits(Math.floor(seconds / 60), "min", seconds % 60, "s");
  const minutes = Math.round(seconds / 60);
  if (minutes < 72 * 60) return joinUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
  const hours = Math.round(minutes / 60);
  return joinUnits(Math.floor(hours / 24), "d", hours % 24, "h");
}

function joinUnits(major: number, majorUnit: string, minor: number, minorUnit: string): string {
  return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`;
}

/** A fraction as a percentage with at most `digits` significant digits: 0.00123 → `0.123 %`. */
export function formatPercentage(fraction: number, digits = 3): string {
  return `${Number((fraction * 100).toPrecision(digits))} %`;
}
