import { describe, expect, test } from "vitest";
import { codesToHandOver } from "../../../../src/domain/chapters/corresponding/give-code.ts";
import { wayTo } from "../../../../src/domain/chapters/corresponding/way-to-somebody.ts";
import {
  holderOf,
  relayedBy,
} from "../../../../src/domain/chapters/reporting/known-to-one-member.ts";
import { Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { asks, at, bo, config, cy, given, recorded, report } from "../../given.ts";

const reporter2 = PartyRef.parse("reporter-2");
const ours = {
  ...config,
  hasPages: true,
  emails: [{ person: cy, email: "cy@example.org" }],
};
const held = [
  report,
  recorded(at("22 16:10"), { type: "PartyNamed", party: reporter2, heldBy: cy }),
];
const gives = (time: string, by = cy, whom = reporter2) =>
  asks(by, at(time), { type: "GiveCode", whom });
const code = (letter: string, isHandedOver?: true) =>
  recorded(at("22 17:00"), {
    type: "CodeGiven",
    party: reporter2,
    code: Sha256.parse(letter.repeat(64)),
    ...(isHandedOver && { isHandedOver }),
  });
const answerTo = (before: Parameters<typeof given>[0]) =>
  given(before, ours).when(gives("22 18:00")).added.at(-1);

describe("a private code that whoever alone knows somebody hands over", () => {
  test("is asked for by them, and mailed to them alone", () => {
    expect(answerTo(held)).toMatchObject({ type: "CodeAsked", party: reporter2 });
    const state = given([...held, gives("22 16:20"), gives("22 18:00")], ours).state();
    expect(codesToHandOver(state, ours)).toEqual([
      expect.objectContaining({ party: reporter2, address: "cy@example.org" }),
    ]);
    expect(state.codesAsked).toHaveLength(1);
  });

  test("opens nothing by itself: they are told by that member until they have their own", () => {
    const handed = given([...held, code("c", true)], ours).state();
    expect(wayTo(reporter2, handed, ours)).toBeUndefined();
    expect(relayedBy([reporter2], handed)).toEqual({ by: [cy] });
    const own = given([...held, code("c", true), code("d")], ours).state();
    expect(wayTo(reporter2, own, ours)).toBe("page");
    expect(holderOf(reporter2, own)).toBeUndefined();
    expect(relayedBy([reporter2], own)).toEqual({});
    expect(relayedBy([], own)).toEqual({});
  });

  test.each([
    ["no-such-party", gives("22 18:00", cy, PartyRef.parse("reporter-9")), ours],
    ["not-known-to-you-alone", gives("22 18:00", bo), ours],
    ["not-known-to-you-alone", gives("22 18:00", cy, PartyRef.parse("reporter-1")), ours],
    ["no-code-to-be-had", gives("22 18:00"), { ...ours, canMail: false }],
    ["no-code-to-be-had", gives("22 18:00"), { ...ours, hasPages: false }],
    ["no-address-of-yours", gives("22 18:00"), { ...ours, emails: [] }],
    ["no-address-of-yours", gives("22 18:00"), { ...config, hasPages: true }],
  ] as const)("is refused: %s", (reason, one, under) => {
    expect(given(held, under).when(one).added.at(-1)).toMatchObject({
      type: "CommandRefused",
      reason,
    });
  });

  test("is refused for somebody who has one of their own", () => {
    expect(answerTo([...held, code("d")])).toMatchObject({ reason: "has-own-code" });
    expect(answerTo([...held, code("c", true)])).toMatchObject({ type: "CodeAsked" });
  });

  test("is not mailed to whoever is out by then, or to whom nobody can mail any more", () => {
    const asked = [...held, gives("22 16:20")];
    const state = given(asked, ours).state();
    expect(codesToHandOver(state, { ...ours, emails: [] })).toEqual([]);
    const leaves = { type: "RecuseMember", member: "oneself", reason: undefined } as const;
    const out = given([...asked, asks(cy, at("22 18:00"), leaves)], ours).state();
    expect(codesToHandOver(out, ours)).toEqual([]);
    const own = given([...asked, code("d")], ours).state();
    expect(codesToHandOver(own, ours)).toEqual([]);
  });
});
