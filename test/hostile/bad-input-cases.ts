import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BadCase, BINARY, fill, GATE_YML, linkTo, makePipe } from "./bad-config-cases.ts";

/** Without the tools of this repository, wrangler among them. */
const PATH_WITHOUT_OURS = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(path.delimiter);

const startOf = (command: string): string =>
  GATE_YML.replace(
    '  ci: { url: "{url}", tier: test }',
    `  ci:\n    url: http://127.0.0.1:{port}\n    tier: test\n    start: ${command}`,
  );

/** Everything else that a command reads or is told. */
export const INPUT_CASES: readonly BadCase[] = [
  {
    name: "a Hurl file has 50 MB",
    prepare: fill("smoke/items.hurl", "GET http://x\n"),
    args: ["smoke-test"],
    says: /^error FILE_TOO_LARGE smoke\/items\.hurl has 50\.0 MB; a file may have 4 MiB$/m,
  },
  {
    name: "a Hurl file is nested without end",
    files: { "smoke/items.hurl": `POST {{base_url}}/\n${"[".repeat(3_000_000)}` },
    args: ["smoke-test"],
    says: /^error HURL_SYNTAX smoke\/items\.hurl:2:501: Parsing JSON: JSON nested deeper than 500 levels is not read$/m,
  },
  {
    name: "a Hurl file is not UTF-8",
    files: { "smoke/items.hurl": Buffer.from("GET http://caf\u00e9\n", "latin1") },
    args: ["smoke-test"],
    says: /^error FILE_UNREADABLE smoke\/items\.hurl cannot be read: it is not UTF-8 text$/m,
  },
  {
    name: "a Hurl file is binary",
    files: { "smoke/items.hurl": BINARY },
    args: ["smoke-test"],
    says: /^error FILE_UNREADABLE smoke\/items\.hurl cannot be read: it is not UTF-8 text$/m,
  },
  {
    name: "a Hurl file is a link to itself",
    prepare: linkTo("loop.hurl", "smoke/loop.hurl"),
    args: ["smoke-test"],
    says: /^error FILE_UNREADABLE smoke\/loop\.hurl cannot be read: it is a symbolic link that leads back to itself$/m,
  },
  {
    name: "a Hurl file is a pipe that nobody writes to",
    prepare: makePipe("smoke/pipe.hurl"),
    args: ["smoke-test"],
    says: /^error FILE_UNREADABLE smoke\/pipe\.hurl cannot be read: it is not a regular file$/m,
  },
  {
    name: "a Hurl file is a link to a folder",
    prepare: linkTo("..", "smoke/up.hurl"),
    args: ["smoke-test"],
    says: /^error FILE_UNREADABLE smoke\/up\.hurl cannot be read: it is a folder$/m,
  },
  {
    name: "a Hurl file is a link out of the repository",
    prepare: linkTo("/etc/hostname", "smoke/host.hurl"),
    args: ["smoke-test"],
    says: /^error FILE_OUTSIDE_REPOSITORY smoke\/host\.hurl lies outside the repository$/m,
  },
  {
    name: "a glob begins above the repository",
    files: { "gate.yml": GATE_YML.replace("smoke/*.hurl", "../../**/*.hurl") },
    args: ["smoke-test"],
    says: /^error FILE_OUTSIDE_REPOSITORY "\.\.\/\.\.\/\*\*\/\*\.hurl" leads out of the repository$/m,
  },
  {
    name: "a glob climbs out behind its first star",
    files: { "gate.yml": GATE_YML.replace("smoke/*.hurl", "'*/../../../**/*.hurl'") },
    args: ["smoke-test"],
    says: /^error FILE_OUTSIDE_REPOSITORY "\*\/\.\.\/\.\.\/\.\.\/\*\*\/\*\.hurl" leads out of the repository$/m,
  },
  {
    name: "the wrangler config is binary",
    files: { "wrangler.toml": BINARY },
    args: ["validate"],
    says: /^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml:\d+:\d+ is a binary file, not text$/m,
  },
  {
    name: "the wrangler config has 50 MB",
    prepare: fill("wrangler.toml", "# a\n"),
    args: ["validate"],
    says: /^error FILE_TOO_LARGE wrangler\.toml is larger than 1 MiB$/m,
  },
  {
    name: "the wrangler config is nested without end",
    files: { "wrangler.toml": `a = ${"[".repeat(200_000)}` },
    args: ["validate"],
    says: /^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml:1:\d+ is not valid TOML: /m,
  },
  {
    name: "the wrangler config is a link to itself",
    files: { "wrangler.toml": undefined },
    prepare: linkTo("wrangler.toml", "wrangler.toml"),
    args: ["validate"],
    says: /^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml is a symbolic link that leads back to itself$/m,
  },
  {
    name: "git is missing",
    env: { PATH: "/nonexistent" },
    args: ["run"],
    says: /^error COMMAND_NOT_FOUND git was not found\n {2}→ install git/m,
  },
  {
    name: "the folder is no repository",
    prepare: ({ repository }) => rm(path.join(repository.root, ".git"), { recursive: true }),
    args: ["run"],
    says: /^error GIT_NOT_A_REPOSITORY .* is not inside a work tree of git$/m,
  },
  {
    name: "the repository has no commit",
    async prepare({ repository }) {
      await rm(path.join(repository.root, ".git"), { recursive: true });
      await repository.git("init", "--quiet");
    },
    args: ["run"],
    says: /^error GIT_REF_UNKNOWN this repository has no commit yet$/m,
  },
  {
    name: "the index of git is garbage",
    prepare: ({ repository }) => writeFile(path.join(repository.root, ".git/index"), "garbage"),
    args: ["run"],
    says: /^error GIT_FAILED git [a-z-]+ ended with 128: fatal: /m,
  },
  {
    name: "the evidence folder is a file",
    prepare: ({ repository }) => writeFile(path.join(repository.root, "gate-evidence"), ""),
    args: ["verdict"],
    says: /^error EVIDENCE_UNREADABLE the evidence folder .*gate-evidence cannot be read: a file stands where a folder is needed \(ENOTDIR\)$/m,
  },
  {
    name: "evidence cannot be written",
    prepare: ({ repository }) => writeFile(path.join(repository.root, "gate-evidence"), ""),
    args: ["validate"],
    says: /^error FILE_UNREADABLE victim-validate-a1\.json cannot be written: a file stands where a folder is needed \(EEXIST\)$/m,
  },
  {
    name: "the program that start names does not exist",
    files: { "gate.yml": startOf("wranglr dev --port {port}") },
    args: ["smoke-test"],
    says: /^error COMMAND_NOT_FOUND .*wranglr/m,
  },
  {
    name: "wrangler is not installed where start needs it",
    files: {
      "gate.yml": startOf("npm run serve -- --port {port}"),
      "package.json": '{"scripts":{"serve":"wrangler dev"}}',
    },
    env: { PATH: PATH_WITHOUT_OURS },
    args: ["smoke-test"],
    says: /^error START_FAILED gate\.yml:4:3: ci did not start: "npm run serve -- --port \d+" ended with exit code 127$/m,
  },
  {
    name: "a name on the command line holds an escape and a command of the runner",
    args: ["validate", "--config", "a\u001b[2J\n::error::b"],
    says: /^error CONFIG_NOT_FOUND there is no a␛\[2J ::error::b here$/m,
  },
  {
    name: "a value is forgotten before the next flag",
    args: ["run", "--expected-version", "--no-start"],
    exitCode: 64,
    says: /^error USAGE --expected-version needs a value$/m,
  },
  {
    name: "a command is misspelt",
    args: ["valdiate"],
    exitCode: 64,
    says: /^error USAGE unknown command "valdiate": did you mean validate\?$/m,
  },
  {
    name: "a flag is misspelt",
    args: ["run", "--expected-versoin", "v1"],
    exitCode: 64,
    says: /^error USAGE unknown flag --expected-versoin: did you mean --expected-version\?$/m,
  },
  {
    name: "none is given as the expected version",
    args: ["run", "--expected-version", "none"],
    exitCode: 64,
    says: /^error USAGE expected-version: none is no version$/m,
  },
];
