import { HUB } from "./hub-repository.ts";

/** Scripts whose names say nothing true about what they do. */
const PACKAGE_JSON = `{
  "name": "hub",
  "scripts": {
    "build": "wrangler deploy --dry-run --outdir dist",
    "ship": "npm run cf:staging",
    "cf:staging": "cross-env NODE_ENV=production wrangler deploy --env staging",
    "deploy": "next build",
    "deploy:docs": "npm run build && echo done",
    "changeset:publish": "changeset publish",
    "check:worker-deploys": "node scripts/check-worker-deploys.mjs",
    "test:e2e:deployed": "playwright test",
    "smoke": "node scripts/smoke-deployed.mjs",
    "prerelease": "wrangler versions upload",
    "release": "echo released",
    "postmigrate": "wrangler d1 migrations apply DB --remote",
    "migrate": "echo migrate",
    "raw": "wrangler",
    "circle": "npm run circle:b",
    "circle:b": "npm run circle"
  }
}
`;

export const FILES: Readonly<Record<string, string>> = {
  ...HUB,
  "package.json": PACKAGE_JSON,
  "scripts/check-worker-deploys.mjs": 'import "node:fs"; // reads wrangler.toml\n',
  "scripts/smoke-deployed.mjs": 'await import("./nothing.mjs");\n',
  "scripts/release.mjs": 'execFileSync("npx", ["wrangler", "deploy"]);\n',
  "scripts/many.mjs": 'for (const name of names) spawnSync("pnpm", ["-F", name, "run", "deploy"]);\n',
  "tools/cli/package.json":
    '{ "name": "@hub/cli", "bin": { "hub-tool": "./dist/main.js", "hub-look": "./look.mjs" } }\n',
  "tools/cli/look.mjs": 'console.log("deployed?");\n',
  "scripts/release.sh":
    '#!/usr/bin/env bash\nset -e\ncd "$(dirname "$0")/.."\nnpx wrangler deploy --env production\n',
  "scripts/look.sh": "#!/bin/sh\nnpx wrangler deployments list\n",
  "scripts/circle.sh": "#!/bin/sh\n./scripts/circle.sh\n",
  "apps/web/package.json":
    '{\n  "name": "@hub/web",\n  "scripts": {\n    "push": "wrangler pages deploy dist",\n    "build": "vite build"\n  }\n}\n',
  "apps/api/package.json":
    '{\n  "name": "@hub/api",\n  "scripts": {\n    "publish:staging": "wrangler deploy -e staging",\n    "bundle": "wrangler deploy"\n  }\n}\n',
  ".github/actions/ship/action.yml": `name: ship
inputs:
  command: { default: whoami }
runs:
  using: composite
  steps:
    - run: npx wrangler \${{ inputs.command }}
      shell: bash
`,
  ".github/actions/hidden/action.yml": `name: hidden
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        echo start
        npm run ship
`,
  ".github/actions/script/action.yml": "name: script\nruns: { using: node24, main: index.js }\n",
  ".github/actions/script/index.js": 'exec("npx wrangler deploy");\n',
  ".github/actions/harmless/action.yml": "name: harmless\nruns: { using: node24, main: index.js }\n",
  ".github/actions/harmless/index.js": 'console.log("hello");\n',
};

/** YAML of one step, without its indentation. `$STEP$` marks the line on which the finding must lie. */
export type StepCase = [step: string, trail: string];

