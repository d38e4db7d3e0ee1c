// What is generated from the schema of gate.yml: docs/gate.schema.json, and the list of keys in docs/gate-yml.md.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createGateJsonSchema, listGateKeys, listOverridableKeys } from "@gate/core";

const root = path.dirname(import.meta.dirname);
const SCHEMA_FILE = "docs/gate.schema.json";
const PAGE_FILE = "docs/gate-yml.md";
const BEGIN = "<!-- keys: begin; written by npm run docs -->";
const END = "<!-- keys: end -->";

/** File → the content that it should have, and the one that it has. */
export function listGenerated(): { file: string; expected: string; found: string }[] {
  const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
  const page = read(PAGE_FILE);
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE_FILE} has lost its marks ${BEGIN} and ${END}`);
  return [
    {
      file: SCHEMA_FILE,
      expected: `${JSON.stringify(createGateJsonSchema(), undefined, 2)}\n`,
      found: read(SCHEMA_FILE),
    },
    {
      file: PAGE_FILE,
      expected: `${page.slice(0, begin + BEGIN.length)}\n\n${renderKeys()}\n\n${page.slice(end)}`,
      found: page,
    },
  ];
}

function renderKeys(): string {
  const flags = new Map(listOverridableKeys().map(({ path, flag }) => [path.join("."), flag]));
  return listGateKeys()
    .filter(({ path }) => path.at(-1) !== "[]" && path.at(-1) !== "<name>")
    .filter(({ path }) => !(path[0] === "environments" && path.length > 3))
    .map(({ path, schema, required, available }) => {
      const name = path.join(".").replaceAll(".[]", "[]");
      const simple = schema.default !== undefined && JSON.stringify(schema.default) !== "{}";
      const notes = [
        ...(required ? ["required"] : []),
        ...(simple
          ? [
              `default \`${typeof schema.default === "string" ? schema.default : JSON.stringify(schema.default)}\``,
            ]
          : []),
        ...(flags.has(path.join(".")) ? [`flag \`${flags.get(path.join("."))}\``] : []),
      ];
      const text = (schema.description ?? (available ? "" : "Not available yet")).replace(
        /[$*_<>[\]{}]/g,
        "\\$&",
      );
      return `- \`${name}\`: ${text}.${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
    })
    .join("\n");
}
