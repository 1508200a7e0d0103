import { loadAll } from "js-yaml";
import { ourKeys, ourRecords } from "../test/fakes/record-keys.ts";
import { recordCodec } from "../src/adapters/record/record-codec.ts";
import { CaseEvent } from "../src/domain/case/case-event.ts";
import { replay } from "../src/domain/case/replay.ts";
import type { BenchLine } from "./bench-line.ts";
import { median } from "./median.ts";

const notes = 40;
const long = 1_000;
/** Of what reading the whole record takes. */
const mostAgain = 0.1;
const rounds = 300;
/** Of what only parsing the YAML takes. */
const least = 0.3;

/** Records read, their hashes and shapes checked, and replayed. */
export function measureReplay(): readonly BenchLine[] {
  const { files } = ourRecords.append([], undefined, history());
  const text = files.map((file) => file.text).join("");
  const [ours = 0, parsed = 0] = perSecond(
    () =>
      replay(
        recordCodec(ourKeys)
          .read(files)
          .map(({ content }) => content),
      ),
    () => loadAll(text),
  );
  const again = readingAgain();
  return [
    {
      quantity: `cases of ${notes + 1} events read, checked and replayed a second`,
      ours: `${ours.toFixed(0)}, ${(ours / parsed).toFixed(2)} × js-yaml alone`,
      target: `≥ ${least} × js-yaml alone`,
      bestPeer: `only parsing the YAML: ${parsed.toFixed(0)}`,
      isMet: ours >= least * parsed,
    },
    {
      quantity: `a record of ${(long + 1).toLocaleString("en")} events read once more after one more event`,
      ours: `${again.more.toFixed(1)} ms, ${(again.more / again.first).toFixed(2)} × the first time`,
      target: `≤ ${mostAgain} × the first time`,
      bestPeer: `reading it the first time: ${again.first.toFixed(0)} ms`,
      isMet: again.more <= mostAgain * again.first,
    },
  ];
}

/** In milliseconds, the median of some rounds; each begins with nothing remembered. */
function readingAgain(): { readonly first: number; readonly more: number } {
  const events = history(long);
  const before = ourRecords.append([], undefined, events.slice(0, -1)).files;
  const after = ourRecords.append([], undefined, events).files;
  const times = Array.from({ length: 9 }, () => {
    const codec = recordCodec(ourKeys);
    return [elapsed(() => codec.read(before)), elapsed(() => codec.read(after))] as const;
  });
  const [first, more] = [times.map(([one]) => one), times.map(([, two]) => two)];
  return { first: median(first), more: median(more) };
}

function elapsed(work: () => unknown): number {
  const begunAt = performance.now();
  work();
  return performance.now() - begunAt;
}

function history(count = notes): readonly CaseEvent[] {
  const bo = { id: 1002, login: "bo" };
  const register = { n: 1, sha256: "a".repeat(64) };
  const report = {
    type: "ReportReceived",
    at: at(0),
    by: bo,
    cause: "I_1",
    register,
    codeName: "amber-heron",
    issue: { id: "I_1", number: 1 },
    title: "A report",
    receivedAt: at(0),
  };
  const taken = Array.from({ length: count }, (_, i) => {
    const text = "We spoke by phone and agree to wait for the second witness.";
    return { type: "NoteTaken", at: at(i + 1), by: bo, cause: `IC_${i}#1`, register, text };
  });
  return [report, ...taken].map((event) => CaseEvent.parse(event));
}

function at(minute: number): string {
  const begun = Date.parse("2026-11-22T16:00:00Z");
  return new Date(begun + 60_000 * minute).toISOString().replace(".000", "");
}

/** They take turns. The second half of the rounds counts: the first one is for the compiler. */
function perSecond(...works: readonly (() => unknown)[]): readonly number[] {
  const times = Array.from({ length: rounds }, () => works.map(elapsed));
  const counted = times.slice(rounds / 2);
  return works.map((_, i) => 1_000 / median(counted.flatMap((round) => round[i] ?? [])));
}
