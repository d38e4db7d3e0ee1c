import { randomBytes } from "node:crypto";
import { afterAll, describe, expect, it } from "@jest/globals";
import { type Coding, COMPRESSORS, compressRawDeflate, makeGzipBomb, startServer } from "@gate/testing";
import { createHttpClient } from "../src/index.ts";
import { OPTIONS, catchFault, get, text } from "./requests.ts";

const client = createHttpClient({ env: {} });
afterAll(() => client.close());
const MIB = 1 << 20;
const TEXT = new TextEncoder().encode(
  `{"items":[${Array.from({ length: 3000 }, (_, id) => `{"id":${id}}`).join(",")}]}`,
);

describe("bodies", () => {
  it.each(Object.keys(COMPRESSORS) as Coding[])("decodes %s", async (coding) => {
    await using server = await startServer((_request, response) => {
      response.setHeader("content-encoding", coding);
      response.end(COMPRESSORS[coding](TEXT));
    });
    expect((await client.send(get(server.url), OPTIONS)).body).toEqual(TEXT);
  });

  it.each(["gzip", "identity"])(
    "keeps the bytes of %s as they came where they are asked for",
    async (coding) => {
      const sent = coding === "gzip" ? COMPRESSORS.gzip(TEXT) : TEXT;
      await using server = await startServer((_request, response) => {
        response.setHeader("content-encoding", coding).end(sent);
      });
      const { body, encodedBody } = await client.send(get(server.url), {
        ...OPTIONS,
        keepsEncodedBody: true,
      });
      expect(body).toEqual(TEXT);
      expect(encodedBody).toEqual(new Uint8Array(sent));
      expect(await client.send(get(server.url), OPTIONS)).not.toHaveProperty("encodedBody");
    },
  );

  it("decodes raw deflate, x-gzip and several layers in the right order", async () => {
    const bodies: Record<string, Uint8Array> = {
      "/deflate": compressRawDeflate(TEXT),
      "/X-GZip": COMPRESSORS.gzip(TEXT),
      "/gzip, identity, br": COMPRESSORS.br(COMPRESSORS.gzip(TEXT)),
    };
    await using server = await startServer((request, response) => {
      const url = decodeURIComponent(request.url ?? "");
      response.setHeader("content-encoding", url.slice(1)).end(bodies[url]);
    });
    for (const name of Object.keys(bodies)) {
      expect((await client.send(get(`${server.url}${encodeURI(name)}`), OPTIONS)).body).toEqual(TEXT);
    }
  });

  it("decodes a body of many members and chunks", async () => {
    await using server = await startServer(async (_request, response) => {
      response.setHeader("content-encoding", "gzip");
      for (let count = 0; count < 20; count += 1) {
        response.write(COMPRESSORS.gzip(TEXT));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    const { body } = await client.send(get(server.url), OPTIONS);
    expect(body).toHaveLength(20 * TEXT.length);
  });

  it("decodes a large body that does not compress, with the brakes of the decoder", async () => {
    const large = randomBytes(8 * MIB);
    await using server = await startServer((_request, response) => {
      response.setHeader("content-encoding", "gzip").end(COMPRESSORS.gzip(large));
    });
    const { body } = await client.send(get(server.url), { ...OPTIONS, maxBodyBytes: 8 * MIB });
    expect(Buffer.compare(body, large)).toBe(0);
  });

  it("takes an encoding without a body when there is none to expect", async () => {
    await using server = await startServer((request, response) => {
      const status = Number(request.url?.slice(1));
      response
        .writeHead(status, { "content-encoding": "gzip", ...(status === 200 ? { "content-length": 0 } : {}) })
        .end();
    });
    for (const status of [200, 204, 304]) {
      expect((await client.send(get(`${server.url}/${status}`), OPTIONS)).body).toHaveLength(0);
    }
    const head = await client.send({ ...get(`${server.url}/200`), method: "HEAD" }, OPTIONS);
    expect(head.body).toHaveLength(0);
  });

  it("asks for the encodings that it can decode unless the caller asks for others", async () => {
    await using server = await startServer((_request, response) => response.end("ok"));
    await client.send(get(server.url), OPTIONS);
    await client.send(get(server.url, [["ACCEPT-encoding", "identity"]]), OPTIONS);
    expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual([
      "gzip, deflate, br, zstd",
      "identity",
    ]);
  });

  it("stops a bomb of 200 MiB early and without the memory for it", async () => {
    const bomb = await makeGzipBomb(200 * MIB);
    expect(bomb.length).toBeLessThan(MIB);
    await using server = await startServer((_request, response) => {
      response.setHeader("content-encoding", "gzip").end(bomb);
    });
    const before = process.memoryUsage().rss;
    const fault = await catchFault(get(server.url), { ...OPTIONS, maxBodyBytes: MIB });
    expect(fault).toMatchObject({ class: "too-large", phase: "decode", code: "BODY_TOO_LARGE" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MIB);
  });

  it("stops a bomb of several layers", async () => {
    const bomb = COMPRESSORS.gzip(await makeGzipBomb(200 * MIB));
    await using server = await startServer((_request, response) => {
      response.setHeader("content-encoding", "gzip, gzip").end(bomb);
    });
    expect(await catchFault(get(server.url), { ...OPTIONS, maxBodyBytes: MIB })).toMatchObject({
      class: "too-large",
    });
  });

  it("refuses a body above the cap before it comes when its length is declared", async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { "content-length": 10 * MIB });
      response.flushHeaders();
    });
    expect(await catchFault(get(server.url), OPTIONS)).toMatchObject({ class: "too-large", phase: "body" });
  });

  it("keeps very many very small chunks without the memory for each", async () => {
    const chunk = "1\r\nx\r\n".repeat(10_000);
    await using server = await startServer((_request, response) => {
      response.socket?.write(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(50)}0\r\n\r\n`,
      );
    });
    const { body } = await client.send(get(server.url), OPTIONS);
    expect(body).toHaveLength(500_000);
    expect(body.buffer.byteLength).toBeLessThanOrEqual(1_000_000);
  });

  it("reports headers in order, repeated names repeated, UTF-8 as text and other bytes as Latin-1", async () => {
    await using server = await startServer((_request, response) => {
      response.socket?.write(
        Buffer.concat([
          Buffer.from(
            "HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-Utf8: caf\u00e9\r\nset-cookie: b=2\r\nX-Latin: caf",
          ),
          Buffer.from([0xe9]),
          Buffer.from("\r\ncontent-length: 2\r\n\r\nok"),
        ]),
      );
    });
    expect((await client.send(get(server.url), OPTIONS)).headers).toEqual([
      ["Set-Cookie", "a=1"],
      ["X-Utf8", "caf\u00e9"],
      ["set-cookie", "b=2"],
      ["X-Latin", "caf\u00e9"],
      ["content-length", "2"],
    ]);
  });

  it("sends headers in order and as written, and a body with its length", async () => {
    let received = "";
    await using server = await startServer((request, response) => {
      request.on("data", (chunk: Buffer) => (received += chunk.toString()));
      request.on("end", () => response.end("ok"));
    });
    const headers = [
      ["X-B", "2"],
      ["x-a", "caf\u00e9"],
      ["X-B", "1"],
    ] as const;
    const body = new TextEncoder().encode("h\u00e9llo").subarray(1);
    expect(
      text(
        (await client.send({ method: "POST", url: `${server.url}/a%20b?q=\u00e9`, headers, body }, OPTIONS))
          .body,
      ),
    ).toBe("ok");
    expect(received).toBe("\u00e9llo");
    const seen = server.requests[0];
    expect(seen?.url).toBe("/a%20b?q=%C3%A9");
    expect(seen?.headers["content-length"]).toBe("5");
    const names = seen?.rawHeaders.filter((_, index) => index % 2 === 0) ?? [];
    expect(names.filter((name) => name.toLowerCase().startsWith("x-"))).toEqual(["X-B", "x-a", "X-B"]);
    expect(Buffer.from(seen?.headers["x-a"] as string, "latin1").toString("utf8")).toBe("caf\u00e9");
  });
});
