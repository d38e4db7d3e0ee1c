import type { StepCase } from "./no-deploy-steps.ts";

/** Files of steps that hide what they run, beside those of no-deploy-steps.ts. */
export const HIDDEN_FILES: Readonly<Record<string, string>> = {
  "scripts/exec-path.mjs":
    'execFileSync(process.execPath, ["node_modules/wrangler/bin/wrangler.js", "deploy"]);\n',
  "scripts/empty.mjs": "",
  "scripts/named.mjs": 'const name = "./release.mjs";\nawait import(name);\n',
  "scripts/url.mjs": 'await import(new URL("./release.mjs", import.meta.url));\n',
  "scripts/worker.mjs":
    'import { Worker } from "node:worker_threads";\nnew Worker(new URL("./release.mjs", import.meta.url));\n',
  "scripts/client.mjs":
    'import Cloudflare from "cloudflare";\nconst api = new Cloudflare();\nawait api.workers.scripts.update("hub", {});\n',
  "scripts/client-look.mjs":
    'import Cloudflare from "cloudflare";\nconsole.log(await new Cloudflare().workers.scripts.list());\n',
  "tools/cli.ts":
    'import { upload } from "./upload.ts";\nimport { deployAll } from "./deploy-all.ts";\nprocess.argv[2] === "upload" ? upload() : deployAll();\n',
  "tools/upload.ts": 'import { send } from "./send.ts";\nexport const upload = () => send("photo");\n',
  "tools/send.ts": "export const send = (name) => fetch(`https://photos.example/${name}`);\n",
  "tools/deploy-all.ts":
    'import { execSync } from "node:child_process";\nexport const deployAll = () => execSync("npx wrangler deploy");\n',
  "scripts/hook.sh": "npx wrangler deploy\n",
  "scripts/tasks.json": '{ "ship": "npx wrangler deploy" }\n',
  "scripts/run-tasks.js":
    'const { ship } = require("./tasks.json");\nrequire("node:child_process").execSync(ship);\n',
  "scripts/count-tasks.js":
    'require("node:child_process").execSync(`echo ${Object.keys(require("./tasks.json")).length}`);\n',
  "scripts/as-data.js": 'require("./release.json");\n',
  "scripts/release.json.js": 'require("node:child_process").execSync("npx wrangler deploy");\n',
  "tools/ship/__main__.py": 'import os\nos.system("npx wrangler deploy")\n',
  "tools/look.py": 'print("hello")\n',
  "docker-compose.yml":
    'services:\n  database:\n    image: postgres\n  shipper:\n    build: .\n    command: ["npx", "wrangler", "deploy"]\n',
  "stack/compose.yaml": "services:\n  database:\n    image: postgres\n    command: postgres -c fsync=off\n",
  "stack/Dockerfile": "FROM node:24\nRUN npm ci\nCMD npm run ship\n",
  "apps/versioned/package.json":
    '{\n  "name": "versioned",\n  "scripts": {\n    "version": "wrangler versions upload"\n  }\n}\n',
};

export const HIDDEN_DEPLOYS: StepCase[] = [
  ["run: find . -name a -exec true ';' -exec npx wrangler deploy ';' #HERE", "wrangler deploy"],
  [
    "run: node --import ./scripts/release.mjs scripts/empty.mjs #HERE",
    "node ./scripts/release.mjs → scripts/release.mjs:1 → wrangler deploy",
  ],
  [
    "run: npx tsx -r ./scripts/release.mjs scripts/empty.mjs #HERE",
    "scripts/release.mjs:1 → wrangler deploy",
  ],
  ["run: npx zx scripts/release.mjs #HERE", "scripts/release.mjs:1 → wrangler deploy"],
  [
    "working-directory: apps/versioned\nrun: npm version patch #HERE",
    "npm version (version) → apps/versioned/package.json:4 → wrangler versions upload",
  ],
  [
    `run: node -e "require('child_process').execSync('npx wrangler deploy')" #HERE`,
    "node -e → node -e:1 → wrangler deploy",
  ],
  [
    "env: { NODE_OPTIONS: --require ./scripts/release.mjs }\nrun: npx vitest #HERE",
    "node ./scripts/release.mjs → scripts/release.mjs:1 → wrangler deploy",
  ],
  [
    "run: NODE_OPTIONS='--max-old-space-size=4096 --import=./scripts/release.mjs' npx vitest #HERE",
    "scripts/release.mjs:1 → wrangler deploy",
  ],
  [
    'run: echo "NODE_OPTIONS=--require ./scripts/release.mjs" >> "$GITHUB_ENV" #HERE',
    "scripts/release.mjs:1 → wrangler deploy",
  ],
  ["run: export BASH_ENV=./scripts/hook.sh; bash -c true #HERE", "scripts/hook.sh:1 → wrangler deploy"],
  ["run: BASH_ENV=scripts/hook.sh bash -c true #HERE", "scripts/hook.sh:1 → wrangler deploy"],
  [
    "env: { BASH_ENV: ./scripts/hook.sh }\nrun: npm test #HERE",
    "sh ./scripts/hook.sh → scripts/hook.sh:1 → wrangler deploy",
  ],
  ["run: node tools/cli.ts deploy-all #HERE", "tools/deploy-all.ts:2 → wrangler deploy"],
  ["run: npm explore @hub/api -- npx wrangler deploy #HERE", "wrangler deploy"],
];

