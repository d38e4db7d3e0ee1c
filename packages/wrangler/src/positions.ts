import type { Location } from "@gate/core";
import type { ConfigPath } from "./types.ts";

/** Where in a text something stands: lines from 1, columns from 1, the end exclusive. */
export type Span = Required<Pick<Location, "line" | "column" | "endLine" | "endColumn">>;

/** The places of the keys of one document. */
export interface Positions {
  /** The key where it is written out; the last one counts, as it does for its value. */
  set(path: ConfigPath, span: Span): void;
  /** A table that a longer key only implies (`env` by `[env.staging.vars]`); the first one counts. */
  imply(path: ConfigPath, span: Span): void;
  /** The place of the path, else of its nearest ancestor, else the first line. */
  locate(path: ConfigPath): Location;
}

export function createPositions(file: string): Positions {
  const written = new Map<string, Span>();
  const implied = new Map<string, Span>();
  return {
    set(path, span) {
      written.set(JSON.stringify(path), span);
    },
    imply(path, span) {
      const key = JSON.stringify(path);
      if (!implied.has(key)) implied.set(key, span);
    },
    locate(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const key = JSON.stringify(path.slice(0, length));
        const span = written.get(key) ?? implied.get(key);
        if (span !== undefined) return { file, ...span };
      }
      return { file, line: 1, column: 1 };
    },
  };
}
