import { describe, expect, test } from "vitest";
import { firstDifference } from "../../../../src/domain/chapters/banning/register-differs.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { inOrganisation } from "../../../fakes/spaces.ts";
import { at, mal, rin } from "../../given.ts";
import { listed, order } from "../enacting/some-action.ts";

const there = { space: "github", place: inOrganisation("sandbox-org"), standing: "held" as const };
const one = listed("held", { order: order("a"), person: mal, places: [there] });
const later = listed("held", { order: order("b"), person: rin, from: at("24 10:00") });
const found = (ordered: readonly ListedBan[], kept: readonly ListedBan[]) =>
  firstDifference(ordered, kept);

describe("the register of bans, compared with the records", () => {
  test("fits where it says the same, however it is carried out and as older registers say it", () => {
    expect(found([one, later], [later, one])).toBeUndefined();
    const older = { organisation: "sandbox-org", standing: "over" as const };
    expect(found([one], [{ ...one, places: [older] }])).toBeUndefined();
  });

  test.each<[string, Partial<ListedBan>]>([
    ["person", { person: rin }],
    ["person", { person: undefined }],
    ["places", { places: [{ ...there, place: inOrganisation("other-org") }] }],
    ["places", { places: [there, there] }],
    ["places", { places: [] }],
    ["places", { places: [{ space: "chat", standing: "held" }] }],
    ["accounts", { places: [{ ...there, account: "77" }] }],
    ["end", { permanent: undefined, until: at("29 17:00") }],
    ["end", { ended: { at: at("24 17:00"), because: "lifted" } }],
  ])("differs in %s", (part, change) => {
    expect(found([one, later], [{ ...one, ...change }, later])).toEqual({
      order: one.order,
      in: part,
    });
  });

  test("names the first that it lacks before one that no record knows", () => {
    expect(found([later, one], [])).toEqual({ order: one.order, in: "register" });
    expect(found([later], [one])).toEqual({ order: later.order, in: "register" });
    expect(found([later], [one, later])).toEqual({ order: one.order, in: "records" });
  });

  test("compares a space that people look after by its name", () => {
    const chat = { ...one, places: [{ space: "chat", standing: "ordered" as const }] };
    expect(found([chat], [chat])).toBeUndefined();
    const other = { ...one, places: [{ space: "list", standing: "ordered" as const }] };
    expect(found([chat], [other])).toMatchObject({ in: "places" });
  });
});
