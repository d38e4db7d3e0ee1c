import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

export type CertificateName = "good" | "wrong-host" | "expired" | "not-yet-valid" | "self-signed";

/** Certificates made for this run by the program `openssl` (3.0 or later). Dispose of them. */
export interface Certificates extends AsyncDisposable {
  /** PEM of the authority that signed all but `self-signed`. */
  ca: string;
  /** The same as a file, for NODE_EXTRA_CA_CERTS. */
  caFile: string;
  /** For the options of a TLS server. */
  pairs: Readonly<Record<CertificateName, { key: string; cert: string }>>;
  [Symbol.asyncDispose](): Promise<void>;
}

const CONFIG = `
[ca]
default_ca = test_ca
[test_ca]
dir = .
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
rand_serial = yes
default_md = sha256
unique_subject = no
policy = anything
[anything]
commonName = supplied
[req]
prompt = no
distinguished_name = name
[name]
CN = localhost
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[good]
subjectAltName = DNS:localhost, DNS:service.test, IP:127.0.0.1, IP:::1
[wrong_host]
subjectAltName = DNS:elsewhere.example
`;

/** Makes an authority and one certificate for each fault. Host names: localhost, service.test, 127.0.0.1, ::1. */
export async function createCertificates(): Promise<Certificates> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate-certificates-"));
  const openssl = (...args: string[]): Promise<unknown> => execute("openssl", args, { cwd: folder });
  const makeKey = (file: string): Promise<unknown> =>
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-out", file);
  await writeFile(path.join(folder, "openssl.cnf"), CONFIG);
  await writeFile(path.join(folder, "index.txt"), "");
  await Promise.all([makeKey("ca.key"), makeKey("server.key")]);
  const config = ["-config", "openssl.cnf"];
  const authority = ["-subj", "/CN=Gate Test Authority", "-days", "3650", "-extensions", "authority"];
  await openssl("req", ...config, "-x509", "-new", "-key", "ca.key", ...authority, "-out", "ca.pem");
  await openssl("req", ...config, "-new", "-key", "server.key", "-out", "server.csr");
  // `openssl x509 -req` of 3.0 cannot set both dates; `openssl ca` can.
  const sign = (name: string, extensions: string, from: string, to: string): Promise<unknown> => {
    const dates = ["-startdate", from, "-enddate", to];
    const files = ["-in", "server.csr", "-out", `${name}.pem`];
    return openssl("ca", "-batch", "-notext", ...config, "-extensions", extensions, ...dates, ...files);
  };
  await sign("good", "good", "20200101000000Z", "20991231000000Z");
  await sign("wrong-host", "wrong_host", "20200101000000Z", "20991231000000Z");
  await sign("expired", "good", "20200101000000Z", "20200201000000Z");
  await sign("not-yet-valid", "good", "20980101000000Z", "20991231000000Z");
  const lonely = ["-extensions", "good", "-days", "3650", "-out", "self-signed.pem"];
  await openssl("req", ...config, "-x509", "-new", "-key", "server.key", ...lonely);

  const read = (file: string): Promise<string> => readFile(path.join(folder, file), "utf8");
  const key = await read("server.key");
  const pair = async (name: CertificateName): Promise<{ key: string; cert: string }> => ({
    key,
    cert: await read(`${name}.pem`),
  });
  return {
    ca: await read("ca.pem"),
    caFile: path.join(folder, "ca.pem"),
    pairs: {
      good: await pair("good"),
      "wrong-host": await pair("wrong-host"),
      expired: await pair("expired"),
      "not-yet-valid": await pair("not-yet-valid"),
      "self-signed": await pair("self-signed"),
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
