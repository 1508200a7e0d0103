import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { Cause, GitOid, Sha256 } from "../../../src/domain/values/ids.ts";
import type { CommitSeen } from "../../../src/domain/tampering/commit-seen.ts";
import type { Distrust } from "../../../src/domain/tampering/distrust.ts";
import type { DocumentSeen, RecordSeen } from "../../../src/domain/tampering/record-seen.ts";
import { isOwnWhole, trustOf, type Sighting } from "../../../src/domain/tampering/trust-of.ts";
import { ada, at, bo, config, given, report } from "../given.ts";

const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const hash = (digit: string) => Sha256.parse(digit.repeat(64));

const [opened] = given([]).when(report).added;
if (!opened) throw new Error("no case");

function note(text: string): CaseEvent {
  const cause = Cause.parse(`IC_${text}#1`);
  return { type: "NoteTaken", at: at("22 17:00"), by: ada, cause, text };
}

function adoption(head: string, more: Partial<Extract<CaseEvent, { type: "RecordAdopted" }>> = {}) {
  const happened = { at: at("22 18:00"), by: bo, cause: Cause.parse("IC_9#1") };
  return {
    type: "RecordAdopted" as const,
    ...happened,
    head: oid(head),
    because: "foreign-commit" as const,
    ...more,
  };
}

function commit(digit: string, parent: string, more: Partial<CommitSeen> = {}): CommitSeen {
  const whose = { byApp: true, signedByGitHub: true };
  return { oid: oid(digit), parents: [oid(parent)], mergedInto: [], ...whose, ...more };
}

const root: CommitSeen = { ...commit("0", "0"), byApp: false, signedByGitHub: false, parents: [] };

/** Root, then commits 1 and 2 with a document each, hashed 1 and 2. */
const record = {
  branch: {
    name: "cases/amber-heron",
    headOid: oid("2"),
    commits: [commit("2", "1"), commit("1", "0"), root],
  },
  otherFiles: [],
  documents: [
    { n: 1, sha256: hash("1"), isSigned: true, content: opened },
    { n: 2, sha256: hash("2"), isSigned: true, content: note("one") },
  ],
} satisfies RecordSeen;

const calm = {
  record,
  anchor: { end: { n: 2, sha256: hash("2") }, editedAt: undefined, deletedAt: undefined },
  before: { n: 2, sha256: hash("2"), headOid: oid("2"), adoptions: 0 },
  rootOid: oid("0"),
  configs: [config],
} satisfies Sighting;

/** The record with its newest commit as given. */
function headed(newest: CommitSeen, more: Partial<RecordSeen> = {}): RecordSeen {
  const commits = [newest, ...record.branch.commits.slice(1)];
  return { ...record, ...more, branch: { ...record.branch, headOid: newest.oid, commits } };
}

function expectDistrust(sighting: Partial<Sighting>, reason: Distrust): void {
  expect(trustOf({ ...calm, ...sighting })).toEqual({ distrusted: reason });
}

describe("a record is trusted", () => {
  test.each<[string, Partial<Sighting>]>([
    ["that only the app wrote", {}],
    ["seen for the first time", { before: undefined }],
    ["whose status comment is not written yet", { anchor: { ...calm.anchor, end: undefined } }],
    [
      "whose status comment names an earlier end, since a run ended before it showed the last",
      { anchor: { ...calm.anchor, end: { n: 1, sha256: hash("1") } } },
    ],
    [
      "that grew since it was looked at last",
      { before: { n: 1, sha256: hash("1"), headOid: oid("1"), adoptions: 0 } },
    ],
    [
      "from which an open pull request, or one into another branch, was made",
      { record: headed(commit("2", "1", { mergedInto: ["main"] })) },
    ],
    [
      "of which only the newest commits were read, while more came since the last look",
      {
        record: {
          ...record,
          branch: { ...record.branch, commits: record.branch.commits.slice(0, 1) },
        },
        before: { n: 1, sha256: hash("1"), headOid: oid("f"), adoptions: 0 },
      },
    ],
  ])("%s", (_, sighting) => {
    expect(trustOf({ ...calm, ...sighting })).toBe("trusted");
  });
});

