// The one index that is bundled: a lazy export an entry, so that what the entries share lands in shared
// chunks and an action loads only its own. Each is called by an entry file of dist/ with that file's URL.
type Start = (programUrl: string) => Promise<never>;

export const gate: Start = async (url) => (await import("@gate/cli")).runGateProgram(url);
export const validate: Start = async (url) => (await import("./validate/src/index.ts")).start(url);
export const smokeTest: Start = async (url) => (await import("./smoke-test/src/index.ts")).start(url);
export const healthGate: Start = async (url) => (await import("./health-gate/src/index.ts")).start(url);
export const releaseNotes: Start = async (url) => (await import("./release-notes/src/index.ts")).start(url);
export const verdict: Start = async (url) => (await import("./verdict/src/index.ts")).start(url);
export const run: Start = async (url) => (await import("./run/src/index.ts")).start(url);
