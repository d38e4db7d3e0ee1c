import { GateError, type Location } from "@gate/core";
import { isTable } from "@gate/wrangler";
import type { SourceFiles } from "../source-files.ts";
import { type HclBody, HclFault, type HclValue, parseHcl } from "./parse-hcl.ts";

/** A Cloudflare resource that terraform manages. */
export interface TerraformResource {
  /** `cloudflare_workers_route` */
  type: string;
  /** Texts that are written out, `true` and `false` among them, by attribute. */
  texts: ReadonlyMap<string, string>;
  parts: readonly TerraformPart[];
  location: Location;
}

/** A table inside a resource: a block, or an object in a list, by the name of the block or attribute. */
export interface TerraformPart {
  name: string;
  texts: ReadonlyMap<string, string>;
  parts: readonly TerraformPart[];
}

/** What terraform says in this repository, and what of it could not be read. */
export interface TerraformFacts {
  resources: TerraformResource[];
  faults: { message: string; location: Location }[];
}

const MAX_DEPTH = 20;

/** Reads `*.tf`, and files that `terraform show -json` wrote (`*.tfplan.json`, `terraform*.json`, `tfstate.json`, …). */
export async function readTerraform(files: SourceFiles): Promise<TerraformFacts> {
  const facts: TerraformFacts = { resources: [], faults: [] };
  const wanted = /\.tf$|(?:^|[/._-])(?:terraform|tfplan|tfshow|tfstate)[^/]{0,100}\.json$/;
  for (const file of [...files.tracked].filter((name) => wanted.test(name)).sort()) {
    const isHcl = file.endsWith(".tf");
    try {
      const text = await files.read(file);
      // Most terraform is about something else.
      if (!text.includes("cloudflare_")) continue;
      facts.resources.push(...(isHcl ? readHcl(file, text) : readShow(file, text)));
    } catch (error) {
      if (error instanceof HclFault)
        facts.faults.push({
          message: `${file} cannot be read: ${error.message}`,
          location: { file, line: error.line },
        });
      else if (error instanceof GateError)
        facts.faults.push({ message: error.message, location: error.location ?? { file } });
      else throw error;
    }
  }
  return facts;
}

function readHcl(file: string, text: string): TerraformResource[] {
  return parseHcl(text).blocks.flatMap(({ type, labels, body, line }) => {
    const [resource = ""] = labels;
    if (type !== "resource" || !resource.startsWith("cloudflare_")) return [];
    return [{ type: resource, texts: textsOf(body), parts: partsOf(body), location: { file, line } }];
  });
}

function textsOf({ attributes }: HclBody): Map<string, string> {
  return new Map(
    [...attributes].flatMap(([name, { value }]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    ),
  );
}

function partsOf(body: HclBody): TerraformResource["parts"] {
  const isBody = (value: HclValue): value is HclBody => typeof value === "object" && !Array.isArray(value);
  return [
    ...body.blocks.map((block) => readPart(block.type, block.body)),
    ...[...body.attributes].flatMap(([name, { value }]) =>
      (Array.isArray(value) ? value : [value]).filter(isBody).map((inner) => readPart(name, inner)),
    ),
  ];
}

/** The parser has bounded how deep a body may go. */
function readPart(name: string, body: HclBody): TerraformPart {
  return { name, texts: textsOf(body), parts: partsOf(body) };
}

/** developer.hashicorp.com/terraform/internals/json-format: `values.root_module`, or of a plan `planned_values`. */
function readShow(file: string, text: string): TerraformResource[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new HclFault("it is no JSON", 1);
  }
  if (!isTable(document) || document["format_version"] === undefined) return [];
  const values = document["values"] ?? document["planned_values"];
  return isTable(values) ? readModule(file, values["root_module"], 0) : [];
}

function readModule(file: string, module: unknown, depth: number): TerraformResource[] {
  if (!isTable(module) || depth > MAX_DEPTH) return [];
  const list = (key: string): unknown[] => (Array.isArray(module[key]) ? (module[key] as unknown[]) : []);
  const own = list("resources").flatMap((resource): TerraformResource[] => {
    const { type, values } = isTable(resource) ? resource : {};
    if (typeof type !== "string" || !type.startsWith("cloudflare_") || !isTable(values)) return [];
    const parts = plainParts(values, depth);
    return [{ type, texts: plainTexts(values), parts, location: { file, line: 1 } }];
  });
  return [...own, ...list("child_modules").flatMap((child) => readModule(file, child, depth + 1))];
}

function plainParts(table: Readonly<Record<string, unknown>>, depth: number): TerraformPart[] {
  if (depth > MAX_DEPTH) return [];
  return Object.entries(table).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isTable)
      .map((inner) => ({ name, texts: plainTexts(inner), parts: plainParts(inner, depth + 1) })),
  );
}

function plainTexts(table: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "boolean" ? [[name, String(value)] as const] : [],
    ),
  );
}
