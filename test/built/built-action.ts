import path from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import { type HostRunOptions, type HostRunResult, runBuiltAction } from "@gate/testing";
import { unpackArchive, type UnpackedArchive } from "../../tooling/unpack-archive.ts";

export type ActionName = "validate" | "smoke-test" | "health-gate" | "release-notes" | "verdict" | "run";

export interface BuiltActions {
  /** Folder of the unpacked archive. */
  folder(): string;
  archiveBytes(): number;
  run(
    action: ActionName,
    cwd: string,
    inputs?: Readonly<Record<string, string>>,
    more?: Partial<HostRunOptions>,
  ): Promise<HostRunResult>;
}

/** Unpacks the archive once for the tests of a file. The actions run on the Node.js that runs the tests. */
export function useBuiltActions(): BuiltActions {
  let archive: UnpackedArchive | undefined;
  beforeAll(async () => {
    archive = await unpackArchive();
  });
  afterAll(async () => {
    await archive?.[Symbol.asyncDispose]();
  });
  const unpacked = (): UnpackedArchive => {
    if (archive === undefined) throw new Error("the archive is not unpacked yet");
    return archive;
  };
  const folder = (): string => unpacked().folder;
  return {
    folder,
    archiveBytes: () => unpacked().archiveBytes,
    run: (action, cwd, inputs = {}, more = {}) =>
      runBuiltAction({
        actionFolder: action === "run" ? folder() : path.join(folder(), "actions", action),
        cwd,
        inputs,
        ...more,
      }),
  };
}
