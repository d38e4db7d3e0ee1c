const { cpSync, readdirSync } = require("node:fs");
const path = require("node:path");

const { INPUT_PATTERN, INPUT_PATH, GITHUB_WORKSPACE, STAND_IN_ARTIFACTS } = process.env;
const isMerged = process.env["INPUT_MERGE-MULTIPLE"] === "true";
for (const name of readdirSync(STAND_IN_ARTIFACTS)) {
  if (!path.matchesGlob(name, INPUT_PATTERN)) continue;
  const target = path.join(GITHUB_WORKSPACE, INPUT_PATH, isMerged ? "" : name);
  cpSync(path.join(STAND_IN_ARTIFACTS, name), target, { recursive: true });
}
