import { describe, expect, test } from "vitest";
import { isSomewhere, placesOf } from "../../../src/domain/values/places.ts";
import { inOrganisation, lookedAfter, onGitHub, withSteward } from "../../fakes/spaces.ts";

describe("the places of spaces", () => {
  test("are each there once, in their order", () => {
    const spaces = [onGitHub("github", "one", "two"), onGitHub("forge", "Two")];
    expect(placesOf(spaces)).toEqual([
      { space: "github", place: inOrganisation("one") },
      { space: "github", place: inOrganisation("two") },
    ]);
  });

  test("are the space itself, where nobody knows more of it", () => {
    expect(placesOf([{ name: "chat", places: [] }])).toEqual([{ space: "chat" }]);
    const known = placesOf([lookedAfter("chat", "s@example.org"), { name: "chat", places: [] }]);
    expect(known).toHaveLength(1);
  });
});

const chat = { space: "chat", place: withSteward("chat", "s@example.org") };
const organisation = { space: "chat", place: inOrganisation("one") };

test.each([
  [
    "a steward's space, whoever that is",
    chat,
    { ...chat, place: withSteward("chat", "t@x.org") },
    true,
  ],
  ["a steward's space and one of that name", chat, { space: "chat" }, true],
  ["a steward's space and another", chat, { space: "forum" }, false],
  ["an organisation and a space of that name", organisation, { space: "chat" }, false],
  ["an organisation and a steward's space", organisation, chat, false],
])("somewhere is %s: %#", (_, one, other, isSame) => {
  expect(isSomewhere(one, other)).toBe(isSame);
  expect(isSomewhere(other, one)).toBe(isSame);
});
