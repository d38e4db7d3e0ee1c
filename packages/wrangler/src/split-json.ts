/** An event with its logs is some kilobytes; more than this in one piece is none. */
const MOST_CHARACTERS = 1024 * 1024;

/**
 * The objects of a stream of JSON documents that follow each other, however they are laid out and cut. What is not
 * readable, or longer than a megabyte, comes as `undefined`; text between the documents is passed over.
 */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator {
  const decoder = new TextDecoder();
  const splitter = createSplitter();
  for await (const chunk of chunks) yield* splitter.take(decoder.decode(chunk, { stream: true }));
  if (splitter.isInside()) yield undefined;
}

interface Splitter {
  take(text: string): Generator;
  /** A document has begun that did not end. */
  isInside(): boolean;
}

function createSplitter(): Splitter {
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let parts: string[] = [];
  let length = 0;
  const begin = (): void => {
    parts = [];
    length = 0;
  };
  const keep = (text: string): void => {
    length += text.length;
    if (length <= MOST_CHARACTERS) parts.push(text);
  };
  return {
    isInside: () => depth > 0,
    *take(text) {
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (quoted) {
          if (escaped) escaped = false;
          else if (character === "\\") escaped = true;
          else if (character === '"') quoted = false;
        } else if (character === '"') quoted = depth > 0;
        else if (character === "{") {
          if (depth === 0) {
            begin();
            from = at;
          }
          depth += 1;
        } else if (character === "}" && depth > 0) {
          depth -= 1;
          if (depth > 0) continue;
          keep(text.slice(from, at + 1));
          yield length > MOST_CHARACTERS ? undefined : parse(parts.join(""));
          begin();
        }
      }
      if (depth > 0) keep(text.slice(from));
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
