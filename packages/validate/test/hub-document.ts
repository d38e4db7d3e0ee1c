import { GATE_YML } from "./hub-repository.ts";

/** gate.yml of a hub that has documents. */
export const GATE_WITH_DOCUMENTS = `${GATE_YML}validate: { docs: "docs/operations/**/*.md" }\n`;

export const DOCUMENT_FILE = "docs/operations/rollback.md";

/** A document that is in step with the hub. */
export const DOCUMENT = `---
description: How the hub is rolled back
owner: team-hub
priority: high
lastSync: 2026-11-20
codeRefs:
  - src/index.ts
  - .github/workflows/
testRefs: []
---

# Operations

See [the way back](#rollback) and [the config](../../gate.yml), [elsewhere](https://hub.example/x).

## Rollback

\`npx wrangler rollback <version-id> --env production\`.
Neither the D1 database nor a Durable Object goes back.
`;