describe("a record is not trusted", () => {
  test.each<[string, Distrust, Partial<Sighting>]>([
    ["that is gone", "record-missing", { record: "missing" }],
    ["of which there are two", "two-records", { record: "twice" }],
    [
      "whose documents form no chain",
      "record-unreadable",
      { record: { ...record, documents: undefined } },
    ],
    [
      "with a commit by somebody else",
      "foreign-commit",
      { record: headed(commit("2", "1", { byApp: false })) },
    ],
    [
      "with a commit in the app's name that GitHub did not sign",
      "foreign-commit",
      { record: headed(commit("2", "1", { signedByGitHub: false })) },
    ],
    [
      "with a merge",
      "foreign-commit",
      { record: headed(commit("2", "1", { parents: [oid("1"), oid("e")] })) },
    ],
    [
      "with a pull request of the app squashed into it, though GitHub signs that for the app",
      "foreign-commit",
      { record: headed(commit("2", "1", { mergedInto: ["cases/amber-heron"] })) },
    ],
    [
      "behind more pull requests than GitHub lists, of which one may have been squashed into it",
      "foreign-commit",
      { record: headed(commit("2", "1", { mergedInto: "unknown" })) },
    ],
    [
      "with a pull request squashed into it before its branch was moved to the closed ones",
      "foreign-commit",
      { record: headed(commit("2", "1", { mergedInto: ["closed/amber-heron"] })) },
    ],
    [
      "with a foreign commit under one of ours",
      "foreign-commit",
      {
        record: {
          ...record,
          branch: {
            ...record.branch,
            commits: [commit("2", "1"), commit("1", "0", { byApp: false }), root],
          },
        },
      },
    ],
    [
      "that begins at a commit of its own",
      "foreign-commit",
      {
        record: {
          ...record,
          branch: {
            name: "cases/amber-heron",
            headOid: oid("2"),
            commits: [commit("2", "e"), { ...root, oid: oid("e") }],
          },
        },
      },
    ],
    [
      "whose commits were not handed out",
      "foreign-commit",
      { record: { ...record, branch: { ...record.branch, commits: [] } } },
    ],
    ["with other files beside it", "other-files", { record: { ...record, otherFiles: ["x"] } }],
    [
      "whose anchor somebody edited",
      "anchor-edited",
      { anchor: { ...calm.anchor, editedAt: at("22 17:00") } },
    ],
    [
      "whose status comment somebody deleted",
      "anchor-deleted",
      { anchor: { end: undefined, editedAt: undefined, deletedAt: at("22 17:00") } },
    ],
    [
      "that ends before the anchor",
      "cut-back",
      { anchor: { ...calm.anchor, end: { n: 3, sha256: hash("3") } } },
    ],
    [
      "that has another document where the anchor is",
      "cut-back",
      { anchor: { ...calm.anchor, end: { n: 2, sha256: hash("3") } } },
    ],
    [
      "that ends before where it was seen last",
      "cut-back",
      { before: { n: 3, sha256: hash("3"), headOid: oid("3"), adoptions: 0 } },
    ],
    [
      "whose head does not follow from the one seen last, though its documents do",
      "cut-back",
      { before: { n: 2, sha256: hash("2"), headOid: oid("3"), adoptions: 0 } },
    ],
    [
      "decided under a config that the register no longer holds",
      "register-behind",
      { configs: [{ register: { n: 1, sha256: hash("f") } }] },
    ],
  ])("%s", (_, reason, sighting) => {
    expectDistrust(sighting, reason);
  });
});

describe("a record with a document that Comity did not sign", () => {
  const unsigned = { n: 3, sha256: hash("3"), isSigned: false };
  const signed = { n: 4, sha256: hash("4"), isSigned: true };
  const lengthened = (...documents: readonly DocumentSeen[]): RecordSeen => ({
    ...record,
    documents: [...record.documents, ...documents],
  });

  test("is not trusted, though its commit passes for the app's", () => {
    const forged = lengthened({ ...unsigned, content: note("two") });
    expectDistrust({ record: forged }, "foreign-document");
  });

  test("is not trusted where that document says that it was adopted", () => {
    const forged = lengthened({ ...unsigned, content: adoption("2") });
    expectDistrust({ record: forged }, "foreign-document");
  });

  test("is trusted once two members adopted it", () => {
    const adopted = lengthened(
      { ...unsigned, content: note("two") },
      { ...signed, content: adoption("2") },
    );
    expect(trustOf({ ...calm, record: adopted })).toBe("trusted");
  });

  test("is whole by itself only without it, or once it was adopted", () => {
    const stranger = { ...unsigned, content: note("two") };
    const { documents } = record;
    expect(isOwnWhole(documents, undefined)).toBe(true);
    expect(isOwnWhole([...documents, stranger], undefined)).toBe(false);
    const adopted = { ...signed, content: adoption("2") };
    expect(isOwnWhole([...documents, stranger, adopted], undefined)).toBe(true);
  });
});

