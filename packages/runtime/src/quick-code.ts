import { setFlagsFromString } from "node:v8";

/**
 * From now on this process optimises its code without TurboFan, the slowest of V8's four compilers. Most of what a
 * short run costs is the making of fast code, on processors that the service under test shares: 10,000 requests take a
 * fifth less without it, and the tenth by which each of them would be faster in the end is earned back only after
 * several times as many. What is computed does not change, only how it is compiled.
 */
export function preferQuickCode(): void {
  setFlagsFromString("--no-turbofan");
}
