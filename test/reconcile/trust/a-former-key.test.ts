import { describe, expect, test } from "vitest";
import { anchorCodec } from "../../../src/adapters/record/anchor-codec.ts";
import { recordCodec } from "../../../src/adapters/record/record-codec.ts";
import { signingKeys } from "../../../src/adapters/record/signing-keys.ts";
import { CodeName, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { stateIn } from "../../../src/reconcile/hear/state-in.ts";
import { findCase } from "../../../src/reconcile/observe/find-case.ts";
import type { ChainDocument, RecordCodec } from "../../../src/ports/record-codec.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { at, bo, config, given, recorded, report } from "../../domain/given.ts";
import { observation } from "../../fakes/observed.ts";
import { ourAnchors, ourRecords, recordSecrets } from "../../fakes/record-keys.ts";

const codeName = CodeName.parse("amber-heron");
const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const newKeys = signingKeys(new Uint8Array(32).fill(11), [recordSecrets.current]);
const newRecords = recordCodec(newKeys);
const noted = (text: string) => recorded(at("22 17:00"), { type: "NoteTaken", text }, bo);

/** What a case's record holds: an event each, by the codec of the key that signed it. */
type Written = readonly (readonly [RecordCodec, CaseEvent])[];
const opened = given([])
  .when(report)
  .added.map((event) => [ourRecords, event] as const);

function filesOf(written: Written) {
  let files: ReturnType<RecordCodec["append"]>["files"] = [];
  let head: ChainDocument<CaseEvent> | undefined;
  for (const [codec, event] of written) {
    files = codec.append(files, head, [event]).files;
    head = newRecords.read(files).at(-1);
  }
  return files;
}

const issue = NodeId.parse("I_1");

function anchorsOf(written: Written, anchoredUntil: number | undefined, of = issue) {
  const end = newRecords.read(filesOf(written))[(anchoredUntil ?? 0) - 1];
  const says =
    end &&
    ourAnchors.print({ of, n: end.n, sha256: end.sha256, headOid: oid("1"), hasMoved: false });
  return says ? [{ codeName, run: NodeId.parse("CR_1"), startedAt: at("22 16:00"), says }] : [];
}

/** How the case is found by an app whose host has another key by now. */
async function found(written: Written, anchoredUntil: number | undefined) {
  const files = filesOf(written);
  const of = issue;
  const whose = { byApp: true, signedByGitHub: true, mergedInto: [] };
  const seen = observation({
    anchors: anchorsOf(written, anchoredUntil),
    records: [
      {
        codeName,
        sealed: false,
        headOid: oid("1"),
        headCommittedAt: at("22 16:00"),
        headMessage: "",
        commits: [
          { oid: oid("1"), parents: [oid("0")], ...whose },
          { oid: oid("0"), parents: [], ...whose },
        ],
        files,
        otherFiles: [],
        truncated: false,
        issueNamed: of,
      } as never,
    ],
  });
  const answer = await findCase(of, undefined, {
    repository: { observe: () => Promise.resolve(seen) },
    codeNames: () => [codeName],
    codec: newRecords,
    anchorCodec: anchorCodec(newKeys),
    register: { adopted: [config], rootOid: oid("0") },
  } as never);
  return answer?.trust;
}

describe("after the host's key was replaced a record is trusted", () => {
  test("that the former key signed as far as the app anchored it", async () => {
    expect(await found([...opened, [ourRecords, noted("one")]], opened.length + 1)).toBe("trusted");
  });

  test("that goes on under the key in force, anchored by then or not", async () => {
    const goesOn: Written = [...opened, [ourRecords, noted("one")], [newRecords, noted("two")]];
    expect(await found(goesOn, opened.length + 1)).toBe("trusted");
    expect(await found(goesOn, undefined)).toBe("trusted");
  });
});

describe("after the host's key was replaced whoever has the former one writes nothing", () => {
  const foreign = { distrusted: "foreign-document" };

  test("at the end of a record, be it anchored or gone on from", async () => {
    const forged = [ourRecords, noted("forged")] as const;
    expect(await found([...opened, forged], opened.length)).toEqual(foreign);
    const goesOn: Written = [...opened, [newRecords, noted("two")], forged];
    expect(await found(goesOn, opened.length + 1)).toEqual(foreign);
    expect(await found(goesOn, opened.length)).toEqual(foreign);
  });

  test("in place of a record that was never anchored", async () => {
    expect(await found(opened, undefined)).toEqual(foreign);
  });
});

describe("another case is believed after the host's key was replaced", () => {
  const reading = { codec: newRecords, anchorCodec: anchorCodec(newKeys) };
  const forged = [ourRecords, noted("forged")] as const;
  const goesOn: Written = [...opened, [newRecords, noted("two")]];
  const read = (written: Written, anchors: ReturnType<typeof anchorsOf>) =>
    stateIn({ files: filesOf(written), anchors }, reading)?.issue.id;

  test("as far as the former key signed what the app anchored, and where the key in force goes on", () => {
    expect(read(opened, anchorsOf(opened, opened.length))).toBe(issue);
    expect(read(goesOn, [])).toBe(issue);
  });

  test("and not where whoever has the former key wrote on, or all of it", () => {
    expect(read([...opened, forged], anchorsOf(opened, opened.length))).toBeUndefined();
    expect(read([...goesOn, forged], anchorsOf(goesOn, goesOn.length))).toBeUndefined();
    expect(read(opened, [])).toBeUndefined();
  });

  test("and by no anchor of another case", () => {
    const other = anchorsOf(opened, opened.length, NodeId.parse("I_2"));
    expect(read(opened, other)).toBeUndefined();
  });

  test("and not where what the app anchored was cut away", () => {
    expect(read(goesOn, anchorsOf(goesOn, goesOn.length))).toBe(issue);
    const longer: Written = [...goesOn, [newRecords, noted("three")]];
    expect(read(goesOn, anchorsOf(longer, longer.length))).toBeUndefined();
  });
});
