import type { StepCase } from "./no-deploy-steps.ts";

/** Files of tools that say what a step runs, beside those of no-deploy-steps.ts. */
export const TOOL_FILES: Readonly<Record<string, string>> = {
  Makefile: `include mk/shared.mk
WRANGLER ?= npx wrangler
ENVIRONMENT := staging
.PHONY: all deploy
all: check
\t@echo nothing
check:
\tnpm run build
deploy: check ## ships it
\t@cd apps/api && \\
\t  $(WRANGLER) deploy --env $(ENVIRONMENT)
dry:
\t$(WRANGLER) deploy --dry-run
deploy-%:
\t$(WRANGLER) deploy --env $*
nested:
\t$(MAKE) -C apps/api publish
`,
  "mk/shared.mk": "shared-release: shared-needed\nshared-needed:\n\tnpx wrangler versions upload\n",
  "mk/eager/Makefile":
    "VERSION := $(shell git describe)\nX := $(shell npx wrangler deploy >&2)\nall:\n\techo $(X)\n",
  "mk/bang/Makefile": "X != wrangler deploy\nall: ; echo $(X)\n",
  "mk/recipe/Makefile": "all:\n\t@echo $(shell (cd ..; npx wrangler deploy))\n",
  "mk/lazy/Makefile": "all: X = ${shell wrangler deploy}\nall:\n\t@echo $(X)\n",
  "mk/lazy-plain/Makefile": "X = $(shell wrangler deploy)\nall:\n\t@echo $(X)\n",
  "apps/api/Makefile": "publish:\n\twrangler deploy\n",
  justfile:
    "set shell := ['bash']\n\ndefault: ship\n\nship env='x': look\n    npx wrangler deploy --env {{env}}\nlook:\n    npx wrangler whoami\n",
  "Taskfile.yml":
    "version: '3'\ntasks:\n  ship: { deps: [look], cmds: [{ task: push }] }\n  push: { cmds: ['wrangler deploy'] }\n  look: wrangler whoami\n",
  "mise.toml":
    '[tasks.ship]\nrun = "wrangler deploy"\n[tasks.all]\ndepends = ["ship"]\n[tasks]\nlook = "wrangler whoami"\n',
  "nx.json": '{ "targetDefaults": { "roll": { "dependsOn": ["push"] } } } // end\n',
  "apps/edge/project.json":
    '{ "name": "edge", "targets": { "deploy": { "executor": "nx:run-commands", "options": { "command": "wrangler deploy", "cwd": "{projectRoot}" } }, "roll": { "command": "echo done" }, "push": { "executor": "nx:run-commands", "options": { "commands": ["echo a", { "command": "wrangler versions upload" }] } }, "look": { "command": "wrangler whoami" }, "other": { "executor": "./tools:deploy" } } }',
  "apps/edge-two/project.json":
    '{ "name": "edge-two", "targets": { "deploy": { "executor": "@naxodev/nx-cloudflare:deploy" }, "build": { "executor": "@nx/esbuild:esbuild" } } }',
  "turbo.json":
    '{\n  // what runs before what\n  "tasks": { "everything": { "dependsOn": ["bundle", "^build"] }, "build": {} },\n}\n',
  "vite.config.ts":
    "import { defineConfig } from 'vite-plus';\nexport default defineConfig({\n  staged: { '*': 'vp check' },\n  run: { tasks: {\n    look: 'wrangler whoami',\n    roll: { command: 'wrangler deploy', dependsOn: ['look'], cache: false },\n    'roll:all': { command: ['echo', `done`], dependsOn: ['roll'] },\n    odd: { command: pick() },\n  } },\n});\n",
  "infra/worker/main.tf": 'resource "cloudflare_workers_script" "api" {\n  name = "api"\n}\n',
  "infra/dns/main.tf": 'resource "cloudflare_record" "api" {\n  name = "api"\n}\n',
  "infra/aws/main.tf": 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n',
  "infra/both/main.tf": 'module "w" {\n  source = "../worker"\n}\n',
  "infra/far/main.tf": 'module "w" {\n  source = "registry.example/x/y"\n}\n',
  "infra/exec/main.tf":
    'resource "terraform_data" "x" {\n  provisioner "local-exec" {\n    command     = "npm run bundle"\n    working_dir = "../../apps/api"\n  }\n}\n',
  "infra/open/main.tf":
    'resource "null_resource" "x" {\n  provisioner "local-exec" {\n    command = "npx wrangler deploy --env ${var.name}"\n  }\n}\n',
  "infra/data/main.tf":
    'data "external" "x" {\n  program = ["sh", "-c", "npx wrangler deploy >&2; echo {}"]\n}\n',
  "infra/json/main.tf.json":
    '{ "resource": { "null_resource": { "x": { "provisioner": { "local-exec": {} } } } } }',
  "infra/hook/terragrunt.hcl":
    'terraform {\n  after_hook "ship" {\n    commands = ["apply"]\n    execute  = ["npx", "wrangler", "deploy"]\n  }\n}\n',
  "infra/hook/main.tf": 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n',
  "sites/cloud/sst.config.ts":
    "export default $config({ app: () => ({ name: 'a', home: 'cloudflare' }) });\n",
  "sites/aws/sst.config.ts": "export default $config({ app: () => ({ name: 'a', home: 'aws' }) });\n",
  "scripts/spawn.mjs":
    'import { spawnSync } from "node:child_process";\nconst args = ["wrangler", "deploy"];\nspawnSync("npx", [...args, "--env", process.env.NAME]);\n',
  "scripts/zx.mjs":
    "#!/usr/bin/env zx\nconst name = 'production';\nawait $`npx wrangler deploy --env ${name}`;\n",
  "scripts/execa.ts":
    'import { execa } from "execa";\nconst run: string = "pnpm";\nawait execa(run, ["run", "cf:staging"], { stdio: "inherit" });\n',
  "scripts/dry.mjs":
    'import { execSync } from "node:child_process";\n// execSync("wrangler deploy")\nexecSync("npx wrangler deploy --dry-run");\nconsole.log("run wrangler deploy by hand");\n',
  "scripts/pass.mjs":
    'import { spawnSync } from "node:child_process";\nspawnSync("npx", ["wrangler", ...process.argv.slice(2)]);\n',
  "scripts/choose.mjs":
    'import { execSync } from "node:child_process";\nif (process.argv[2] === "types") execSync("wrangler types");\nelse execSync("wrangler deploy");\n',
  "scripts/deploy-all.ts": 'import { ship } from "./lib/ship.js";\nship();\n',
  "scripts/summary.ts": 'import { ship } from "./lib/ship.js";\nconsole.log(ship.name);\n',
  "scripts/lib/ship.ts":
    'import { exec } from "node:child_process";\nexport const ship = () => exec(`wrangler deploy`);\n',
  "scripts/args.sh": '#!/bin/sh\nset -eu\nnpx wrangler "$@"\n',
  "scripts/case.sh":
    '#!/bin/bash\ncase "${1:-look}" in\n  look) npx wrangler whoami ;;\n  ship) npx wrangler deploy ;;\nesac\n',
  ".github/actions/bundled/action.yml": "name: bundled\nruns: { using: node24, main: dist/index.js }\n",
  ".github/actions/bundled/dist/index.js": `var a=1;${"x".repeat(60_000)}\nspawn("npx",["wrangler","deploy"])\n`,
};

