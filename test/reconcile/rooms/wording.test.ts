import { describe, expect, test } from "vitest";
import { keyedHash } from "../../../src/adapters/record/keyed-hash.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { TextVersion } from "../../../src/ports/observation.ts";
import { wordingBy } from "../../../src/reconcile/move/wording.ts";
import { withSaid } from "../../../src/reconcile/record/with-said.ts";
import { at, bo, dee } from "../../domain/given.ts";
import { comment, edited, observation } from "../../fakes/observed.ts";
import { ourHash } from "../../fakes/record-keys.ts";

/** bo's comment of 17:00 with its versions; the last is what it says. */
function written(...versions: readonly TextVersion[]) {
  return comment({ body: versions.at(-1)?.text ?? "", versions });
}

const first = edited(bo, at("22 17:00"), "bo's first");
const second = edited(bo, at("22 17:05"), "bo's second");
const dees = edited(dee, at("22 18:00"), "dee's");
const gone = (version: TextVersion): TextVersion => ({ ...version, text: null });

const noted: CaseEvent = {
  type: "ExplanationGiven",
  at: at("22 17:10"),
  by: bo,
  cause: comment({ body: "" }).id as never,
  about: "next",
};

/** The record once it holds what bo had said by then. */
function keptOf(...versions: readonly TextVersion[]): readonly CaseEvent[] {
  const seen = { ...observation(), comments: [written(...versions)] };
  return withSaid([noted], seen, [], ourHash);
}

const changed = { by: { id: dee.id, login: "dee" }, at: dees.at };

describe("what a room quotes of a comment", () => {
  test("that nobody else touched is what it says", () => {
    expect(wordingBy(keptOf(first), ourHash)(written(first, second))).toEqual({
      text: "bo's second",
    });
  });

  test.each([
    ["and no hash was written yet", []],
    ["and its hash fits", keptOf(first, second)],
    ["and its author changed it again after the hash was written", keptOf(first)],
  ])("that somebody changed is its author's last version, where GitHub has it %s", (_, events) => {
    expect(wordingBy(events, ourHash)(written(first, second, dees))).toEqual({
      text: "bo's second",
      changed: { ...changed, quoted: "theirs" },
    });
  });

  test("is an earlier version of its author's, where the last was removed from the history", () => {
    const wording = wordingBy([], ourHash)(written(first, gone(second), dees));
    expect(wording).toEqual({ text: "bo's first", changed: { ...changed, quoted: "earlier" } });
  });

  test("is no version that the hash does not fit", () => {
    const forged = { ...second, text: "never bo's" };
    const wording = wordingBy(keptOf(first, second), ourHash)(written(forged, dees));
    expect(wording.changed?.quoted).toBe("earlier");
  });

  test("says so where nothing of its author's is left", () => {
    const wording = wordingBy(keptOf(first), ourHash)(written(gone(first), dees));
    expect(wording).toEqual({ text: "dee's", changed: { ...changed, quoted: "not-theirs" } });
  });

  test("is known by an older key too, and by no stranger's", () => {
    const [secret, newer, other] = [7, 8, 9].map((byte) => new Uint8Array(32).fill(byte));
    if (!secret || !newer || !other) throw new Error("no keys");
    const text = written(first, second, dees);
    const quotedBy = (hash: typeof ourHash) =>
      wordingBy(keptOf(first, second), hash)(text).changed?.quoted;
    expect(quotedBy(keyedHash(newer, [secret]))).toBe("theirs");
    expect(quotedBy(keyedHash(other))).toBe("earlier");
  });
});

describe("the hashes of what people said", () => {
  const seen = { ...observation(), comments: [written(first)] };

  test("ride in the first event after it was said, and bring none about", () => {
    expect(withSaid([], seen, [], ourHash)).toEqual([]);
    const earlier = { ...noted, at: at("22 16:30") };
    const said = withSaid([earlier, noted, noted], seen, [], ourHash).map((event) =>
      event.said?.map(({ by, at: when }) => [by, when]),
    );
    expect(said).toEqual([[[1001, at("22 16:00")]], [[bo.id, at("22 17:00")]], undefined]);
  });

  test("are written once, whatever records them", () => {
    const [event] = withSaid([noted], seen, [], ourHash);
    const files = [{ path: "record.yml", text: JSON.stringify(event) }];
    expect(withSaid([noted], seen, files, ourHash)).toEqual([noted]);
  });

  test("are a hundred at most in one document", () => {
    const comments = Array.from({ length: 150 }, (_, i) =>
      comment({ id: `IC_${i}` as never, body: `${i}` }),
    );
    expect(withSaid([noted], { ...seen, comments }, [], ourHash)[0]?.said).toHaveLength(100);
  });

  test("are none of bots, of us, and of what GitHub does not show any more", () => {
    const bot = { id: 9, login: "ci[bot]", kind: "bot" as const };
    const comments = [
      comment({ body: "a", author: bot }),
      comment({ body: "b", ours: true }),
      written(gone(first), dees),
    ];
    const [event] = withSaid([noted], { ...seen, comments }, [], ourHash);
    expect(event?.said?.map(({ id }) => id)).toEqual(["I_1"]);
  });
});
