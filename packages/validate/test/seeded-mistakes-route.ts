import { envTable, type Mistake } from "./seeded-mistakes.ts";

export const ROUTE_MISTAKES: Mistake[] = [
  {
    name: "an environment inherits the routes of the top level",
    rule: "env/route-inherited",
    also: ["env/top-level-deployable"],
    toml: [
      'main = "src/index.ts"|routes = []',
      'main = "src/index.ts"\nroutes = [{ pattern = "hub.example", custom_domain = true }]|',
    ],
    json: [
      [["routes"], [{ pattern: "hub.example", custom_domain: true }]],
      [["env", "ci", "routes"], undefined],
    ],
    ...envTable("ci"),
    message: "ci inherits routes hub.example (custom domain) from the top level (wrangler.",
  },
  {
    name: "an environment inherits the single route of the top level",
    rule: "env/route-inherited",
    also: ["env/top-level-deployable"],
    toml: ['main = "src/index.ts"|routes = []', 'main = "src/index.ts"\nroute = "hub.example/*"|'],
    json: [
      [["route"], "hub.example/*"],
      [["env", "ci", "routes"], undefined],
    ],
    ...envTable("ci"),
    message: "ci inherits route hub.example/* from the top level",
  },
  {
    name: "an environment inherits the single custom domain of the top level",
    rule: "env/route-inherited",
    also: ["env/top-level-deployable"],
    toml: [
      'main = "src/index.ts"|routes = []',
      'main = "src/index.ts"\nroute = { pattern = "hub.example", custom_domain = true }|',
    ],
    json: [
      [["route"], { pattern: "hub.example", custom_domain: true }],
      [["env", "ci", "routes"], undefined],
    ],
    ...envTable("ci"),
    message: "ci inherits route hub.example (custom domain) from the top level",
  },
  {
    name: "a route of its own does not help against inherited routes",
    rule: "env/route-inherited",
    also: ["env/top-level-deployable"],
    toml: [
      'main = "src/index.ts"|routes = []',
      'main = "src/index.ts"\nroutes = ["hub.example/*"]|route = "ci.hub.example/*"',
    ],
    json: [
      [["routes"], ["hub.example/*"]],
      [["env", "ci", "routes"], undefined],
      [["env", "ci", "route"], "ci.hub.example/*"],
    ],
    ...envTable("ci"),
    message: "ci inherits routes hub.example/*",
    hint: "write routes in env.ci instead of route",
  },
];