describe("a record by itself", () => {
  test("is not whole where it does not hold the end that is anchored", () => {
    const { documents } = record;
    expect(isOwnWhole(documents, { n: 2, sha256: documents[1]!.sha256 })).toBe(true);
    expect(isOwnWhole(documents, { n: 3, sha256: hash("3") })).toBe(false);
  });
});

describe("a record that two members adopted", () => {
  const foreign = commit("2", "1", { byApp: false });
  const after = (event: CaseEvent, more: Partial<RecordSeen> = {}): RecordSeen => ({
    ...record,
    ...more,
    branch: {
      ...record.branch,
      headOid: oid("3"),
      commits: [commit("3", "2"), foreign, commit("1", "0"), root],
    },
    documents: [...record.documents, { n: 3, sha256: hash("3"), isSigned: true, content: event }],
  });
  const shown = { anchor: { ...calm.anchor, end: { n: 3, sha256: hash("3") } } };

  test("is trusted again, with the commits under the adoption", () => {
    expect(trustOf({ ...calm, ...shown, record: after(adoption("2")) })).toBe("trusted");
  });

  test("is not trusted where the adoption names a commit that is not on it", () => {
    expectDistrust({ ...shown, record: after(adoption("e")) }, "foreign-commit");
  });

  test("is not trusted where the adoption itself was written by somebody else", () => {
    const forged = {
      ...after(adoption("2")),
      branch: {
        ...record.branch,
        headOid: oid("3"),
        commits: [commit("3", "2", { byApp: false }), foreign, commit("1", "0"), root],
      },
    };
    expectDistrust({ ...shown, record: forged }, "foreign-commit");
  });

  test("need not hold the end that the status comment named then, but any later one", () => {
    const instead = { n: 9, sha256: hash("9") };
    const adopted = after(adoption("2", { instead }));
    const named = (end: typeof instead) => ({ anchor: { ...calm.anchor, end } });
    expect(trustOf({ ...calm, ...named(instead), record: adopted })).toBe("trusted");
    const later = { n: 10, sha256: hash("9") };
    expectDistrust({ ...named(later), record: adopted }, "cut-back");
  });

  test("is not compared with what was seen of it before, and compared with what was seen since", () => {
    const adopted = after(adoption("2"));
    const before = { n: 9, sha256: hash("9"), headOid: oid("9") };
    const seen = (adoptions: number) => ({ before: { ...before, adoptions } });
    expect(trustOf({ ...calm, ...shown, ...seen(0), record: adopted })).toBe("trusted");
    expectDistrust({ ...shown, ...seen(1), record: adopted }, "cut-back");
  });

  test("settles what was done to the status comment until then, and not afterwards", () => {
    const adopted = after(adoption("2"));
    const edited = (editedAt: ReturnType<typeof at>) => ({ anchor: { ...shown.anchor, editedAt } });
    expect(trustOf({ ...calm, ...edited(at("22 18:00")), record: adopted })).toBe("trusted");
    expectDistrust({ ...edited(at("22 18:01")), record: adopted }, "anchor-edited");
  });

  test("may keep the files that lay beside it then, and no others", () => {
    const event = adoption("2", { besides: ["notes.txt"] });
    const beside = (otherFiles: string[]) => ({ record: after(event, { otherFiles }) });
    expect(trustOf({ ...calm, ...shown, ...beside(["notes.txt"]) })).toBe("trusted");
    expectDistrust({ ...shown, ...beside(["notes.txt", "more.txt"]) }, "other-files");
  });

  test("may have been decided under any config before", () => {
    const adopted = after({ ...adoption("2"), register: { n: 2, sha256: hash("f") } });
    const configs = [{ register: { n: 2, sha256: hash("f") } }];
    expect(trustOf({ ...calm, ...shown, configs, record: adopted })).toBe("trusted");
  });
});
