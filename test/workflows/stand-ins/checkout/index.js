const { execFileSync } = require("node:child_process");

const { GITHUB_SHA, GITHUB_WORKSPACE, STAND_IN_REPOSITORY } = process.env;
const depth = process.env["INPUT_FETCH-DEPTH"];
const git = (...args) => execFileSync("git", args, { cwd: GITHUB_WORKSPACE, stdio: "inherit" });
const from = `file://${STAND_IN_REPOSITORY}`;
git("init", "--quiet");
if (depth === "0") git("fetch", "--quiet", "--tags", from, GITHUB_SHA);
else git("fetch", "--quiet", "--no-tags", `--depth=${depth}`, from, GITHUB_SHA);
git("checkout", "--quiet", "--detach", GITHUB_SHA);
