const { copyFileSync, globSync, mkdirSync } = require("node:fs");
const path = require("node:path");

const { INPUT_NAME, INPUT_PATH, GITHUB_WORKSPACE, STAND_IN_ARTIFACTS } = process.env;
if (!/^[^"<>:|*?\r\n\\/]+$/.test(INPUT_NAME))
  throw new Error(`the artifact name is not valid: "${INPUT_NAME}"`);
const files = globSync(INPUT_PATH, { cwd: GITHUB_WORKSPACE });
if (files.length === 0) {
  const message = `No files were found with the provided path: ${INPUT_PATH}`;
  if (process.env["INPUT_IF-NO-FILES-FOUND"] === "error") throw new Error(message);
  process.stdout.write(`${message}\n`);
} else {
  const folder = path.join(STAND_IN_ARTIFACTS, INPUT_NAME);
  mkdirSync(folder); // throws when an artifact of this name exists
  for (const file of files) {
    copyFileSync(path.join(GITHUB_WORKSPACE, file), path.join(folder, path.basename(file)));
  }
}
