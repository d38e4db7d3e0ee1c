import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash, X509Certificate } from "node:crypto";
import { createServer } from "node:http";
import { createCertificates, startProxy } from "@gate/testing";
import { createHttpClient, type HttpClient } from "@gate/http";
import { NETRC_FILE } from "./login-cases.ts";
import { startTestServer } from "./test-server.ts";

/** What the cases need around them: two servers, a client, the variables of the templates. */
export interface World {
  client: HttpClient;
  /** As they stand behind hurl's `--variable`. */
  variables: Readonly<Record<string, string>>;
  /** The folder of the cases, with some files in it. */
  folder: string;
  close(): Promise<void>;
}

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "data.txt": "Hello World",
  "line.txt": "one\ntwo\n",
  "empty.txt": "",
  "data.json": '{"a": 1}',
  "bytes.bin": Uint8Array.of(0xff, 0xfe, 0x00, 0x41),
  "a b.txt": "blank",
  "page.html": "<p>é</p>",
  "below/deep.xml": "<a/>",
  ".hidden": "x",
  logins: NETRC_FILE,
};

function pinOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

export async function startWorld(): Promise<World> {
  const [server, other] = await Promise.all([startTestServer(), startTestServer()]);
  const folder = await mkdtemp(join(tmpdir(), "hurl-cases-"));
  await mkdir(join(folder, "below"));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
  const certificates = await createCertificates();
  const { good, expired } = certificates.pairs;
  const [tls, http2, old, personal, proxy, locked] = await Promise.all([
    startTestServer({ tls: good, http2: false }),
    startTestServer({ tls: good, http2: true }),
    startTestServer({ tls: expired, http2: false }),
    startTestServer({
      tls: { ...good, ca: certificates.ca, requestCert: true, rejectUnauthorized: true },
      http2: false,
    }),
    startProxy(),
    startProxy({ login: "me:open sesame" }),
  ]);
  await writeFile(join(folder, "ca.pem"), certificates.ca);
  await writeFile(join(folder, "cert.pem"), good.cert);
  await writeFile(join(folder, "key.pem"), good.key);
  await writeFile(join(folder, "both.pem"), good.cert + good.key);
  const socketFile =
    process.platform === "win32" ? `\\\\.\\pipe\\hurl-cases-${process.pid}` : join(folder, "s");
  const local = createServer((_, response) => void response.end("Hello Socket")).listen(socketFile);
  const client = createHttpClient({ env: {} });
  return {
    client,
    folder,
    variables: {
      base_url: server.url,
      other_url: other.url,
      tls_url: tls.url,
      h2_url: http2.url,
      old_url: old.url,
      personal_url: personal.url,
      proxy_url: proxy.url,
      locked: new URL(locked.url).host,
      port: new URL(server.url).port,
      pin: pinOf(good.cert),
      socket: socketFile,
      tls_port: new URL(tls.url).port,
      number: "1",
      word: "two",
      yes: "true",
      minus: "-1.5",
      quote: 'a"b',
      open: "{{",
      path: "$.id",
      provider: "aws:amz",
      logins: "logins",
      rate: "100000",
      zero: "0",
    },
    close: async () => {
      await client.close();
      local.close();
      local.closeAllConnections();
      await rm(folder, { recursive: true });
      await certificates[Symbol.asyncDispose]();
      await Promise.all(
        [server, other, tls, http2, old, personal, proxy, locked].map((each) => each.close()),
      );
    },
  };
}
