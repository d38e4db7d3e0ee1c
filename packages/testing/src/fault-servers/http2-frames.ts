/** Types of frames (RFC 9113 §6). */
export const FRAME = {
  data: 0,
  headers: 1,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goaway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

export const END_STREAM = 1;
export const END_HEADERS = 4;
export const PADDED = 8;
export const ACK = 1;

/** Codes of errors (RFC 9113 §7). */
export const CODE = {
  none: 0,
  protocol: 1,
  internal: 2,
  refused: 7,
  cancel: 8,
  calm: 11,
  http11: 13,
} as const;

/** One frame, whatever its parts are: nothing is checked. */
export function frame(
  type: number,
  flags: number,
  stream: number,
  payload: Uint8Array | string = "",
): Buffer {
  const content = Buffer.from(payload);
  const head = Buffer.alloc(9);
  head.writeUIntBE(content.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, content]);
}

/** Fields as HPACK literals that enter no table (RFC 7541 §6.2.2). */
export function fieldBlock(fields: readonly (readonly [string, string])[]): Buffer {
  const text = (value: string): Buffer =>
    Buffer.concat([prefixedInteger(Buffer.byteLength(value, "latin1")), Buffer.from(value, "latin1")]);
  return Buffer.concat(fields.flatMap(([name, value]) => [Buffer.from([0]), text(name), text(value)]));
}

/** RFC 7541 §5.1, with a prefix of 7 bits. */
function prefixedInteger(value: number): Buffer {
  if (value < 127) return Buffer.from([value]);
  const bytes = [127];
  let rest = value - 127;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

export function headersFrame(
  fields: readonly (readonly [string, string])[],
  flags: number = END_HEADERS,
  stream = 1,
): Buffer {
  return frame(FRAME.headers, flags, stream, fieldBlock(fields));
}

export function dataFrame(content: Uint8Array | string, flags = 0, stream = 1): Buffer {
  return frame(FRAME.data, flags, stream, content);
}

export function resetFrame(code: number, stream = 1): Buffer {
  return frame(FRAME.reset, 0, stream, word(code));
}

export function goawayFrame(code: number, lastStream: number, stream = 0): Buffer {
  return frame(FRAME.goaway, 0, stream, Buffer.concat([word(lastStream), word(code)]));
}

export function settingsFrame(settings: readonly (readonly [number, number])[]): Buffer {
  return frame(
    FRAME.settings,
    0,
    0,
    Buffer.concat(settings.flatMap(([name, value]) => [Buffer.from([name >> 8, name & 0xff]), word(value)])),
  );
}

/** 32 bits, the highest first. */
export function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
