import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Comparison, compareFiles } from "./compare.ts";
import { FILE_CASES, MULTIPART_CASES, REPEAT_CASES, STORE_CASES } from "./file-cases.ts";
import { FLOW_CASES } from "./flow-cases.ts";
import { describeWithHurl } from "./hurl-peer.ts";
import { FILTER_CASES, PREDICATE_CASES, QUERY_CASES } from "./language-cases.ts";
import {
  DIGEST_CASES,
  PIN_CASES,
  PLACE_CASES,
  TLS_CASES,
  TRUST_CASES,
  VERSION_CASES,
} from "./transport-cases.ts";
import { COOKIE_CASES, DATE_CASES, HOP_CASES, HTML_CASES, SECRET_CASES } from "./value-cases.ts";
import { NETRC_CASES, RATE_CASES, SIGNED_CASES } from "./login-cases.ts";
import { NUMBER_CASES } from "./number-cases.ts";
import { BROKEN_XML_CASES, FRAGMENT_CASES, HTML_XPATH_CASES, XML_CASES } from "./xml-cases.ts";
import { URL_CASES } from "./url-cases.ts";
import { startWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

describeWithHurl("hurl 8 and this engine, on files written by hand", (hurl) => {
  it.each([
    ["predicates", PREDICATE_CASES, 300],
    ["queries", QUERY_CASES, 300],
    ["filters", FILTER_CASES, 300],
    ["whole files", FLOW_CASES, 200],
    ["dates", DATE_CASES, 1000],
    ["HTML", HTML_CASES, 50],
    ["redirects and raw bytes", HOP_CASES, 20],
    ["cookies that expire", COOKIE_CASES, 40],
    ["secrets", SECRET_CASES, 5],
    ["files", FILE_CASES, 100],
    ["parts of a body", MULTIPART_CASES, 30],
    ["repeated entries and kept answers", REPEAT_CASES, 15],
    ["orders to the cookie store", STORE_CASES, 10],
    ["XPath over XML", XML_CASES, 300],
    ["XPath over HTML", HTML_XPATH_CASES, 40],
    ["TLS", TLS_CASES, 25],
    ["versions of HTTP", VERSION_CASES, 15],
    ["other places and proxies", PLACE_CASES, 15],
    ["redirects that are trusted", TRUST_CASES, 10],
    ["challenges", DIGEST_CASES, 40],
    ["pinned keys and sockets", PIN_CASES, 8],
    ["addresses", URL_CASES, 80],
    ["numbers", NUMBER_CASES, 600],
    ["signatures", SIGNED_CASES, 15],
    ["netrc files", NETRC_CASES, 15],
    ["rates", RATE_CASES, 10],
  ] as const)(
    "end alike for %s: verdict, captures, line of the first error",
    async (_, texts, least) => {
      const result: Comparison = await compareFiles(hurl, texts, world);
      expect(result.falsePasses).toEqual([]);
      expect(result.differences).toEqual([]);
      expect(result.otherWords).toEqual([]);
      expect(result.unsupported).toEqual([]);
      // A comparison of nothing would be alike, too.
      expect(result.alike).toBeGreaterThan(least);
    },
    120_000,
  );

  it.each([
    ["broken XML", BROKEN_XML_CASES, 80],
    ["HTML that needs repairs", FRAGMENT_CASES, 600],
  ] as const)(
    "differ over %s in one direction only: this engine refuses what hurl repairs",
    async (_, texts, least) => {
      const { falsePasses, differences, alike } = await compareFiles(hurl, texts, world);
      expect(falsePasses).toEqual([]);
      expect(
        differences.filter((difference) => !/: ours fail \d+:\d+, hurl pass undefined$/.test(difference)),
      ).toEqual([]);
      expect(alike).toBeGreaterThan(least);
    },
    120_000,
  );
});
