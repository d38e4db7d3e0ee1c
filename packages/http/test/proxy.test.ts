import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Certificates,
  createCertificates,
  startFaultServer,
  startProxy,
  startServer,
} from "@gate/testing";
import { createHttpClient } from "../src/index.ts";
import { readProxies } from "../src/proxy.ts";
import { parseTarget } from "../src/target.ts";
import { OPTIONS, catchFault, get, settle, text } from "./requests.ts";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

const DEADLINES = { connectMs: 200, firstByteMs: 200, totalMs: 400 };

describe("through a proxy", () => {
  it("asks plain HTTP in absolute form over shared connections", async () => {
    await using proxy = await startProxy();
    await using server = await startServer((request, response) => response.end(`ok ${request.headers.host}`));
    const client = createHttpClient({ env: { HTTP_PROXY: proxy.url } });
    const one = `http://one.test:${server.port}`;
    const two = `http://two.test:${server.port}`;
    const answer = await client.send(get(`${one}/a?b=1`), OPTIONS);
    expect(text(answer.body)).toBe(`ok one.test:${server.port}`);
    expect(answer.remoteAddress).toBeUndefined();
    expect(text((await client.send(get(two), OPTIONS)).body)).toBe(`ok two.test:${server.port}`);
    expect(proxy.seen).toEqual([`GET ${one}/a?b=1`, `GET ${two}/`]);
    expect(proxy.connections).toBe(1);
    await client.close();
  });

  it("asks HTTPS through a tunnel and checks the certificate of the service", async () => {
    await using proxy = await startProxy();
    await using server = await startServer((_request, response) => response.end("ok"), {
      tls: certificates.pairs.good,
    });
    const client = createHttpClient({ env: { HTTPS_PROXY: proxy.url }, extraCa: certificates.ca });
    const url = `https://service.test:${server.port}/`;
    const first = await client.send(get(url), OPTIONS);
    expect(first.tls?.subject).toBe("CN=localhost");
    expect(first.timings.tlsMs).toBeGreaterThan(0);
    expect((await client.send(get(url), OPTIONS)).timings.connectMs).toBe(0);
    expect(proxy.seen).toEqual([`CONNECT service.test:${server.port}`]);
    await client.send(get(url), { ...OPTIONS, freshConnection: true });
    expect(proxy.seen).toHaveLength(2);
    const wrong = `https://other.test:${server.port}/`;
    expect(await settle(client.send(get(wrong), OPTIONS))).toMatchObject({
      class: "tls",
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
    await client.close();
  });

  it("speaks TLS with the proxy itself when its address says https", async () => {
    await using proxy = await startProxy({ tls: certificates.pairs.good });
    await using server = await startServer((_request, response) => response.end("ok"), {
      tls: certificates.pairs.good,
    });
    const client = createHttpClient({ env: { https_proxy: proxy.url }, extraCa: certificates.ca });
    expect((await client.send(get(`https://service.test:${server.port}/`), OPTIONS)).status).toBe(200);
    await client.close();
  });

  it("logs in with the userinfo of the proxy's address, and tells nobody else", async () => {
    await using proxy = await startProxy({ login: "ada:s3cret" });
    await using plain = await startServer((_request, response) => response.end("ok"));
    await using secure = await startServer((_request, response) => response.end("ok"), {
      tls: certificates.pairs.good,
    });
    const address = proxy.url.replace("//", "//ada:s3cret@");
    const client = createHttpClient({
      env: { HTTP_PROXY: address, HTTPS_PROXY: address },
      extraCa: certificates.ca,
    });
    expect((await client.send(get(`http://service.test:${plain.port}/`), OPTIONS)).status).toBe(200);
    expect((await client.send(get(`https://service.test:${secure.port}/`), OPTIONS)).status).toBe(200);
    expect(JSON.stringify([plain.requests, secure.requests])).not.toContain("proxy-authorization");
    await client.close();
  });

  it.each(["http", "https"])("is a fault of the proxy when it refuses the login for %s", async (scheme) => {
    await using proxy = await startProxy({ login: "ada:s3cret" });
    const address = proxy.url.replace("//", "//ada:wr0ng@");
    const fault = await catchFault(get(`${scheme}://service.test:9/`), OPTIONS, {
      env: { HTTP_PROXY: address, HTTPS_PROXY: address },
    });
    // Port 9 is refused by the list of bad ports, so another one is asked.
    expect(fault).toMatchObject({ class: "url" });
    const login = await catchFault(get(`${scheme}://service.test:9999/`), OPTIONS, {
      env: { HTTP_PROXY: address, HTTPS_PROXY: address },
    });
    expect(login).toMatchObject({ class: "proxy", phase: "connect", code: "PROXY_407" });
    expect(`${login.message} ${login.hint}`).not.toContain("wr0ng");
  });

  it("is a fault of the proxy when it refuses the tunnel", async () => {
    await using proxy = await startProxy({ refuse: 403 });
    const fault = await catchFault(get("https://service.test/"), OPTIONS, {
      env: { HTTPS_PROXY: proxy.url },
    });
    expect(fault).toMatchObject({ class: "proxy", code: "PROXY_403" });
    expect(fault.hint).toContain("NO_PROXY");
  });

  it("is a fault of the proxy when it does not listen, breaks off or is none", async () => {
    const gone = await startProxy();
    await gone.close();
    await using breaks = await startFaultServer("close-before-a-byte");
    await using ssh = await startFaultServer("ssh-banner");
    for (const proxy of [gone, breaks, ssh]) {
      const fault = await catchFault(get("https://service.test/"), OPTIONS, {
        env: { HTTPS_PROXY: proxy.url },
      });
      expect(fault).toMatchObject({ class: "proxy", phase: "connect" });
      expect(fault.hint).toContain(`127.0.0.1:${proxy.port}`);
    }
  });

  it("keeps the deadline of connect when the proxy does not answer", async () => {
    await using proxy = await startProxy({ hang: true });
    const fault = await catchFault(
      get("https://service.test/"),
      { ...OPTIONS, deadlines: DEADLINES },
      { env: { HTTPS_PROXY: proxy.url } },
    );
    expect(fault).toMatchObject({ class: "timeout", phase: "connect", code: "TIMEOUT_PHASE" });
    expect(fault.message).toContain("through the proxy");
  });

  it.each(["socks5://127.0.0.1:1080", "http://ada:s3cret@:80:80"])(
    "refuses the proxy %s without repeating it",
    async (address) => {
      const fault = await catchFault(get("https://service.test/"), OPTIONS, {
        env: { HTTPS_PROXY: address },
      });
      expect(fault).toMatchObject({ class: "proxy", code: "PROXY_INVALID" });
      expect(`${fault.message} ${fault.hint}`).not.toContain("s3cret");
    },
  );

  it("is not asked for hosts of NO_PROXY and for loopback", async () => {
    await using proxy = await startProxy();
    await using server = await startServer((_request, response) => response.end("ok"));
    const client = createHttpClient({
      env: { HTTP_PROXY: proxy.url, NO_PROXY: "other.test,.service.test" },
      lookup: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
    });
    for (const host of ["api.service.test", "127.0.0.1", "localhost"]) {
      expect((await client.send(get(`http://${host}:${server.port}/`), OPTIONS)).status).toBe(200);
    }
    expect(proxy.connections).toBe(0);
    await client.close();
  });
});

describe("NO_PROXY", () => {
  it.each([
    ["*", "http://example.com/", true],
    ["example.com", "http://example.com/", true],
    ["example.com", "http://api.example.com/", true],
    ["example.com", "http://badexample.com/", false],
    [".example.com", "http://api.example.com/", true],
    ["*.example.com", "http://api.example.com/", true],
    ["EXAMPLE.com", "http://example.com./", true],
    ["example.com:8080", "http://example.com:8080/", true],
    ["example.com:8080", "http://example.com/", false],
    ["example.com:443", "https://example.com/", true],
    ["a.test, b.test c.test", "http://c.test/", true],
    ["10.0.0.0/8", "http://10.1.2.3/", true],
    ["10.0.0.0/8", "http://11.1.2.3/", false],
    ["10.0.0.0/99", "http://10.1.2.3/", false],
    ["192.168.1.1", "http://192.168.1.1/", true],
    ["fd00::/8", "http://[fd12::1]/", true],
    ["[2001:db8::1]:8080", "http://[2001:db8::1]:8080/", true],
    ["2001:db8::1", "http://[2001:db8::1]/", true],
    ["", "http://example.com/", false],
  ])("%j and %s: exempt %s", (list, url, exempt) => {
    const chooseProxy = readProxies({
      HTTP_PROXY: "proxy.test:3128",
      HTTPS_PROXY: "proxy.test:3128",
      NO_PROXY: list,
    });
    expect(chooseProxy(parseTarget(url)) === undefined).toBe(exempt);
  });

  it("chooses the variable by the scheme of the service, small letters first", () => {
    const chooseProxy = readProxies({ HTTP_PROXY: "http://capital.test", http_proxy: "http://small.test" });
    expect(chooseProxy(parseTarget("http://example.com/"))).toMatchObject({ host: "small.test", port: 80 });
    expect(chooseProxy(parseTarget("https://example.com/"))).toBeUndefined();
  });
});
