import { once } from "node:events";
import {
  brotliCompressSync,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";

export const COMPRESSORS = {
  gzip: (data: Uint8Array) => gzipSync(data),
  deflate: (data: Uint8Array) => deflateSync(data),
  br: (data: Uint8Array) => brotliCompressSync(data),
  zstd: (data: Uint8Array) => zstdCompressSync(data),
} as const;

export type Coding = keyof typeof COMPRESSORS;

/** Deflate without the zlib wrapper, as some servers send it under the name `deflate`. */
export function compressRawDeflate(data: Uint8Array): Uint8Array {
  return deflateRawSync(data);
}

/** The first 70 % of a compressed body: what is left when a server stops in the middle. */
export function truncate(data: Uint8Array): Uint8Array {
  return data.subarray(0, Math.floor(data.length * 0.7));
}

/** A gzip of so many zero bytes (about a thousandth of that), made without holding the zeros. */
export async function makeGzipBomb(decodedBytes: number): Promise<Buffer> {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on("data", (chunk: Buffer) => chunks.push(chunk));
  const zeros = Buffer.alloc(1 << 20);
  for (let left = decodedBytes; left > 0; left -= zeros.length) {
    if (!gzip.write(zeros.subarray(0, Math.min(left, zeros.length)))) await once(gzip, "drain");
  }
  gzip.end();
  await once(gzip, "end");
  return Buffer.concat(chunks);
}
