import { describe, expect, test } from "vitest";
import { RegisterAdopted } from "../../../src/domain/committee/register-adopted.ts";
import { GitOid, Sha256 } from "../../../src/domain/values/ids.ts";
import {
  botIdIn,
  isAppsAddress,
  type CommitSeen,
} from "../../../src/domain/tampering/commit-seen.ts";
import { ownCommitSince } from "../../../src/domain/tampering/line-of-commits.ts";
import { followsFrom, furthest } from "../../../src/domain/tampering/register-seen.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { ada, at, bo } from "../given.ts";

describe("the bot whom an author's address names", () => {
  test.for<{ email: string; id: number | undefined }>([
    { email: "41898282+comity[bot]@users.noreply.github.com", id: 41898282 },
    { email: "7+comity[bot]@users.noreply.ghe.example.org", id: 7 },
    { email: "1001+ada@users.noreply.github.com", id: undefined },
    { email: "comity[bot]@users.noreply.github.com", id: undefined },
    { email: "7+comity[bot]@example.org", id: undefined },
    { email: "7+comity[bot]@users.noreply.github.com, mal@example.org", id: undefined },
    { email: "mal@example.org", id: undefined },
    { email: "", id: undefined },
  ])("is $id for $email", ({ email, id }) => {
    expect(botIdIn(email)).toBe(id);
  });

  test("is the app by its number and not by its name", () => {
    expect(isAppsAddress("7+renamed[bot]@users.noreply.github.com", 7)).toBe(true);
    expect(isAppsAddress("8+comity[bot]@users.noreply.github.com", 7)).toBe(false);
    expect(isAppsAddress("ada@example.org", 7)).toBe(false);
  });
});

const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const commit = (digit: string, ...parents: string[]): CommitSeen => ({
  oid: oid(digit),
  byApp: true,
  signedByGitHub: true,
  parents: parents.map(oid),
  mergedInto: [],
});

function adopted(when: Instant): RegisterAdopted {
  const cause = "IC_1#1";
  return RegisterAdopted.parse({
    type: "RegisterAdopted",
    at: when,
    by: ada,
    cause,
    asked: { at: when, by: bo, cause },
    head: oid("3"),
    because: "register-cut-back",
    instead: oid("2"),
    under: { n: 1, sha256: Sha256.parse("a".repeat(64)) },
  });
}

describe("what the app committed since it was anchored", () => {
  const strange = { ...commit("4", "3"), byApp: false };
  const record = (headOid: string, ...commits: CommitSeen[]) => {
    return { name: "cases/amber-heron", headOid: oid(headOid), commits };
  };
  const own = [commit("3", "2"), commit("2", "1"), commit("1", "0")];

  test.for<[string, ReturnType<typeof record>, string | undefined]>([
    ["is kept below what somebody else wrote", record("4", strange, ...own), "3"],
    ["is kept where it is the newest", record("3", ...own), "3"],
    [
      "is nothing above what somebody else wrote",
      record("5", commit("5", "4"), { ...strange, parents: [oid("1")] }, commit("1", "0")),
      undefined,
    ],
    ["is nothing where it is anchored itself", record("1", commit("1", "0")), undefined],
    ["is nothing where the anchored one is gone", record("3", commit("3", "2")), undefined],
  ])("%s", ([, branch, kept]) => {
    expect(ownCommitSince(branch, oid("1"))).toBe(kept && oid(kept));
  });
});

describe("the register, seen again", () => {
  const branch = {
    name: "register",
    headOid: oid("3"),
    commits: [commit("3", "1"), commit("1", "0"), commit("0")],
  };
  const hash = (digit: string) => Sha256.parse(digit.repeat(64));
  const documents = ["a", "b"].map((digit) => ({ sha256: hash(digit) }));
  const before = (digit: string, adoptions?: number, end = "b") => {
    return { n: 2, sha256: hash(end), headOid: oid(digit), adoptions };
  };
  const follows = (seen: ReturnType<typeof before>, adoptions: RegisterAdopted[] = []) =>
    followsFrom({ branch, documents, adoptions }, seen);

  test.for([
    { title: "follows from a commit it holds", seen: before("1"), is: true },
    { title: "follows from where it stands", seen: before("3"), is: true },
    { title: "does not follow from a commit it lost", seen: before("2"), is: false },
    {
      title: "does not follow from an entry that is another now",
      seen: before("3", 0, "c"),
      is: false,
    },
    { title: "does not follow from an entry it lost", seen: { ...before("3"), n: 3 }, is: false },
  ])("$title", ({ seen, is }) => {
    expect(follows(seen)).toBe(is);
  });

  test("follows from whatever was lost that two members have agreed to since", () => {
    const agreed = [adopted(at("22 12:00")), adopted(at("23 12:00"))];
    expect(follows(before("4", 0), agreed)).toBe(true);
    expect(follows(before("4", 1), agreed)).toBe(true);
    expect(follows(before("4", 2), agreed)).toBe(false);
  });

  test("follows from what they gave up then, by its anchor, and from nothing else that was lost", () => {
    const agreed = [adopted(at("22 12:00"))];
    expect(follows(before("2"), agreed)).toBe(true);
    expect(follows(before("4"), agreed)).toBe(false);
  });

  test("was last in order where most of it was known, by this app before its anchor", () => {
    const [known, anchored, more] = [before("1", 0), before("2"), { ...before("3"), n: 3 }];
    expect(furthest([known, anchored])).toBe(known);
    expect(furthest([known, more])).toBe(more);
    expect(furthest([undefined, undefined])).toBeUndefined();
  });
});