export const TOOL_DEPLOYS: StepCase[] = [
  ["run: make deploy #HERE", "make deploy → Makefile:10 → wrangler deploy --env staging"],
  ["run: make deploy ENVIRONMENT=production #HERE", "wrangler deploy --env production"],
  ["run: make deploy-live #HERE", "make deploy-live → Makefile:15 → wrangler deploy --env live"],
  ["run: make shared-release #HERE", "make shared-release → mk/shared.mk:3 → wrangler versions upload"],
  ["run: make nested #HERE", "make publish → apps/api/Makefile:2 → wrangler deploy"],
  ["run: make -C apps/api #HERE", "apps/api/Makefile:2 → wrangler deploy"],
  ["run: make -C mk/eager #HERE", "mk/eager/Makefile:2 → wrangler deploy"],
  ["run: make -C mk/bang #HERE", "mk/bang/Makefile:1 → wrangler deploy"],
  ["run: make -C mk/recipe #HERE", "mk/recipe/Makefile:2 → wrangler deploy"],
  ["run: just ship production #HERE", "just ship production → wrangler deploy"],
  ["run: just #HERE", "wrangler deploy"],
  ["run: task ship #HERE", "task ship → wrangler deploy"],
  ["run: mise run all #HERE", "mise run all → wrangler deploy".replace("run all", "all")],
  ["run: npx nx deploy edge #HERE", "apps/edge/project.json deploy → wrangler deploy"],
  ["run: pnpm exec nx run edge:deploy:production #HERE", "apps/edge/project.json deploy → wrangler deploy"],
  ["run: npx nx exec -- wrangler deploy #HERE", "wrangler deploy"],
  ["run: npx nx affected -t roll #HERE", "apps/edge/project.json push → wrangler versions upload"],
  [
    "run: npx nx run-many --target=deploy --projects=edge-two #HERE",
    "executor @naxodev/nx-cloudflare:deploy",
  ],
  [
    "run: npx turbo run everything #HERE",
    "turbo everything (bundle) → apps/api/package.json:5 → wrangler deploy",
  ],
  [
    "run: npx turbo bundle --filter=@hub/api #HERE",
    "turbo bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: pnpm vp run roll #HERE", "vp run roll → vite.config.ts:6 → wrangler deploy"],
  ["run: vpr roll:all #HERE", "vpr roll:all → vite.config.ts:6 → wrangler deploy"],
  [
    "run: npx vp run --filter @hub/api bundle #HERE",
    "vp run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: vp run @hub/api#bundle #HERE", "apps/api/package.json:5 → wrangler deploy"],
  ["run: vp exec wrangler deploy #HERE", "wrangler deploy"],
  [
    "working-directory: infra/worker\nrun: terraform apply -auto-approve #HERE",
    "terraform apply → infra/worker/main.tf:1 → resource cloudflare_workers_script",
  ],
  ["run: tofu -chdir=infra/both apply #HERE", "infra/worker/main.tf:1 → resource cloudflare_workers_script"],
  [
    "working-directory: infra\nrun: op run -- terragrunt run --all apply #HERE",
    "terragrunt apply → infra/worker/main.tf:1",
  ],
  [
    "run: terraform -chdir=infra/exec apply #HERE",
    "infra/exec/main.tf:2 → npm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: terraform -chdir=infra/data plan #HERE", "terraform plan → infra/data/main.tf:1 → wrangler deploy"],
  [
    "working-directory: infra/hook\nrun: terragrunt apply #HERE",
    "terragrunt apply → infra/hook/terragrunt.hcl:2 → wrangler deploy",
  ],
  [
    "working-directory: sites/cloud\nrun: npx sst deploy --stage x #HERE",
    "sst deploy → sites/cloud/sst.config.ts",
  ],
  [
    "run: node scripts/release.mjs #HERE",
    "node scripts/release.mjs → scripts/release.mjs:1 → wrangler deploy",
  ],
  ["run: node scripts/spawn.mjs #HERE", "scripts/spawn.mjs:3 → wrangler deploy"],
  [
    "run: npx tsx scripts/execa.ts #HERE",
    "scripts/execa.ts:3 → pnpm run cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  ["run: ./scripts/zx.mjs #HERE", "scripts/zx.mjs:3 → wrangler deploy --env production"],
  ["run: node scripts/pass.mjs versions upload #HERE", "scripts/pass.mjs:2 → wrangler versions upload"],
  ["run: node scripts/choose.mjs #HERE", "scripts/choose.mjs:3 → wrangler deploy"],
  ["run: bun scripts/deploy-all.ts #HERE", "scripts/lib/ship.ts:2 → wrangler deploy"],
  [
    "uses: ./.github/actions/script #HERE",
    "./.github/actions/script → node .github/actions/script/index.js → .github/actions/script/index.js:1 → wrangler deploy",
  ],
  ["run: ./scripts/args.sh deploy --env x #HERE", "scripts/args.sh:3 → wrangler deploy --env x"],
  ["run: bash scripts/case.sh ship #HERE", "scripts/case.sh:4 → wrangler deploy"],
  ['run: |\n  ship() { npx wrangler "$@"; }\n  ship deploy # HERE', "wrangler deploy"],
  ['run: |\n  wrangler() { npx wrangler "$@"; }\n  wrangler deploy # HERE', "wrangler deploy"],
  [
    "run: |\n  if [ -n \"$LIVE\" ]; then C=deploy; else C='versions list'; fi\n  npx wrangler $C # HERE",
    "wrangler deploy",
  ],
  ["run: echo 'wrangler deploy' | bash #HERE", "wrangler deploy"],
  ["run: |\n  cat <<'EOF' | sh # HERE\n  wrangler deploy\n  EOF", "wrangler deploy"],
  ["run: cat scripts/release.sh | bash #HERE", "scripts/release.sh:4 → wrangler deploy --env production"],
  ["run: bash < scripts/release.sh #HERE", "scripts/release.sh:4 → wrangler deploy --env production"],
  ["run: echo deploy | xargs npx wrangler #HERE", "wrangler deploy"],
  [
    "run: echo api | xargs -I{} npm run bundle --prefix apps/{} #HERE",
    "npm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: env -S 'A=b wrangler deploy' --env x #HERE", "wrangler deploy --env x"],
  ['run: eval "npx wrangler deploy" #HERE', "wrangler deploy"],
  ["run: pnpm -r bundle #HERE", "pnpm bundle → apps/api/package.json:5 → wrangler deploy"],
  [
    "run: pnpm --filter './apps/*' run bundle #HERE",
    "pnpm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: bun --filter '@hub/*' bundle #HERE", "bun bundle → apps/api/package.json:5 → wrangler deploy"],
  [
    "run: yarn workspaces foreach -A run bundle #HERE",
    "yarn run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: npm run bundle --workspaces #HERE", "npm run bundle → apps/api/package.json:5 → wrangler deploy"],
  [
    "run: curl -X PUT https://api.cloudflare.com/client/v4/accounts/1/workers/scripts/api -F x=@y #HERE",
    "curl PUT api.cloudflare.com/client/v4/accounts/1/workers/scripts/api",
  ],
];

export const TOOL_QUIET: string[] = [
  "run: make",
  "run: make check dry",
  "run: make -n deploy",
  "run: just look",
  "run: task look",
  "run: mise run look",
  "run: mise install",
  "run: npx nx run-many -t build look",
  "run: npx nx graph",
  "run: npx turbo build",
  "run: npx turbo bundle --filter=@hub/web",
  "run: npx turbo bundle --dry-run",
  "run: vp run look",
  "run: vp build",
  "run: vp exec wrangler whoami",
  "working-directory: infra/worker\nrun: terraform plan",
  "run: terraform -chdir=infra/exec plan",
  "working-directory: infra/aws\nrun: terraform apply -auto-approve",
  "working-directory: sites/aws\nrun: npx sst deploy",
  "working-directory: sites/cloud\nrun: npx sst diff",
  "run: node scripts/dry.mjs",
  "run: ./scripts/args.sh deploy --dry-run",
  "run: bash scripts/case.sh",
  "run: bash scripts/case.sh look",
  'run: |\n  ship() { npx wrangler "$@"; }\n  ship deployments list',
  "run: echo deploy | xargs echo",
  "run: echo 'wrangler deploy' | cat",
  "run: pnpm --filter @hub/web run --if-present bundle",
  "run: curl -s https://api.cloudflare.com/client/v4/user/tokens/verify",
  "run: curl -X POST https://api.cloudflare.com/client/v4/zones/1/purge_cache",
  "uses: wrangler-gate/wrangler-gate@v1",
];

export const TOOL_UNRESOLVED: [step: string, why: string][] = [
  ["run: make missing", "no rule makes missing"],
  ["run: make ${{ inputs.target }}", "what make builds is only known when it runs"],
  ["run: make -C mk/lazy", "mk/lazy/Makefile:1 → wrangler deploy"],
  ["run: make -C mk/lazy-plain", "mk/lazy-plain/Makefile:1 → wrangler deploy"],
  ["working-directory: docs\nrun: make", "no makefile is tracked there"],
  ["run: npx nx other edge", "the executor ./tools:deploy is not read"],
  ["run: npx nx run edge:upload", "no project declares upload: a plugin of nx may"],
  ["run: npx nx deploy nobody", "no project nobody is tracked"],
  ["run: gradle deploy", "what gradle runs is not followed"],
  ["run: vp run missing", "no script missing in package.json"],
  ["run: vp run odd", "its command is no plain text"],
  ["run: vp run $TASK", "the tasks of vp are only known when it runs"],
  ["run: mise run missing", "no task missing is tracked"],
  [
    "working-directory: infra/dns\nrun: terraform apply",
    "it changes resources of Cloudflare: infra/dns/main.tf:1 cloudflare_record",
  ],
  [
    "working-directory: infra/far\nrun: terraform apply",
    "the module registry.example/x/y of another place is not read",
  ],
  ["run: terraform -chdir=infra/open apply", "the program that it starts is only known when it runs"],
  ["run: terraform -chdir=infra/json apply", "names resources of Cloudflare or programs"],
  ["run: npx sst deploy", "its sst.config.ts is not tracked where it runs"],
  ["run: node scripts/choose.mjs types", "its arguments may choose"],
  ["run: node scripts/smoke-deployed.mjs npx wrangler deploy", "wrangler deploy"],
  ["run: node scripts/summary.ts", "in a module that it imports"],
  ["uses: ./.github/actions/bundled", "is bundled and names a deploying command"],
  ["run: npx wrangler $(cat command.txt)", "the command of wrangler is only known when it runs"],
  [
    "uses: somebody/purge@v1\nwith: { token: '${{ secrets.CLOUDFLARE_API_TOKEN }}' }",
    "an action of another repository is given a credential of Cloudflare",
  ],
];
