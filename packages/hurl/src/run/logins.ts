import path from "node:path";
import { FileRoot } from "./file-root.ts";
import { findLogin, type Login, type NetrcOptions, readUserinfo } from "./netrc.ts";
import type { Span } from "../syntax/tree.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/**
 * Logins of a netrc file, which is read when the first is asked for; their passwords are secrets. With
 * `netrc-optional` a file that cannot be read is an empty one, and a password in an address goes before it.
 * @param root where `netrc-file` starts from; no file when absent
 */
export function lookUpLogins(
  { required, optional, file }: NetrcOptions,
  root: string | undefined,
  { options, scope }: { options: { netrcFile?: string | undefined }; scope: Scope },
  place: Span,
): (url: URL) => Login | undefined {
  if (!required && !optional && file === undefined) return () => undefined;
  const own = options.netrcFile;
  const name = file ?? path.basename(own ?? ".netrc");
  const read = (): string => {
    if (file === undefined && own === undefined)
      throw new RunFault(
        place,
        "File read access",
        "file .netrc can not be read",
        "this run has no netrc file of a user: name one by netrc-file",
      );
    const folder = file === undefined ? path.dirname(own ?? "") : root;
    return Buffer.from(new FileRoot(folder).read(name, place)).toString("utf8");
  };
  let text: string | undefined;
  return (url) => {
    const named = readUserinfo(url);
    if (optional && named.password !== "") return undefined;
    try {
      text ??= read();
    } catch (thrown) {
      if (!optional) throw thrown;
      text = "";
    }
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const login = findLogin(text, host, named.user === "" ? undefined : named.user);
    if (login === "syntax") {
      if (optional) return undefined;
      throw new RunFault(place, "File read access", `${name} is no netrc file: a quote is not closed`);
    }
    if (login !== undefined && login.password !== "") scope.addSecret(login.password, place);
    return login;
  };
}
