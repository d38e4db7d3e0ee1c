import { ROOMS_OF_PRODUCTION } from "./seeded-mistakes-env.ts";
import type { Mistake } from "./seeded-mistakes.ts";

const behind = (anchor: string, ...lines: string[]): Mistake["toml"] => [
  anchor,
  [anchor, ...lines].join("\n"),
];
const NEW_CLASSES = 'new_sqlite_classes = ["Room"]';
const production = (...path: (string | number)[]): (string | number)[] => ["env", "production", ...path];

export const DURABLE_OBJECT_MISTAKES: Mistake[] = [
  {
    name: "a Durable Object class has no migration",
    rule: "do/unmigrated-class",
    toml: [ROOMS_OF_PRODUCTION, ROOMS_OF_PRODUCTION.replace('"Room"', '"Rooom"')],
    json: [[production("durable_objects", "bindings", 0, "class_name"), "Rooom"]],
    tomlLine: "Rooom",
    jsonLine: "Rooom",
    message: "production: ROOMS is bound to the class Rooom, which no migration creates",
    hint: "did you mean Room?",
  },
  {
    name: "there is no migration at all",
    rule: "do/unmigrated-class",
    toml: [`[[migrations]]\ntag = "v1"\n${NEW_CLASSES}`, ""],
    json: [[["migrations"], undefined]],
    tomlLine: 'class_name = "Room"',
    jsonLine: '"class_name": "Room"',
    message: "production: ROOMS is bound to the class Room, which no migration creates",
  },
  {
    name: "a Durable Object class is deleted and still bound",
    rule: "do/deleted-but-bound",
    toml: behind(NEW_CLASSES, "[[migrations]]", 'tag = "v2"', 'deleted_classes = ["Room"]'),
    json: [[["migrations", 1], { tag: "v2", deleted_classes: ["Room"] }]],
    tomlLine: 'class_name = "Room"',
    jsonLine: '"class_name": "Room"',
    message: "production: ROOMS is bound to the class Room, which a migration has deleted (wrangler.",
  },
  {
    name: "a Durable Object class is renamed and bound by its old name",
    rule: "do/deleted-but-bound",
    toml: behind(
      NEW_CLASSES,
      "[[migrations]]",
      'tag = "v2"',
      'renamed_classes = [{ from = "Room", to = "Hall" }]',
    ),
    json: [[["migrations", 1], { tag: "v2", renamed_classes: [{ from: "Room", to: "Hall" }] }]],
    tomlLine: 'class_name = "Room"',
    jsonLine: '"class_name": "Room"',
    message: "production: ROOMS is bound to the class Room, which a migration has renamed",
  },
  {
    name: "two migrations have one tag",
    rule: "do/duplicate-tag",
    toml: behind(NEW_CLASSES, "[[migrations]]", 'tag = "v1"', 'new_sqlite_classes = ["Hall"]'),
    json: [[["migrations", 1], { tag: "v1", new_sqlite_classes: ["Hall"] }]],
    tomlLine: 'tag = "v1"#2',
    jsonLine: '"tag": "v1"#2',
    message: "production, staging, ci: the migration tag v1 stands twice (first at wrangler.",
  },
];
