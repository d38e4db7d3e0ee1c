import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Certificates, createCertificates, readBody, startServer, type TestServer } from "@gate/testing";
import { createHttpClient, type HttpClient, type HttpRequest } from "../src/index.ts";
import { OPTIONS, catchFault, get, text } from "./requests.ts";

const SECRETS = [
  ["Authorization", "Bearer c4nary-1"],
  ["Cookie", "session=c4nary-2"],
  ["CF-Access-Client-Id", "c4nary-3"],
  ["CF-Access-Client-Secret", "c4nary-4"],
  ["X-Api-Key", "c4nary-5"],
] as const;
const HARMLESS = [
  ["Accept", "application/json"],
  ["Accept-Language", "de"],
  ["User-Agent", "test"],
] as const;
const FOLLOW = { ...OPTIONS, maxRedirects: 5 };

let certificates: Certificates;
let client: HttpClient;
beforeAll(async () => {
  certificates = await createCertificates();
  client = createHttpClient({
    env: {},
    extraCa: certificates.ca,
    // `localhost` may be IPv6 first in a hosts file; the servers listen on IPv4.
    lookup: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
  });
});
afterAll(async () => {
  await client.close();
  await certificates[Symbol.asyncDispose]();
});

/** Answers every request with `ok` and its body. */
const startTarget = (options = {}): Promise<TestServer> =>
  startServer(
    async (request, response) => response.end(`ok ${(await readBody(request)).toString()}`),
    options,
  );
const startRedirector = (status: number, location: () => string, options = {}): Promise<TestServer> =>
  startServer((request, response) => {
    if (request.url === "/final") response.end("ok");
    else response.writeHead(status, { location: location() }).end("elsewhere");
  }, options);

