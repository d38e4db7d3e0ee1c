import path from "node:path";
import type { CheckResult } from "@gate/core";
import type { SmokeFacts } from "@gate/smoke";
import type { Session } from "./session.ts";

/**
 * Files whose text decides what a verdict means, relative to the root of the repository: without them in the commit,
 * nobody else can say what was judged.
 */
export function listDecidingFiles({ config, folder, repository }: Session, result: CheckResult): string[] {
  const { check, environment: name } = result;
  const environment = name === undefined ? undefined : config.environments.get(name);
  const named =
    environment === undefined
      ? [config.validate.baseline]
      : [
          environment.health.check,
          ...(check === "smoke-test"
            ? [environment.smoke.contract]
            : (environment.health.load.routes ?? []).map((route) =>
                "file" in route ? route.file : undefined,
              )),
        ];
  const facts: Partial<SmokeFacts> = check === "smoke-test" && result.facts ? result.facts : {};
  const toRoot = (file: string): string =>
    path.relative(repository.root, path.resolve(folder, file)).split(path.sep).join("/");
  return [
    config.file,
    ...[config.worker.config, ...named].flatMap((file) => (file === undefined ? [] : [toRoot(file)])),
    ...(facts.files ?? []).map(({ file }) => file),
  ];
}
