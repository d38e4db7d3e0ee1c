import { codeSpan, escapeMarkdown } from "@gate/core";
import type { DatabaseMigrations } from "./database-migrations.ts";
import type { Difference, EnvironmentChanges, NamedBinding } from "./environment-changes.ts";
import { listNames } from "./markdown.ts";
import type { EnvironmentRelease } from "./release-changes.ts";

/** What a person has to know and do before deploying each environment. Names only, never values. */
export function renderBeforeDeploy(environments: readonly EnvironmentRelease[]): string[] {
  return [
    "## Before you deploy",
    ...environments.flatMap((release) => {
      const lines = renderEnvironment(release);
      return [
        "",
        `### ${escapeMarkdown(release.environment.name)}`,
        "",
        ...(release.withoutBefore === undefined
          ? []
          : [`Everything counts as new: ${escapeMarkdown(release.withoutBefore)}.`, ""]),
        ...(lines.length > 0
          ? lines
          : ["Nothing to prepare: no secret, migration, binding, var, route or cron differs."]),
      ];
    }),
    ...(environments.length > 0 ? [] : ["", "No environment of tier staging or production is declared."]),
  ];
}

function renderEnvironment({ changes, databases }: EnvironmentRelease): string[] {
  return [
    ...line("**Secrets to set**", changes.secrets.added),
    ...line("Secrets that are no longer required", changes.secrets.removed),
    ...databases.flatMap(renderDatabase),
    ...(changes.durableObjects
      ? ["- **Durable Object migrations differ**: once deployed, no version from before can be brought back"]
      : []),
    ...line("New bindings, whose resources must exist", changes.bindings.added.map(describeBinding)),
    ...line("Bindings that point to something else", changes.bindings.changed.map(describeBinding)),
    ...line("Removed bindings", changes.bindings.removed.map(describeBinding)),
    ...line("New vars", changes.vars.added),
    ...line("Vars with another value", changes.vars.changed),
    ...line("Removed vars", changes.vars.removed),
    ...difference("routes", changes.routes),
    ...difference("crons", changes.crons),
    ...difference("queue consumers", changes.consumers),
    ...renderSettings(changes),
  ];
}

function renderDatabase(database: DatabaseMigrations): string[] {
  const name = codeSpan(database.database);
  const destructive = database.added.filter(({ destructive }) => destructive).map(({ file }) => file);
  return [
    ...line(
      `**New D1 migrations** of ${name}`,
      database.added.map(({ file }) => file),
    ),
    ...line(`These drop, rename or delete in ${name}: read them first`, destructive),
    ...line(
      `**Changed after their release**: applied migrations of ${name} are not applied again`,
      database.changed,
    ),
    ...line(`**Removed after their release**: migrations of ${name}`, database.removed),
  ];
}

function renderSettings({ compatibilityDate, unversioned }: EnvironmentChanges): string[] {
  return [
    ...(compatibilityDate === undefined
      ? []
      : [`- Compatibility date: ${codeSpan(compatibilityDate.from)} → ${codeSpan(compatibilityDate.to)}`]),
    ...line("Settings that are part of no version and change at once", unversioned),
  ];
}

function difference(what: string, { added, removed }: Difference): string[] {
  return [...line(`New ${what}`, added), ...line(`Removed ${what}`, removed)];
}

function line(label: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`- ${label}: ${listNames(names)}`];
}

function describeBinding({ kind, name }: NamedBinding): string {
  return `${name} (${kind})`;
}
