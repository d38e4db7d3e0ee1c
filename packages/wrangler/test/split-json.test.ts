import { describe, expect, it } from "@jest/globals";
import { splitJson } from "../src/split-json.ts";

async function split(text: string, size = text.length): Promise<unknown[]> {
  const bytes = new TextEncoder().encode(text);
  async function* cut(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += Math.max(1, size)) {
      await Promise.resolve();
      yield bytes.subarray(at, at + Math.max(1, size));
    }
  }
  const found: unknown[] = [];
  for await (const event of splitJson(cut())) found.push(event);
  return found;
}

const EVENTS = [
  { outcome: "ok", logs: [{ message: ['a } " { \\ b', "ü€😀"] }], exceptions: [] },
  { a: { b: [{}, { c: "}" }] }, d: "\\" },
  {},
];

describe("splitJson", () => {
  it.each([1, 2, 3, 7, 1000])("finds what follows each other, cut every %d bytes", async (size) => {
    const pretty = EVENTS.map((event) => JSON.stringify(event, null, 4)).join("\n");
    const dense = EVENTS.map((event) => JSON.stringify(event)).join("");
    expect(await split(`${pretty}\n${dense}`, size)).toEqual([...EVENTS, ...EVENTS]);
  });

  it.each<[string, string, unknown[]]>([
    ["nothing", "", []],
    ["text without an object", "Connected, waiting.\n", []],
    ["text around objects", 'Tail lost "x"\n{"a":1}\nback\n{"a":2}', [{ a: 1 }, { a: 2 }]],
    ["a closing bracket alone", '}{"a":1}', [{ a: 1 }]],
    ["what is no JSON", "{a: 1}{}", [undefined, {}]],
    ["an object that is cut", '{"a":1}{"a":', [{ a: 1 }, undefined]],
    ["a quote that is open", '{"a":"}{}', [undefined]],
  ])("reads %s", async (_, text, events) => {
    expect(await split(text)).toEqual(events);
  });

  it("keeps no more of one object than a megabyte", async () => {
    const long = JSON.stringify({ a: "x".repeat(3_000_000) });
    expect(await split(`${long}{"b":1}`, 65_536)).toEqual([undefined, { b: 1 }]);
  });
});
