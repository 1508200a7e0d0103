import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import {
  identitiesFor,
  renamedSince,
} from "../../../../src/domain/chapters/deciding/identity-hash.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { PartyRef, type WrittenIdentity } from "../../../../src/domain/values/party.ts";
import { ada, asks, at, given, handle, report } from "../../given.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const reported1 = PartyRef.parse("reported-1");
const naming: CaseCommand = {
  type: "NameParty",
  role: "reported",
  identity: { handle: handle("mal") },
};
const named = asks(ada, at("22 16:10"), naming);

function after(...inputs: Input[]): CaseState {
  const state = replay([...given([]).when(report).added, ...given([report]).when(...inputs).added]);
  if (!state) throw new Error("no case");
  return state;
}

describe("the parties a resolution was written about", () => {
  const measures: Measure[] = [{ kind: "private-reprimand", to: reported1, tell: "with" }];
  const people = identitiesFor(measures, after(named), sha256);

  test("are bound by a hash that names nobody", () => {
    expect(Object.keys(people)).toEqual(["reported-1"]);
    expect(people[reported1]).toMatch(/^[0-9a-f]{16}$/);
  });

  test("are those for whom a measure is too, an apology for example", () => {
    const reporter1 = PartyRef.parse("reporter-1");
    const bound = identitiesFor(
      [
        {
          kind: "apology-request",
          from: reported1,
          to: reporter1,
          manner: "private",
          tell: "with",
        },
      ],
      after(named),
      sha256,
    );
    expect(Object.keys(bound).toSorted()).toEqual(["reported-1", "reporter-1"]);
  });

  test("are told apart by what is known of them: an account, an address, who knows them, nothing", () => {
    const affected1 = PartyRef.parse("affected-1");
    const hashOf = (identity: WrittenIdentity) => {
      const affected = asks(ada, at("22 16:10"), { type: "NameParty", role: "affected", identity });
      const bound = identitiesFor(
        [{ kind: "other", of: affected1, words: "a course", tell: "with" }],
        after(affected),
        sha256,
      );
      return bound[affected1];
    };
    const known: readonly WrittenIdentity[] = [
      { handle: handle("mal") },
      { address: "mal@example.org" },
      { heldBy: handle("cy") },
      { heldBy: handle("dee") },
      { group: "committee" },
    ];
    expect(new Set(known.map(hashOf)).size).toBe(known.length);
    expect(hashOf({ heldBy: handle("cy") })).toBe(
      sha256(`${report.salt} amber-heron affected-1 held by 1003`).slice(0, 16),
    );
  });

  test("are bound as they always were in a case that has no salt of its own", () => {
    const older = { ...after(named), salt: undefined };
    const bound = identitiesFor(measures, older, sha256);
    expect(bound[reported1]).toBe(sha256("amber-heron reported-1 account 1011").slice(0, 16));
    expect(renamedSince({ people: bound, case: report.codeName }, older, sha256)).toEqual([]);
  });

  test("are not found by trying every account there is", () => {
    const tried = (id: number) => sha256(`amber-heron reported-1 account ${id}`).slice(0, 16);
    const all = Array.from({ length: 2_000 }, (_, id) => tried(id));
    expect(all).not.toContain(people[reported1]);
  });

  test("are the same as long as nobody is named otherwise", () => {
    expect(renamedSince({ people, case: report.codeName }, after(named), sha256)).toEqual([]);
  });

  test("are noticed to be somebody else", () => {
    const renamed = asks(ada, at("22 17:00"), {
      type: "RenameParty",
      party: reported1,
      identity: { handle: handle("rin") },
      reason: "another account",
    });
    expect(renamedSince({ people, case: report.codeName }, after(named, renamed), sha256)).toEqual([
      reported1,
    ]);
  });
});
