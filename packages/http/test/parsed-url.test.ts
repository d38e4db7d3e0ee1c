import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { createHttpClient } from "../src/index.ts";
import { get, OPTIONS, text } from "./requests.ts";

describe("an address that is parsed already", () => {
  it("goes where the text of the address says when the parsed one says something else", async () => {
    await using meant = await startServer((request, response) => response.end(`meant ${request.url}`));
    await using other = await startServer((_request, response) => response.end("other"));
    const client = createHttpClient({ env: {} });
    const url = `${meant.url}/a?b=c`;
    for (const parsedUrl of [new URL(url), new URL(other.url), new URL("/else", meant.url)]) {
      const response = await client.send({ ...get(url), parsedUrl }, OPTIONS);
      expect(text(response.body)).toBe("meant /a?b=c");
    }
    await client.close();
  });
});