export const HIDDEN_QUIET: string[] = [
  "run: git commit -m 'no more wrangler deploy' && git tag v1",
  "run: git submodule update --init",
  "run: sed -i 's/wrangler deploy/npm run build/' README.md",
  "run: tar -xzf a.tgz && awk '{ print $1 }' a.txt",
  "run: alias ll='ls -l'",
  "run: go run github.com/rhysd/actionlint/cmd/actionlint@v1",
  "run: cargo build --release",
  "run: node -r dotenv/config scripts/empty.mjs",
  'run: curl -s "$API/client/v4/accounts/1/workers/scripts"',
  "run: find . -name a -exec rm {} +",
  "run: node scripts/client-look.mjs",
  "run: node scripts/count-tasks.js",
  "run: node --import ./scripts/empty.mjs scripts/empty.mjs",
  `run: node -p "require('./package.json').version"`,
  `run: node -e "console.log(Buffer.from(process.argv[1]).toString('base64'))" x`,
  `run: node -e "require('child_process').execSync('git log').toString().split('x').map(String)"`,
  `run: node -e "import('./scripts/empty.mjs')"`,
  "env: { NODE_OPTIONS: --max-old-space-size=4096 --unhandled-rejections=strict, ENV: production }\nrun: npx vitest",
  "run: NODE_OPTIONS='--require dotenv/config' npx vitest",
  `run: python -c "import json; print(','.join(json.load(open('package.json'))))"`,
  "run: python -m pytest && python3 -m pip install x && python -m tools.look",
  `run: perl -pe 's/a/b/' README.md`,
  `run: ruby -e 'puts "a" + "b"'`,
  "working-directory: stack\nrun: docker compose up -d --wait && docker compose logs",
  "run: docker compose down",
  "run: docker run --rm postgres",
];

export const HIDDEN_UNRESOLVED: [step: string, why: string][] = [
  ["run: alias w='npx wrangler'; w deploy", "an alias of wrangler is not followed"],
  ["run: IFS=,; c=npx,wrangler,deploy; $c", "names a deploying command"],
  ["run: at now <<< 'npx wrangler deploy'", "at is given text that names a deploying command"],
  [
    "run: git config alias.x '!npx wrangler deploy' && git x",
    "git is given text that names a deploying command",
  ],
  ["run: git bisect run npx wrangler deploy", "wrangler deploy"],
  [`run: awk 'BEGIN { system("npx wrangler deploy") }'`, "awk is given text that names a deploying command"],
  ["run: sed '1e npx wrangler deploy' package.json", "sed is given text that names a deploying command"],
  [
    "run: tar --checkpoint-action='exec=npx wrangler deploy' -cf a.tar .",
    "tar is given text that names a deploying command",
  ],
  [`run: php -r "system('npx wrangler deploy');"`, "php is given text that names a deploying command"],
  ["run: go run ./cmd/ship", "what go run starts is not followed"],
  ["run: cargo run --bin ship", "what cargo run starts is not followed"],
  ["run: npx semantic-release", "what semantic-release runs is not followed"],
  ['run: curl -X PUT "$API/client/v4/accounts/1/workers/scripts/x" -F a=@b', "curl calls Cloudflare's API"],
  ['run: curl -X PUT "$API/accounts/$ID/workers/scripts/x" -F a=@b', "curl calls Cloudflare's API"],
  ["run: node scripts/exec-path.mjs", "names a deploying command"],
  ["run: node scripts/named.mjs", "in a module that it imports"],
  ["run: node scripts/url.mjs", "in a module that it imports"],
  ["run: node scripts/as-data.js", "in a module that it imports"],
  ["run: node scripts/run-tasks.js", "scripts/tasks.json names a deploying command"],
  ["run: node scripts/worker.mjs", "in a module that it imports"],
  [`run: node -e "import('./scripts/release.mjs')"`, "in a module that it imports"],
  [
    `run: node -e "eval(Buffer.from('bnB4IHdyYW5nbGVyIGRlcGxveQ==', 'base64').toString())"`,
    "what the code of node starts is only known when it runs",
  ],
  [
    `run: node -e "require('child_process').execSync(process.env.COMMAND)"`,
    "what the code of node starts is only known when it runs",
  ],
  [
    `run: node -e "require('child_process')[['exec','Sync'].join('')](atob('bnB4'))"`,
    "what the code of node starts is only known when it runs",
  ],
  [
    `run: python3 -c "import os, base64; os.system(base64.b64decode('bnB4').decode())"`,
    "what the code of python3 starts is only known when it runs",
  ],
  [`run: perl -e 'system("npx wran" . "gler dep" . "loy")'`, "what the code of perl starts"],
  [`run: ruby -e 'system(["npx", "wran" + "gler"].join(" "))'`, "what the code of ruby starts"],
  [`run: php -r 'system("npx wran"."gler deploy");'`, "what the code of php starts"],
  ["run: node tools/cli.ts upload", "tools/deploy-all.ts:2 → wrangler deploy → in a module that it imports"],
  ["run: python -m tools.ship", "tools/ship/__main__.py is no shell script and names a deploying command"],
  ["run: docker compose up -d shipper", "docker-compose.yml → wrangler deploy → in a container"],
  ["run: docker-compose -f docker-compose.yml run shipper", "in a container"],
  ["run: docker build -t x stack", "stack/Dockerfile → "],
  ["run: docker run --rm -v .:/w node npx wrangler deploy", "wrangler deploy"],
  ["run: node scripts/client.mjs", "names a deploying command"],
];
