import {
  createHttpClient,
  HttpFault,
  type HttpClientOptions,
  type HttpOptions,
  type HttpRequest,
} from "../src/index.ts";

/** Generous: only tests of deadlines have tight ones. */
export const OPTIONS: HttpOptions = {
  deadlines: { connectMs: 5000, firstByteMs: 5000, totalMs: 10_000 },
  maxBodyBytes: 1_000_000,
  maxRedirects: 0,
};

export function get(url: string, headers: HttpRequest["headers"] = []): HttpRequest {
  return { method: "GET", url, headers };
}

/** The value, or what was thrown. */
export function settle<T>(promise: Promise<T>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}

/** Sends with a client of its own and returns the fault; fails when there is none. */
export async function catchFault(
  request: HttpRequest,
  options: HttpOptions,
  settings: Partial<HttpClientOptions> = {},
): Promise<HttpFault> {
  const client = createHttpClient({ env: {}, ...settings });
  const outcome = await settle(client.send(request, options));
  await client.close();
  if (outcome instanceof HttpFault) return outcome;
  throw new Error(`no HttpFault but ${JSON.stringify(outcome)} ${String(outcome)}`);
}

export function text(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
