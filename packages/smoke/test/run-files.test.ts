import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { runFiles } from "../src/run-files.ts";
import { smokeOptions, suiteOf, withClient } from "./service.ts";

describe("runFiles", () => {
  it("lets go of what was answered, but for what a report tells", async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { "CF-Ray": "8c1a2b3c4d5e6f70-FRA", "Set-Cookie": "a=b" });
      response.end("x".repeat(100_000));
    });
    const { parsed } = suiteOf({ "a.hurl": "GET {{base_url}}/\nHTTP 200\n\nGET {{base_url}}/\nHTTP 500\n" });
    const { runs } = await withClient((deps) => runFiles(deps, smokeOptions(server.url), parsed));
    expect(runs[0]?.entries.map(({ failures }) => failures.length)).toEqual([0, 1]);
    for (const { response } of runs[0]?.entries ?? []) {
      expect(response).toMatchObject({ status: 200, headers: [["CF-Ray", "8c1a2b3c4d5e6f70-FRA"]] });
      expect(response?.body).toHaveLength(0);
    }
  });
});