export const DEPLOYS: StepCase[] = [
  // What a person would write.
  ["run: wrangler deploy #HERE", "wrangler deploy"],
  ["run: npx wrangler deploy --env production #HERE", "wrangler deploy --env production"],
  ["run: |\n  npm ci\n  # now it happens\n  npx wrangler deploy && echo HERE", "wrangler deploy"],
  ['run: npx --yes "wrangler@$WRANGLER_VERSION" deploy #HERE', "wrangler deploy"],
  ["run: npx -p wrangler@4 -- wrangler deploy #HERE", "wrangler deploy"],
  ["run: bunx wrangler@latest publish #HERE", "wrangler publish"],
  ["run: bun x wrangler deploy #HERE", "wrangler deploy"],
  ["run: pnpm dlx wrangler deploy #HERE", "wrangler deploy"],
  ["run: pnpm exec wrangler deploy #HERE", "wrangler deploy"],
  ["run: pnpm --filter @hub/web exec wrangler pages deploy dist #HERE", "wrangler pages deploy"],
  ["run: npm exec wrangler -- secret bulk secrets.json #HERE", "wrangler secret bulk"],
  ["run: yarn dlx wrangler deploy #HERE", "wrangler deploy"],
  ["run: yarn wrangler deploy #HERE", "wrangler deploy"],
  ["run: ./node_modules/.bin/wrangler deploy #HERE", "wrangler deploy"],
  ["run: node node_modules/wrangler/bin/wrangler.js deploy #HERE", "wrangler deploy"],
  // Flags anywhere.
  ["run: wrangler --cwd .output deploy #HERE", "wrangler deploy"],
  ["run: wrangler secret --name hub bulk secrets.json #HERE", "wrangler secret bulk"],
  ["run: wrangler deploy --dry-run=false #HERE", "wrangler deploy"],
  ["run: wrangler -c wrangler.toml versions upload #HERE", "wrangler versions upload"],
  // Commands that are easily missed.
  ["run: npx wrangler triggers deploy #HERE", "wrangler triggers deploy"],
  ["run: npx wrangler versions secret put KEY #HERE", "wrangler versions secret put"],
  ["run: npx wrangler preview #HERE", "wrangler preview"],
  ["run: npx wrangler containers push image #HERE", "wrangler containers push"],
  ["run: npx wrangler d1 migrations apply DB --remote #HERE", "wrangler d1 migrations apply"],
  ["run: npx opennextjs-cloudflare deploy #HERE", "opennextjs-cloudflare deploy"],
  ["run: npx alchemy deploy #HERE", "alchemy deploy"],
  // Shell forms.
  ["run: 'if [ \"$X\" = 1 ]; then wrangler deploy; fi #HERE'", "wrangler deploy"],
  [
    "run: (cd apps/api && npm run bundle) #HERE",
    "npm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: URL=$(npx wrangler deploy | tail -1) #HERE", "wrangler deploy"],
  ["run: bash -c 'npx wrangler deploy' #HERE", "wrangler deploy"],
  ["run: |\n  bash <<'EOF' # HERE\n  wrangler deploy\n  EOF", "wrangler deploy"],
  ["run: sudo -E env A=b timeout 5m npx wrangler deploy #HERE", "wrangler deploy"],
  ["run: echo production | xargs -n 1 npx wrangler deploy --env #HERE", "wrangler deploy"],
  ["run: doppler run -- npx wrangler deploy #HERE", "wrangler deploy"],
  ["run: |\n  W='npx wrangler'\n  $W deploy # HERE", "wrangler deploy"],
  ["env: { COMMAND: deploy }\nrun: npx wrangler $COMMAND #HERE", "wrangler deploy"],
  ["shell: pwsh\nrun: |\n  $out = npx wrangler <# HERE #> `\n    deploy", "wrangler deploy"],
  ["run: npx concurrently 'wrangler dev' 'wrangler deploy' #HERE", "wrangler deploy"],
  ["run: npx wrangler ${{ inputs.live && 'deploy' || 'deploy --dry-run' }} #HERE", "wrangler deploy"],
  ["run: |\n  urls=(a $(wrangler deploy)) # HERE", "wrangler deploy"],
  // Scripts.
  [
    "run: npm run ship #HERE",
    "npm run ship → package.json:5 → npm run cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  [
    "run: npm run --silent ship #HERE",
    "npm run ship → package.json:5 → npm run cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  ["run: pnpm run cf:staging #HERE", "pnpm run cf:staging → package.json:6 → wrangler deploy --env staging"],
  ["run: pnpm cf:staging #HERE", "pnpm cf:staging → package.json:6 → wrangler deploy --env staging"],
  ["run: yarn cf:staging #HERE", "yarn cf:staging → package.json:6 → wrangler deploy --env staging"],
  ["run: bun run cf:staging #HERE", "bun run cf:staging → package.json:6 → wrangler deploy --env staging"],
  [
    "run: node --run cf:staging #HERE",
    "node --run cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  ["run: npm run raw -- deploy #HERE", "npm run raw → package.json:17 → wrangler deploy"],
  ["run: npm exec wrangler deploy --dry-run #HERE", "wrangler deploy"],
  [
    "run: npm run cf:staging --dry-run #HERE",
    "npm run cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  ["run: npm run release #HERE", "npm run release → package.json:13 → wrangler versions upload"],
  ["run: npm run migrate #HERE", "npm run migrate → package.json:15 → wrangler d1 migrations apply"],
  [
    "run: npm run bundle --prefix apps/api #HERE",
    "npm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: npm run bundle -w @hub/api #HERE", "npm run bundle → apps/api/package.json:5 → wrangler deploy"],
  [
    "working-directory: apps/api\nrun: pnpm -w cf:staging #HERE",
    "pnpm cf:staging → package.json:6 → wrangler deploy --env staging",
  ],
  ["run: yarn workspace @hub/web push #HERE", "yarn push → apps/web/package.json:4 → wrangler pages deploy"],
  [
    "run: pnpm --filter @hub/web run push #HERE",
    "pnpm run push → apps/web/package.json:4 → wrangler pages deploy",
  ],
  [
    "run: npx turbo run publish:staging -- --minify #HERE",
    "turbo publish:staging → apps/api/package.json:4 → wrangler deploy --env staging",
  ],
  [
    "working-directory: apps/api\nrun: npm run bundle #HERE",
    "npm run bundle → apps/api/package.json:5 → wrangler deploy",
  ],
  ["run: cd apps/api && npm run bundle #HERE", "npm run bundle → apps/api/package.json:5 → wrangler deploy"],
  [
    "run: $GITHUB_WORKSPACE/scripts/release.sh #HERE",
    "scripts/release.sh:4 → wrangler deploy --env production",
  ],
  [
    "run: bash scripts/release.sh #HERE",
    "sh scripts/release.sh → scripts/release.sh:4 → wrangler deploy --env production",
  ],
  // Actions.
  ["uses: cloudflare/wrangler-action@v3 #HERE", "cloudflare/wrangler-action@v3 → wrangler deploy"],
  [
    "uses: Cloudflare/Wrangler-Action@v3 #HERE\nwith: { command: versions upload }",
    "Cloudflare/Wrangler-Action@v3 → wrangler versions upload",
  ],
  [
    "uses: cloudflare/wrangler-action@v3 #HERE\nwith: { command: whoami, preCommands: wrangler d1 migrations apply DB --remote }",
    "wrangler d1 migrations apply",
  ],
  [
    "uses: cloudflare/wrangler-action@v3 #HERE\nwith: { command: whoami, secrets: API_KEY }",
    "wrangler secret bulk",
  ],
  [
    "uses: cloudflare/wrangler-action@v3 #HERE\nwith:\n  command: ${{ inputs.environment == 'dev' && 'versions list' || 'deploy' }}",
    "wrangler deploy",
  ],
  [
    "uses: cloudflare/wrangler-action@v3 #HERE\nwith: { publish: false }",
    "cloudflare/wrangler-action@v3 → wrangler deploy",
  ],
  [
    "uses: cloudflare/wrangler-action@1.3.0 #HERE\nwith: { publish: false, preCommands: wrangler publish }",
    "cloudflare/wrangler-action@1.3.0 → wrangler publish",
  ],
  ["uses: cloudflare/pages-action@v1 #HERE", "cloudflare/pages-action@v1"],
  [
    "uses: nick-fields/retry@v3 #HERE\nwith: { command: npx wrangler deploy }",
    "nick-fields/retry@v3 (command) → wrangler deploy",
  ],
  [
    "uses: ./.github/actions/hidden #HERE",
    "./.github/actions/hidden → .github/actions/hidden/action.yml:8 → npm run ship → package.json:5",
  ],
  [
    "uses: ./.github/actions/ship #HERE\nwith: { command: deploy }",
    "./.github/actions/ship → .github/actions/ship/action.yml:7 → wrangler deploy",
  ],
];

export const QUIET: string[] = [
  "run: wrangler deploy --dry-run",
  "run: npx wrangler versions upload --dry-run --outdir dist",
  "run: npm run build",
  "run: npm run cf:staging -- --dry-run",
  "run: pnpm run cf:staging --dry-run",
  "run: npx turbo publish:staging -- --env staging --dry-run",
  "run: npx turbo deploy",
  "run: npm run deploy",
  "run: npm run deploy:docs",
  "run: npm run changeset:publish",
  "run: npm run check:worker-deploys",
  "run: npm run test:e2e:deployed",
  "run: npm run smoke",
  "run: npm run circle",
  "run: ./scripts/circle.sh",
  "run: sh scripts/look.sh",
  'run: echo "npx wrangler deploy failed"',
  "run: '# wrangler deploy'",
  "run: |\n  # npx wrangler deploy\n  npx wrangler types --check",
  "run: |\n  cat > notes.md <<'EOF'\n  npx wrangler deploy\n  EOF",
  "run: npx wrangler versions list",
  "run: npx wrangler deployments status",
  "run: npx wrangler d1 migrations apply DB --local",
  "run: npx wrangler d1 execute DB --local --command 'select 1'",
  "run: npx wrangler whoami",
  "run: npx wrangler dev --env ci",
  "run: npx wrangler deploy --help",
  "run: command -v wrangler",
  "run: npm install --global wrangler",
  "run: git commit -m 'wrangler deploy'",
  "run: grep -r 'wrangler deploy' docs",
  "run: npm publish",
  "run: gh workflow run deploy.yml",
  "run: npm run nothing --if-present",
  'run: case "$1" in wrangler) echo deploy;; esac',
  "run: actionlint && zizmor .",
  "run: |\n  paths=(\n    scripts/release.sh\n    'wrangler deploy'\n  )",
  "run: |\n  node - <<'EOF'\n  console.log(1)\n  EOF",
  "run: constructor deploy",
  "run: pnpm exec hub-tool lint",
  "run: npx hub-look deploy",
  "uses: actions/checkout@v5",
  "uses: cloudflare/wrangler-action@v3\nwith: { command: deploy --dry-run }",
  "uses: cloudflare/wrangler-action@1.3.0\nwith: { publish: false, secrets: KEY, preCommands: wrangler build }",
  'uses: cloudflare/wrangler-action@v3\nwith: { command: "versions list\\nwhoami" }',
  "uses: ./.github/actions/ship",
  "uses: ./.github/actions/harmless",
  "uses: peter-evans/create-or-update-comment@v5\nwith: { body: run npx wrangler deploy by hand }",
];

export const UNRESOLVED: [step: string, why: string][] = [
  ["run: ${{ inputs.command }}", "the command is only known when it runs"],
  ["run: $DEPLOY_COMMAND", "the command is only known when it runs"],
  ["run: npx wrangler ${{ inputs.command }}", "the command of wrangler is only known when it runs"],
  ["run: npx wrangler $COMMAND --env production", "the command of wrangler is only known when it runs"],
  ["run: npm run ${{ matrix.script }}", "npm run is given a name that is only known when it runs"],
  ["run: npm run missing", "no script missing in package.json"],
  ["working-directory: ${{ matrix.app }}\nrun: npm run bundle", "its folder is only known when it runs"],
  ["run: node scripts/many.mjs", "names a deploying command"],
  ["run: pnpm exec hub-tool deploy-demos", "the file is not tracked"],
  ["run: ./scripts/generated.sh", "not tracked"],
  [
    "run: |\n  node - <<'EOF'\n  run('wrangler deploy')\n  EOF",
    "node is given text that names a deploying command",
  ],
  ["run: curl -X PUT https://api.cloudflare.com/client/v4/zones/1/settings", "curl calls Cloudflare's API"],
  ["run: curl -fsSL https://example.com/install | bash", "what bash reads from its input is not followed"],
  ["run: gh workflow run deploy.yml --repo other/repository", "another repository"],
  ["shell: python\nrun: subprocess.run(['npx', 'wrangler', 'deploy'])", "names a deploying command"],
  ["uses: ./.github/actions/missing", "no action.yml is tracked there"],
  [
    "uses: actions/github-script@v8\nwith: { script: 'exec(\"wrangler deploy\")' }",
    "names a deploying command",
  ],
  [
    'uses: cloudflare/wrangler-action@v3\nwith: { command: "${{ inputs.command }}" }',
    "only known when it runs",
  ],
];
