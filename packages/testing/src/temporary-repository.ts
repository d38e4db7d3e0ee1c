import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A real git repository in a temporary folder. Dispose it, or use `await using`. */
export interface TemporaryRepository extends AsyncDisposable {
  /** Absolute, without symbolic links. */
  root: string;
  /** Writes files, making their folders; a key is a path with `/`. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** Runs git in the root and returns trimmed standard output; throws when git fails. */
  git(...args: string[]): Promise<string>;
  /** Stages everything and commits; returns the full SHA. Author and dates are fixed, so SHAs are stable. */
  commit(message: string): Promise<string>;
}

/** Makes a repository on branch `main` with the given files committed as `chore: begin` (nothing is committed without files). */
export async function createTemporaryRepository(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TemporaryRepository> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "gate repository ")));
  let minutes = 0;
  const git = async (...args: string[]): Promise<string> => {
    const date = new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();
    const { stdout } = await execute("git", args, {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
      env: {
        PATH: process.env["PATH"],
        HOME: root,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_AUTHOR_NAME: "Ada Example",
        GIT_AUTHOR_EMAIL: "ada@example.com",
        GIT_COMMITTER_NAME: "Ada Example",
        GIT_COMMITTER_EMAIL: "ada@example.com",
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
    return stdout.trim();
  };
  const repository: TemporaryRepository = {
    root,
    git,
    async write(entries) {
      for (const [name, content] of Object.entries(entries)) {
        const target = path.join(root, ...name.split("/"));
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    },
    async commit(message) {
      minutes += 1;
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true, force: true });
    },
  };
  await git("init", "--quiet", "--initial-branch=main");
  if (Object.keys(files).length > 0) {
    await repository.write(files);
    await repository.commit("chore: begin");
  }
  return repository;
}
