import { posix } from "node:path";
import type { ScriptInvocation } from "./invocation.ts";
import { RUN_TIME } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { choosePackages } from "./package-filters.ts";
import type { PackageFile } from "./package-scripts.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { type Folder, resolvePath } from "./workspace-path.ts";

/** Follows a script of a package.json, or of many. */
export async function followScript(
  follower: Follower,
  script: ScriptInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const named: Place = { ...place, trail: [...place.trail, script.label] };
  const folder = script.folder ? resolvePath(place.folder, script.folder) : place.folder;
  if (script.owner === "nearest" && folder === undefined) {
    return script.optional ? [] : [unresolved(named, "its folder is only known when it runs", RUN_TIME)];
  }
  const packages = await findPackages(follower, script, folder);
  const owners = packages.filter(({ scripts }) => scripts.has(script.name));
  if (owners.length === 0) {
    if (script.otherwise && script.owner === "nearest") {
      return follower.followWords(script.otherwise, place, knowledge);
    }
    return script.optional
      ? []
      : [unresolved(named, `no script ${script.name} in ${packages[0]?.file ?? "any package.json"}`)];
  }
  const outcomes = script.owner === "nearest" ? [] : await doubtFaults(follower, named);
  for (const owner of owners)
    outcomes.push(...(await followOwnScript(follower, owner, script, named, knowledge)));
  return outcomes;
}

/** Of a package.json that is no JSON nothing can be said; once a workflow, however often all of them are asked. */
export async function doubtFaults({ packages }: Follower, place: Place): Promise<Outcome[]> {
  return (await packages.listFaults()).map((why) => unresolved(place, why, `package ${why}`));
}

async function followOwnScript(
  follower: Follower,
  owner: PackageFile,
  script: ScriptInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const { name } = script;
  const outcomes: Outcome[] = [];
  for (const step of script.hooks ? [`pre${name}`, name, `post${name}`] : [name]) {
    const found = owner.scripts.get(step);
    const appended = step === name ? script.args : [];
    const own = `${owner.file}#${step}`;
    // Twice, because a script may call itself with other words; not for ever, because each call may add some.
    if (found === undefined) continue;
    if (place.scripts.filter((other) => other === own).length >= 2) {
      follower.memory.cuts += 1;
      continue;
    }
    const here = { folder: owner.folder, trail: place.trail, scripts: [...place.scripts, own] };
    const line = `${owner.file}:${found.line}`;
    const inside = leaveShell(knowledge);
    const key = JSON.stringify([own, appended, [...inside.variables]]);
    const known = follower.memory.outcomes.get(key);
    if (known) {
      outcomes.push(...known.map((outcome) => ({ ...outcome, trail: [...place.trail, ...outcome.trail] })));
      continue;
    }
    const { cuts } = follower.memory;
    const fresh = await follower.followText(found.text, here, inside, () => line, appended);
    outcomes.push(...fresh);
    if (follower.memory.cuts !== cuts) continue;
    const from = place.trail.length;
    follower.memory.outcomes.set(
      key,
      fresh.map((outcome) => ({ ...outcome, trail: outcome.trail.slice(from) })),
    );
  }
  return outcomes;
}

async function findPackages(
  { packages }: Follower,
  { owner, name }: ScriptInvocation,
  folder: Folder,
): Promise<PackageFile[]> {
  if (owner === "nearest") {
    const nearest = folder === undefined ? undefined : await packages.findNearest(folder);
    return nearest ? [nearest] : [];
  }
  const all = await packages.listAll();
  if (owner === "all") return all;
  if (owner === "members") {
    const members = all.filter((file) => file.folder !== "" && file.scripts.has(name));
    return members.length > 0 ? members : all;
  }
  if ("filters" in owner) return choosePackages(all, owner.filters, folder);
  // npm takes the name or the folder of a workspace.
  return all.filter((file) => file.name === owner.name || posix.basename(file.folder) === owner.name);
}
