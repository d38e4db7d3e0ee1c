/** Keeps the last bytes of what was pushed. */
export interface ByteRing {
  push(chunk: Uint8Array): void;
  /** UTF-8; a character cut at the front is left out. */
  text(): string;
}

/** @param capacity bytes */
export function createByteRing(capacity: number): ByteRing {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  return {
    push(chunk) {
      const tail = chunk.subarray(Math.max(0, chunk.length - capacity));
      cut ||= tail.length < chunk.length;
      // A copy: a small view must not keep a large buffer of the stream alive.
      chunks.push(Uint8Array.from(tail));
      size += tail.length;
      while (size > capacity) {
        const first = chunks.shift();
        if (first === undefined) break;
        const rest = first.subarray(Math.min(first.length, size - capacity));
        size -= first.length - rest.length;
        cut = true;
        if (rest.length > 0) chunks.unshift(rest);
      }
    },
    text() {
      const bytes = Buffer.concat(chunks);
      let start = 0;
      if (cut) while (start < Math.min(4, bytes.length) && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
      return bytes.toString("utf8", start);
    },
  };
}
