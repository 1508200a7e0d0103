import { describe, expect, test } from "vitest";
import { Limits } from "../../src/web/limits.ts";
import { Sessions } from "../../src/web/sessions.ts";
import { codeFor } from "../../src/app/engine/code-for.ts";
import { noDoor } from "../fakes/no-door.ts";
import { at } from "../domain/given.ts";

const asItIs = (text: string) => text;

describe("the limits of an hour", () => {
  test("hold for one sender, and end", () => {
    const limits = new Limits({ perSender: 2, overall: 10 }, asItIs);
    const ask = (sender: string, when: string) => limits.allows(sender, at(when));
    expect([ask("a", "22 16:00"), ask("a", "22 16:30"), ask("a", "22 16:59")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(ask("b", "22 16:59")).toBe(true);
    expect(ask("a", "22 17:00")).toBe(true);
  });

  test("hold for all together, whatever was refused", () => {
    const limits = new Limits({ perSender: 100, overall: 2 }, asItIs);
    const asked = ["a", "b", "c", "d"].map((sender) => limits.allows(sender, at("22 16:00")));
    expect(asked).toEqual([true, true, false, false]);
  });

  test("hold for thousands of senders, with as few counts as before", () => {
    const limits = new Limits({ perSender: 1, overall: 100_000 }, asItIs);
    const senders = Array.from({ length: 10_000 }, (_, i) => `${i % 100}-${i}`);
    const taken = senders.filter((sender) => limits.allows(sender, at("22 16:00"))).length;
    expect(taken).toBeLessThan(4_300);
    expect(limits.size).toBeLessThan(4_300);
    expect(limits.allows("later", at("22 17:00"))).toBe(true);
    expect(limits.size).toBeLessThan(300);
  });
});

describe("a private code", () => {
  const code = codeFor(new Uint8Array(32))("0123456789abcdef0123456789abcdef");

  test("holds 128 bits, the same for what is sent again, and another for all else", () => {
    expect(code).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect(codeFor(new Uint8Array(32))("0123456789abcdef0123456789abcdef")).toBe(code);
    expect(codeFor(new Uint8Array(32))("1123456789abcdef0123456789abcdef")).not.toBe(code);
    expect(codeFor(new Uint8Array(32).fill(1))("0123456789abcdef0123456789abcdef")).not.toBe(code);
  });
});

describe("a session", () => {
  const session = { door: noDoor, code: "x", notice: undefined };

  test("ends after a quarter of an hour, however it is used", () => {
    const sessions = new Sessions(() => "name");
    const name = sessions.begin(session, at("22 16:00"));
    sessions.change(name, { ...session, notice: "said" });
    expect(sessions.find(name, at("22 16:14"))).toMatchObject({ notice: "said" });
    expect(sessions.find(name, at("22 16:15"))).toBeUndefined();
    sessions.change("other", session);
    expect(sessions.find("other", at("22 16:00"))).toBeUndefined();
  });

  test("makes room for the newest where there are too many", () => {
    let names = 0;
    const sessions = new Sessions(() => `${(names += 1)}`);
    for (let i = 0; i < 2_001; i += 1) sessions.begin(session, at("22 16:00"));
    expect(sessions.find("1", at("22 16:01"))).toBeUndefined();
    expect(sessions.find("2001", at("22 16:01"))).toBeDefined();
  });
});
