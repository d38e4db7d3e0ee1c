import type { Socket } from "node:net";
import { brotliCompressSync, constants, zstdCompressSync } from "node:zlib";

/** What a server says to one request; it ends when all is said or the other side has left. */
export type Say = (socket: Socket) => Promise<void> | void;

const MIB = 1024 ** 2;
/** Just what a body may have. */
const FULL = 16 * MIB;
export const OK = "HTTP/1.1 200 OK\r\n";
export const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;

async function take(socket: Socket, chunk: string | Uint8Array): Promise<void> {
  if (socket.destroyed || socket.write(chunk)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      socket.off("drain", goOn).off("close", goOn);
      resolve();
    };
    socket.on("drain", goOn).on("close", goOn);
  });
}

/** Says `again` for ever, as fast as it is taken. */
export function endless(first: string, again: string): Say {
  const block = again.repeat(Math.max(1, Math.floor(65_536 / again.length)));
  return async (socket) => {
    socket.write(first);
    while (!socket.destroyed) await take(socket, block);
  };
}

/** Says `again` a hundred times a second. */
export function slow(first: string, again: string): Say {
  return (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(again), 10);
    socket.once("close", () => clearInterval(timer));
  };
}

/** A body of 16 MiB: `unit` over and over between `first` and `last`. */
export function full(type: string, unit: string | Uint8Array, first = "", last = ""): Say {
  const one = Buffer.from(unit);
  const block = Buffer.concat(Array.from({ length: Math.floor(65_536 / one.length) }, () => one));
  const count = Math.floor((FULL - first.length - last.length) / block.length);
  const length = Buffer.byteLength(first) + count * block.length + Buffer.byteLength(last);
  return async (socket) => {
    socket.write(`${OK}content-type: ${type}\r\ncontent-length: ${length}\r\n\r\n${first}`);
    for (let at = 0; at < count; at += 1) await take(socket, block);
    socket.write(last);
  };
}

export function body(headers: string, content: string | Uint8Array): Say {
  const bytes = Buffer.from(content);
  return async (socket) => {
    socket.write(`${OK}${headers}content-length: ${bytes.length}\r\n\r\n`);
    await take(socket, bytes);
  };
}

const zeros = (): Buffer => Buffer.alloc(256 * MIB);
export const lazily = (make: () => Say): Say => {
  let say: Say | undefined;
  return (socket) => (say ??= make())(socket);
};
export const bomb = (coding: string, compress: (data: Uint8Array) => Uint8Array): Say =>
  lazily(() => body(`content-encoding: ${coding}\r\n`, compress(zeros())));
export const brotli = (data: Uint8Array): Buffer =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
/** A window of 128 MiB, which the decoder has to hold. */
export const wideZstd = (): Buffer =>
  zstdCompressSync(Buffer.alloc(256 * MIB), {
    params: { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_enableLongDistanceMatching]: 1 },
  });