describe("redirects", () => {
  it("returns a redirect as an answer when none may be followed", async () => {
    await using server = await startRedirector(302, () => "/final");
    const response = await client.send(get(server.url), OPTIONS);
    expect(response.status).toBe(302);
    expect(text(response.body)).toBe("elsewhere");
    expect(response.redirects).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("keeps every header when the redirect stays at the origin", async () => {
    await using server = await startRedirector(302, () => "/final");
    const response = await client.send(get(`${server.url}/start?a=1#top`, [...SECRETS, ...HARMLESS]), FOLLOW);
    expect(response.url).toBe(`${server.url}/final`);
    expect(response.redirects).toEqual([
      { status: 302, from: `${server.url}/start?a=1`, to: `${server.url}/final` },
    ]);
    for (const [name, value] of SECRETS) expect(server.requests[1]?.headers[name.toLowerCase()]).toBe(value);
  });

  const ORIGINS: Record<string, () => Promise<{ target: TestServer; location: string; from: object }>> = {
    "another port": async () => {
      const target = await startTarget();
      return { target, location: `${target.url}/final`, from: {} };
    },
    "another host": async () => {
      const target = await startTarget();
      return { target, location: `${target.url.replace("127.0.0.1", "localhost")}/final`, from: {} };
    },
    "another scheme": async () => {
      const target = await startTarget({ tls: certificates.pairs.good });
      return { target, location: `${target.url}/final`, from: {} };
    },
  };
  describe.each(Object.entries(ORIGINS))("to %s", (_name, begin) => {
    it.each([301, 302, 303, 307, 308])(
      "leaks no configured header and keeps the harmless ones when the status is %i",
      async (status) => {
        const { target, location } = await begin();
        await using server = await startRedirector(status, () => location);
        const response = await client.send(
          get(server.url, [...SECRETS, ...HARMLESS, ["Host", "c4nary-6"]]),
          FOLLOW,
        );
        await target.close();
        expect(text(response.body)).toBe("ok ");
        expect(target.requests).toHaveLength(1);
        const seen = target.requests[0];
        expect(JSON.stringify(seen)).not.toContain("c4nary");
        for (const [name, value] of HARMLESS) expect(seen?.headers[name.toLowerCase()]).toBe(value);
      },
    );
  });

  it("does not take the headers up again when the redirects come back to the first origin", async () => {
    await using away = await startRedirector(302, () => `${home.url}/final`);
    await using home = await startRedirector(302, () => away.url);
    await client.send(get(`${home.url}/start`, SECRETS), FOLLOW);
    expect(home.requests).toHaveLength(2);
    expect(JSON.stringify(away.requests)).not.toContain("c4nary");
    expect(JSON.stringify(home.requests[1])).not.toContain("c4nary");
  });

  it("keeps userinfo at its origin, and takes none from a Location", async () => {
    await using target = await startTarget();
    await using server = await startServer((request, response) => {
      const location = request.url === "/same" ? "/away" : target.url.replace("//", "//evil:evil@");
      response.writeHead(302, { location }).end();
    });
    const response = await client.send(get(`${server.url.replace("//", "//ada:s%20t@")}/same`), FOLLOW);
    expect(server.requests.map(({ headers }) => headers["authorization"])).toEqual([
      `Basic ${btoa("ada:s t")}`,
      `Basic ${btoa("ada:s t")}`,
    ]);
    expect(target.requests[0]?.headers["authorization"]).toBeUndefined();
    expect(JSON.stringify([response.url, response.redirects])).not.toMatch(/ada|evil/);
  });

  const POST: Partial<HttpRequest> = {
    method: "POST",
    body: new TextEncoder().encode("{}"),
    headers: [["content-type", "application/json"]],
  };
  it.each([
    [301, "POST", "GET", ""],
    [302, "POST", "GET", ""],
    [303, "POST", "GET", ""],
    [303, "PUT", "GET", ""],
    [301, "PUT", "PUT", "{}"],
    [307, "POST", "POST", "{}"],
    [308, "POST", "POST", "{}"],
  ])("after %i turns %s into %s, as browsers do", async (status, method, expected, body) => {
    await using target = await startTarget();
    await using server = await startRedirector(status, () => target.url);
    const response = await client.send({ ...get(server.url), ...POST, method }, FOLLOW);
    expect(target.requests[0]).toMatchObject({ method: expected });
    expect(target.requests[0]?.headers["content-type"]).toBe(body === "" ? undefined : "application/json");
    expect(text(response.body)).toBe(`ok ${body}`);
  });

  it("stays HEAD after 303", async () => {
    await using target = await startTarget();
    await using server = await startRedirector(303, () => target.url);
    await client.send({ ...get(server.url), method: "HEAD" }, FOLLOW);
    expect(target.requests[0]?.method).toBe("HEAD");
  });

  it("refuses to go from https to http", async () => {
    await using target = await startTarget();
    await using server = await startRedirector(302, () => target.url, { tls: certificates.pairs.good });
    const fault = await catchFault(get(server.url, SECRETS), FOLLOW, { extraCa: certificates.ca });
    expect(fault).toMatchObject({ class: "redirect", phase: "redirect", code: "REDIRECT_DOWNGRADE" });
    expect(target.connections).toBe(0);
  });

  it("counts: maxRedirects are followed and one more is a fault", async () => {
    let hop = 0;
    await using server = await startServer((_request, response) => {
      hop += 1;
      if (hop === 4) response.end("ok");
      else response.writeHead(302, { location: `/${hop}` }).end();
    });
    expect((await client.send(get(server.url), { ...OPTIONS, maxRedirects: 3 })).redirects).toHaveLength(3);
    hop = 0;
    const fault = await catchFault(get(server.url), { ...OPTIONS, maxRedirects: 2 });
    expect(fault).toMatchObject({ class: "redirect", code: "REDIRECT_TOO_MANY" });
  });

  it("counts redirects into the total deadline", async () => {
    await using server = await startServer((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 60);
    });
    const deadlines = { connectMs: 200, firstByteMs: 200, totalMs: 250 };
    const fault = await catchFault(get(server.url), { ...OPTIONS, deadlines, maxRedirects: 50 });
    expect(fault).toMatchObject({ class: "timeout", code: "TIMEOUT_TOTAL" });
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it("sends the headers of an origin to it alone, also after a redirect", async () => {
    await using target = await startTarget();
    await using server = await startRedirector(302, () => target.url);
    const own = createHttpClient({
      env: {},
      originHeaders: [
        {
          origin: server.url,
          headers: [
            ["CF-Access-Client-Secret", "for-server"],
            ["X-Mode", "default"],
          ],
        },
        { origin: target.url, headers: [["X-Api-Key", "for-target"]] },
      ],
    });
    await own.send(get(`${server.url}/start`, [["x-mode", "mine"]]), FOLLOW);
    await own.close();
    expect(server.requests[0]?.headers).toMatchObject({
      "cf-access-client-secret": "for-server",
      "x-mode": "mine",
    });
    expect(target.requests[0]?.headers["cf-access-client-secret"]).toBeUndefined();
    expect(target.requests[0]?.headers["x-api-key"]).toBe("for-target");
  });
});
