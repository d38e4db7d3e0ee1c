import { describe, expect, it } from "@jest/globals";
import { type SignedRequest, signRequest } from "../src/run/sigv4.ts";

/** As AWS publishes them: its test suite for signature version 4, and the examples of IAM and S3. */
const SUITE = { user: "AKIDEXAMPLE", password: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const S3 = { user: "AKIAIOSFODNN7EXAMPLE", password: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };
const SUITE_TIME = Date.UTC(2015, 7, 30, 12, 36, 0);
const S3_TIME = Date.UTC(2013, 4, 24);

function makeRequest(parts: Partial<SignedRequest> = {}): SignedRequest {
  const host = parts.host ?? "example.amazonaws.com";
  return { method: "GET", host, hostname: host, target: "/", headers: [], body: undefined, ...parts };
}

const sign = (
  parameters: string,
  parts: Partial<SignedRequest> = {},
  login = SUITE,
  now = SUITE_TIME,
): Record<string, string> => Object.fromEntries(signRequest(parameters, makeRequest(parts), login, now));

describe("signRequest", () => {
  it.each<[string, Partial<SignedRequest>, string]>([
    ["a bare request", {}, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
    [
      "a query that has to be sorted",
      { target: "/?Param2=value2&Param1=value1" },
      "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ],
    [
      "a query in UTF-8",
      { target: "/?ሴ=bar" },
      "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
    ],
    [
      "another method",
      { method: "POST" },
      "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    ],
    [
      "a form",
      {
        method: "POST",
        headers: [["Content-Type", "application/x-www-form-urlencoded"]],
        body: Buffer.from("Param1=value1"),
      },
      "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    ],
    [
      "headers with blanks",
      {
        headers: [
          ["My-Header1", " value1"],
          ["My-Header2", '  "a   b   c"  '],
        ],
      },
      "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    ],
  ])("makes the signature of AWS's test suite for %s", (_, parts, signature) => {
    const { Authorization } = sign("aws:amz:us-east-1:service", parts);
    expect(Authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20150830\/us-east-1\/service\/aws4_request, SignedHeaders=[a-z0-9;-]+, Signature=/,
    );
    expect(Authorization?.split("Signature=")[1]).toBe(signature);
  });

  it("makes the signature of IAM's example, service and region read from what is given", () => {
    const request = {
      host: "iam.amazonaws.com",
      target: "/?Action=ListUsers&Version=2010-05-08",
      headers: [["Content-Type", "application/x-www-form-urlencoded; charset=utf-8"]] as const,
    };
    expect(sign("aws:amz:us-east-1", request)).toEqual({
      Authorization:
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
      "X-Amz-Date": "20150830T123600Z",
    });
  });

  it("makes the signatures of S3's examples, with the digest of the body as a header", () => {
    const host = "examplebucket.s3.amazonaws.com";
    const read = sign(
      "aws:amz:us-east-1:s3",
      { host, target: "/test.txt", headers: [["Range", "bytes=0-9"]] },
      S3,
      S3_TIME,
    );
    expect(read["Authorization"]).toContain(
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    );
    expect(read["x-amz-content-sha256"]).toMatch(/^e3b0c442/);
    const written = sign(
      "aws:amz:us-east-1:s3",
      {
        host,
        method: "PUT",
        target: "/test%24file.text",
        headers: [
          ["Date", "Fri, 24 May 2013 00:00:00 GMT"],
          ["x-amz-date", "20130524T000000Z"],
          ["x-amz-storage-class", "REDUCED_REDUNDANCY"],
        ],
        body: Buffer.from("Welcome to Amazon S3."),
      },
      S3,
      S3_TIME,
    );
    expect(written["Authorization"]).toContain(
      "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    );
    expect(written).not.toHaveProperty("X-Amz-Date");
  });

  it("reads service and region from the name of the host, and says which is missing", () => {
    const host = "service.eu-west-1.example.com";
    expect(sign("osc", { host })).toEqual({
      Authorization: expect.stringMatching(
        /^OSC4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20150830\/eu-west-1\/service\/osc4_request, SignedHeaders=host;x-osc-date,/,
      ) as unknown,
      "X-Osc-Date": "20150830T123600Z",
    });
    expect(() => sign("aws:amz", { host: "localhost" })).toThrow("service");
    expect(() => sign("aws:amz", { host: "localhost.x" })).toThrow("region");
    expect(() => sign(":amz", { host })).toThrow("first provider");
  });

  it("signs nothing that has an Authorization already", () => {
    expect(sign("aws:amz:us-east-1:service", { headers: [["authorization", "Bearer x"]] })).toEqual({});
  });
});
