import * as fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ourKeys, ourRecords } from "../../fakes/record-keys.ts";
import { recordCodec } from "../../../src/adapters/record/record-codec.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { ReportReceived } from "../../../src/domain/chapters/reporting/reporting-events.ts";
import { MemberRecused } from "../../../src/domain/who-decides/who-decides-events.ts";
import { type RecordFile, UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { caseEvent } from "./arbitrary-events.ts";
import { runs } from "../../property-runs.ts";

const received = ReportReceived.parse({
  type: "ReportReceived",
  at: "2026-11-22T16:04:11Z",
  by: { id: 1002, login: "bo" },
  cause: "I_kwDOExample",
  codeName: "amber-heron",
  issue: { id: "I_kwDOExample", number: 7 },
  title: "Shouting in the chat",
  receivedAt: "2026-11-22T16:04:11Z",
});
const recused = MemberRecused.parse({
  type: "MemberRecused",
  at: "2026-11-22T17:00:00Z",
  by: { id: 1002, login: "no" },
  cause: "IC_kwDOExample#2",
  register: { n: 1, sha256: "ab".repeat(32) },
  member: { id: 1002, login: "no" },
  ground: "oneself",
  reason: "we share an employer\n---\nand a flat",
});

function written(...events: CaseEvent[]): readonly RecordFile[] {
  return ourRecords.append([], undefined, events).files;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function firstMisfit(files: readonly RecordFile[]): number | undefined {
  try {
    ourRecords.read(files);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableRecord) return error.n;
    throw error;
  }
}

describe("the bytes of a record (M33, M35)", () => {
  test("are one YAML document per event, numbered and chained by the hash of exact bytes", () => {
    const first = `---
n: 1
type: ReportReceived
at: 2026-11-22T16:04:11Z
by: { id: 1002, login: bo }
cause: I_kwDOExample
codeName: amber-heron
issue: { id: I_kwDOExample, number: 7 }
title: Shouting in the chat
receivedAt: 2026-11-22T16:04:11Z
key: fe812c12f3ab4ce6
sig: yih617i4IaQLW0Q9cXgq34M5fcdd_j-KqHtZUn-Q6U-V5PmFPjwCGRFQElSegeQbURjH48-DTYxfwZUWQQ0VBw
`;
    const second = `---
n: 2
type: MemberRecused
at: 2026-11-22T17:00:00Z
by: { id: 1002, login: 'no' }
cause: IC_kwDOExample#2
register: { n: 1, sha256: ${"ab".repeat(32)} }
member: { id: 1002, login: 'no' }
ground: oneself
reason: |-
  we share an employer
  ---
  and a flat
prev: ${sha256(first)}
key: fe812c12f3ab4ce6
sig: z8WMMCXVMn91t0M8PFcAHHRZ3ZLfe-XxkWrvSZlFrQN6EmEuXQklPiz30XwuRPEX9KWp6mccH_kKu0TGf0WTAw
`;
    expect(ourRecords.append([], undefined, [received, recused])).toEqual({
      files: [{ path: "record.yml", text: first + second }],
      head: { n: 2, sha256: sha256(second) },
    });
  });

  test("do not depend on the order of an event's keys", () => {
    const shuffled = Object.fromEntries(Object.entries(received).toReversed());
    expect(written(shuffled as CaseEvent)).toEqual(written(received));
  });

  test("hold no event that could not be read again", () => {
    const bad = { ...received, title: "x".repeat(2_001) };
    expect(() => written(bad)).toThrow("Too big");
  });

  test("keep what was there when an event is appended", () => {
    const files = written(received);
    const head = ourRecords.read(files).at(-1);
    const more = ourRecords.append(files, head, [recused]);
    expect(more.files).toEqual(written(received, recused));
  });

  test("go on in a new file before one passes 256 kB, and the chain goes on with them", () => {
    const events = Array.from({ length: 300 }, () => ({ ...recused, reason: "é".repeat(1_000) }));
    const { files, head } = ourRecords.append([], undefined, events);
    expect(files.map((file) => file.path)).toEqual(["record.yml", "record-2.yml", "record-3.yml"]);
    expect(Math.max(...files.map((file) => Buffer.byteLength(file.text)))).toBeLessThan(256_000);
    expect(ourRecords.read(files.toReversed()).map(({ content }) => content)).toEqual(events);
    const more = ourRecords.append(files, head, [received]);
    expect(more.files.map((file) => file.path)).toEqual(["record-3.yml"]);
    expect(ourRecords.read([...files.slice(0, 2), ...more.files])).toHaveLength(301);
  });
});

describe("reading a record", () => {
  test("gives back any events, whatever their texts, in one step or in many", () => {
    fc.assert(
      fc.property(fc.array(caseEvent, { minLength: 1, maxLength: 5 }), (events) => {
        const whole = ourRecords.append([], undefined, events);
        expect(ourRecords.read(whole.files).map(({ content }) => content)).toEqual(events);
        let files: readonly RecordFile[] = [];
        let head;
        for (const event of events) ({ files, head } = ourRecords.append(files, head, [event]));
        expect({ files, head }).toEqual(whole);
      }),
      { numRuns: runs(500) },
    );
  });

  test("of none gives none", () => {
    expect(ourRecords.read([])).toEqual([]);
    expect(ourRecords.read([{ path: ".gitattributes", text: "* -text\n" }])).toEqual([]);
  });

  test("takes an instant for text whether it is quoted or not", () => {
    const [file] = written(received);
    const text = file!.text.replace("at: 2026-11-22T16:04:11Z", 'at: "2026-11-22T16:04:11Z"');
    expect(ourRecords.read([{ path: "record.yml", text }])[0]?.content).toEqual(received);
  });

  test.each<[string, number, (text: string) => string]>([
    ["a word was changed", 2, (text) => text.replace("Shouting", "Whispering")],
    ["one was taken out", 2, (text) => text.replace(/---\nn: 2[^]*?(?=---\nn: 3)/, "")],
    [
      "two changed places",
      1,
      (text) => text.replace(/^([^]*?)(---\nn: 2[^]*?)(?=---\nn: 3)/, "$2$1"),
    ],
    ["a number was changed", 3, (text) => text.replace("n: 3", "n: 4")],
    ["the last is cut short", 3, (text) => text.slice(0, -1)],
    ["it begins with something else", 1, (text) => `# hello\n${text}`],
    ["line ends were changed", 1, (text) => text.replaceAll("\n", "\r\n")],
    ["a key is unknown", 3, (text) => `${text}extra: 1\n`],
    ["a key stands twice", 3, (text) => `${text}n: 3\n`],
    ["an anchor was added", 3, (text) => text.replace(/sig: (\S+)\n$/, "sig: &a $1\n")],
    ["an alias was added", 3, (text) => text.replace(/sig: \S+\n$/, "sig: *a\n")],
    ["a tag was added", 3, (text) => text.replace(/sig: (\S+)\n$/, "sig: !!str $1\n")],
    ["a second document hides in one", 3, (text) => `${text}--- \nn: 4\n`],
    ["something that is not YAML follows", 3, (text) => `${text}}{\n`],
    [
      "the first claims one before it",
      1,
      (text) => text.replace("n: 1\n", `n: 1\nprev: ${"0".repeat(64)}\n`),
    ],
  ])("refuses it, naming the first document that does not fit, when %s", (_, n, change) => {
    const [file] = written(received, recused, { ...recused, reason: "again" });
    expect(firstMisfit([{ path: "record.yml", text: change(file!.text) }])).toBe(n);
    expect(firstMisfit([file!])).toBeUndefined();
  });

  test("refuses it when a file is missing before another", () => {
    const events = Array.from({ length: 150 }, () => ({ ...recused, reason: "é".repeat(1_000) }));
    const files = written(...events);
    expect(files).toHaveLength(2);
    expect(firstMisfit(files.slice(1))).toBe(1);
  });

  test("never quotes the record in its error", () => {
    const [file] = written(received);
    const broken = { path: "record.yml", text: `${file!.text}Shouting: [\n` };
    expect(() => ourRecords.read([broken])).toThrow(/^document 1 does not fit: it is not YAML$/);
  });
});

describe("a record that is read once more", () => {
  /** Each document that is parsed has its signature looked at, once. */
  function counting() {
    let parsed = 0;
    const isSigned: typeof ourKeys.isSigned = (...of) => {
      parsed += 1;
      return ourKeys.isSigned(...of);
    };
    const codec = recordCodec({ ...ourKeys, isSigned });
    return (files: readonly RecordFile[]) => {
      parsed = 0;
      return { length: codec.read(files).length, parsed };
    };
  }
  const long = Array.from({ length: 300 }, () => recused);

  test("has its known beginning parsed no second time, only what came since", () => {
    const read = counting();
    const [before, after] = [written(received, ...long), written(received, ...long, recused)];
    expect(read(before)).toEqual({ length: 301, parsed: 301 });
    expect(read(after)).toEqual({ length: 302, parsed: 1 });
    expect(read(after)).toEqual({ length: 302, parsed: 0 });
  });

  test("is parsed anew from where it is another one", () => {
    const read = counting();
    read(written(received, ...long));
    const other = { ...recused, reason: "for another reason" };
    expect(read(written(received, other, ...long)).parsed).toBe(301);
  });
});
