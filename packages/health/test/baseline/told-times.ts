import type { ServerResponse } from "node:http";
import { createHttpClient, type HttpClient } from "@gate/http";

const TOOK = "x-took";

/** Lets an answer say what it took, in milliseconds. */
export function tellTime(response: ServerResponse, tookMs: number): void {
  response.setHeader(TOOK, tookMs);
}

/**
 * A real client whose answers took what they say themselves: the requests are real, and what a busy machine makes of
 * their times is left out.
 */
export async function withToldTimes<T>(run: (client: HttpClient) => Promise<T>): Promise<T> {
  const client = createHttpClient({ env: {} });
  try {
    return await run({
      close: () => client.close(),
      async send(request, options) {
        const response = await client.send(request, options);
        const took = response.headers.find(([name]) => name.toLowerCase() === TOOK)?.[1];
        if (took === undefined) return response;
        const timings = { ...response.timings, firstByteMs: Number(took), totalMs: Number(took) };
        return { ...response, timings };
      },
    });
  } finally {
    await client.close();
  }
}
