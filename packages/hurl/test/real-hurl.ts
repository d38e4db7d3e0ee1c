import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The program: on PATH or in ~/.cargo/bin; undefined where there is none. */
export function findHurl(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), join(homedir(), ".cargo", "bin")];
  const name = process.platform === "win32" ? "hurl.exe" : "hurl";
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** File, as hurl was told it → `line:column` of each error, in the order in which hurl tells them. */
export function listPlaces(stderr: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [, file = "", place = ""] of stderr.matchAll(/^ *--> (.*?):(\d+:\d+)$/gm)) {
    const known = places.get(file);
    if (known === undefined) places.set(file, [place]);
    else known.push(place);
  }
  return places;
}
