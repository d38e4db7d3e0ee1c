import { createHttpClient, type HttpClient } from "@gate/http";
import { startTestServer } from "./test-server.ts";

/** What the cases need around them: two servers, a client, the variables of the templates. */
export interface World {
  client: HttpClient;
  /** As they stand behind hurl's `--variable`. */
  variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const [server, other] = await Promise.all([startTestServer(), startTestServer()]);
  const client = createHttpClient({ env: {} });
  return {
    client,
    variables: {
      base_url: server.url,
      other_url: other.url,
      number: "1",
      word: "two",
      yes: "true",
      minus: "-1.5",
      quote: 'a"b',
      open: "{{",
      path: "$.id",
    },
    close: async () => {
      await client.close();
      await Promise.all([server.close(), other.close()]);
    },
  };
}
