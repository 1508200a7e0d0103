import { describe, expect, test } from "vitest";
import { handlesIn } from "../../../../src/domain/case/case-command.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { whatLeavingBrings } from "../../../../src/domain/chapters/corresponding/letters-leave.ts";
import { speaksForCommittee } from "../../../../src/domain/chapters/corresponding/speaks-for-committee.ts";
import { isReadByOneOut } from "../../../../src/domain/chapters/corresponding/way-to-somebody.ts";
import { addressKept } from "../../../../src/domain/chapters/reporting/name-party.ts";
import { Salt } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { writing } from "../../../fakes/writing.ts";
import {
  ada,
  asks,
  at,
  config,
  cy,
  eve,
  given,
  handle,
  mal,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

type Drafting = Extract<CaseCommand, { type: "WriteDraft" }>;

const reported1 = PartyRef.parse("reported-1");
const named = recorded(at("22 16:01"), { type: "PartyNamed", party: reported1, person: mal });
const begun = given([report, named]);
const drafts = (draft: Drafting["draft"], whom?: Drafting["whom"], line?: number) =>
  asks(cy, at("22 16:10"), { type: "WriteDraft", draft, whom, line });

describe("asking for a draft", () => {
  test("is recorded with whom it is for, or the action it is about, and changes nothing", () => {
    begun
      .when(drafts("receipt", reporter1))
      .records({ type: "LetterDrafted", draft: "receipt", party: reporter1 });
    begun.when(drafts("reminder")).records({ type: "LetterDrafted", draft: "reminder" });
    begun
      .when(drafts("order", undefined, 3))
      .records({ type: "LetterDrafted", draft: "order", line: 3 });
    expect(begun.when(drafts("public-reprimand", reported1)).added).toMatchObject([
      { type: "LetterDrafted" },
    ]);
    expect(begun.when(drafts("receipt", reporter1)).state().letters).toEqual([]);
  });

  test.each([
    ["receipt", reported1, "letter-not-for-them"],
    ["receipt", undefined, "letter-not-for-them"],
    ["reminder", reported1, "letter-not-for-them"],
    ["public-reprimand", reporter1, "letter-not-for-them"],
    ["public-reprimand", undefined, "letter-not-for-them"],
    ["report", reporter1, "letter-not-for-them"],
    ["outcome", PartyRef.parse("witness-1"), "no-such-party"],
  ] as const)("is refused where it is not for them: %s to %s", (draft, whom, reason) => {
    begun.when(drafts(draft, whom)).isRefused(reason);
  });
});

describe("who speaks for those who decide", () => {
  const asking = (actor: typeof ada, change: object = {}) =>
    ({ actor, config, state: { ...begun.state(), ...change } }) as Parameters<
      typeof speaksForCommittee
    >[0];

  test("is the chair, a deputy or whom they named, and once the council decides each of it", () => {
    expect(speaksForCommittee(asking(ada))).toBe(true);
    expect(speaksForCommittee(asking(cy))).toBe(false);
    expect(speaksForCommittee(asking(cy, { chairNamed: cy }))).toBe(true);
    expect(speaksForCommittee(asking(eve, { handedOver: { at: at("22 17:00") } }))).toBe(true);
  });

  test("is looked up before a letter is left to somebody", () => {
    const to = handle("cy");
    const command = { type: "DelegateLetter", to, letter: "ban", whom: reported1 } as const;
    expect(handlesIn(command)).toEqual([to]);
  });
});

test("a letter about a measure that was read is delivered, and a report is the outcome told", () => {
  const { cause: written } = named;
  const common = {
    written,
    text: "Hello.",
    until: undefined,
    way: "page",
    address: undefined,
  } as const;
  const times = { heldAt: at("22 16:10"), releasedAt: undefined, leftAt: undefined };
  expect(whatLeavingBrings({ ...common, ...times, letter: "ban", party: reported1 })).toEqual({
    type: "LetterDelivered",
    party: reported1,
    what: "ban",
    letter: written,
  });
  const reports = { ...common, ...times, letter: "report", party: "council" } as const;
  expect(whatLeavingBrings(reports)).toMatchObject({ party: "council", what: "outcome" });
});

test("nobody reads the list of a council that there is not", () => {
  expect(isReadByOneOut("council", begun.state(), { ...config, council: undefined })).toBe(false);
});

describe("an address in a record", () => {
  const address = "rin@example.org";
  const salt = Salt.parse("5a".repeat(16));
  const seals = {
    ...writing,
    sealAddress: (one: string, with_: string) => `${with_} ${one.length}`,
  };

  test("is kept as only the host can read it, where the case has a salt and the host a key", () => {
    const kept = (has: Salt | undefined, by: typeof writing) =>
      addressKept(address, { state: { salt: has }, writing: by });
    expect(kept(salt, seals)).toEqual({ address, sealedAddress: `${salt} 15` });
    expect(kept(undefined, seals)).toEqual({ address });
    expect(kept(salt, writing)).toEqual({ address });
  });
});
