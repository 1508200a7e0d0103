import { describe, expect, test } from "vitest";
import { isSomewhere, placesOf } from "../../../src/domain/values/places.ts";
import { inOrganisation, lookedAfter, onGitHub, withSteward } from "../../fakes/spaces.ts";

const chat = withSteward("chat", "steward@example.org");

describe("the places of a community's spaces", () => {
  test("are each named once, an organisation in two spaces too", () => {
    const spaces = [onGitHub("code", "acme", "docs"), onGitHub("docs", "Docs")];
    expect(placesOf([...spaces, lookedAfter("chat", "steward@example.org")])).toEqual([
      { space: "code", place: inOrganisation("acme") },
      { space: "code", place: inOrganisation("docs") },
      { space: "chat", place: chat },
    ]);
  });

  test("are the space itself where nobody knows more of it", () => {
    expect(placesOf([{ name: "forum", places: [] }])).toEqual([{ space: "forum" }]);
  });

  test("are the same by name where one was ordered before it was known who looks after it", () => {
    expect(isSomewhere({ space: "chat" }, { space: "chat", place: chat })).toBe(true);
    expect(isSomewhere({ space: "forum" }, { space: "chat", place: chat })).toBe(false);
  });

  test("are never an organisation's where only its space is named", () => {
    const place = inOrganisation("acme");
    expect(isSomewhere({ space: "code" }, { space: "code", place })).toBe(false);
  });
});
