import { describe, expect, it } from "@jest/globals";
import { findNearest } from "@gate/core";
import * as fc from "fast-check";
import { splitWords } from "../../src/config/split-words.ts";

describe("findNearest", () => {
  it.each([
    ["enviroments", "environments"],
    ["evnironments", "environments"],
    ["ENVIRONMENTS", "environments"],
    ["gate", "gates"],
    ["realese", "release"],
    ["hlth", "health"],
    ["zebra", undefined],
    ["", undefined],
    ["x".repeat(100_000), undefined],
  ])("of %s is %s", (word, nearest) => {
    expect(findNearest(word, ["environments", "gates", "release", "health"])).toBe(nearest);
  });

  it("prefers the nearer one, and the first of equals", () => {
    expect(findNearest("cat", ["bat", "car", "cat"])).toBe("cat");
    expect(findNearest("cat", ["bat", "car"])).toBe("bat");
  });
});

describe("splitWords", () => {
  it.each([
    ["npx wrangler  dev\t--port {port}", ["npx", "wrangler", "dev", "--port", "{port}"]],
    [`node -e 'console.log("a b; c | d")'`, ["node", "-e", 'console.log("a b; c | d")']],
    [`a "b c"d 'e'"f" ''`, ["a", "b cd", "ef", ""]],
    [`a "say \\"hi\\" \\\\ \\n"`, ["a", 'say "hi" \\ \\n']],
    ["a b\\ c C:\\dir", ["a", "b c", "C:\\dir"]],
    ["serve '$HOME' $ $1 a&amp".slice(0, 18), ["serve", "$HOME", "$", "$1"]],
    ["grep a=b", ["grep", "a=b"]],
  ])("splits %s", (command, words) => {
    expect(splitWords(command)).toEqual({ words });
  });

  it.each([
    ["a | b", '"|" needs a shell'],
    ["a && b", '"&" needs a shell'],
    ["a; b", '";" needs a shell'],
    ["a>b", '">" needs a shell'],
    ["a < b", '"<" needs a shell'],
    ["(a)", '"(" needs a shell'],
    ["a $(b)", '"$(" needs a shell'],
    ['a "$(b)"', '"$(" needs a shell'],
    ["a $HOME", '"$H" needs a shell'],
    ['a "${HOME}"', '"${" needs a shell'],
    ["a `b`", '"`" needs a shell'],
    ["A=b c", '"A=b" sets a variable, which needs a shell'],
    ["a 'b", "a quote ' is not closed"],
    ["", "the command is empty"],
    ["'' a", "the command is empty"],
  ])("refuses %s", (command, message) => {
    expect(splitWords(command)).toMatchObject({ message, hint: expect.stringMatching(/\S/) });
  });

  it("gives back any words that were quoted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
        fc.pre(!/^[A-Za-z_]\w*=/.test(words[0] ?? ""));
        const command = words.map((word) => `'${word.replaceAll("'", `'"'"'`)}'`).join(" ");
        expect(splitWords(command)).toEqual({ words });
      }),
      { seed: 5 },
    );
  });
});
