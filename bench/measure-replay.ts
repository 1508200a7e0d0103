import { loadAll } from "js-yaml";
import { ourRecords } from "../test/fakes/record-keys.ts";
import { CaseEvent } from "../src/domain/case/case-event.ts";
import { replay } from "../src/domain/case/replay.ts";
import type { BenchLine } from "./bench-line.ts";

const notes = 40;
const rounds = 300;
/** Of what only parsing the YAML takes. */
const least = 0.3;

/** Records read, their hashes and shapes checked, and replayed. */
export function measureReplay(): readonly BenchLine[] {
  const { files } = ourRecords.append([], undefined, history());
  const text = files.map((file) => file.text).join("");
  const ours = perSecond(() => {
    replay(ourRecords.read(files).map(({ content }) => content));
  });
  const parsed = perSecond(() => loadAll(text));
  return [
    {
      quantity: `cases of ${notes + 1} events read, checked and replayed a second`,
      ours: `${ours.toFixed(0)}, ${(ours / parsed).toFixed(2)} × js-yaml alone`,
      target: `≥ ${least} × js-yaml alone`,
      bestPeer: `only parsing the YAML: ${parsed.toFixed(0)}`,
      isMet: ours >= least * parsed,
    },
  ];
}

function history(): readonly CaseEvent[] {
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
  const taken = Array.from({ length: notes }, (_, i) => {
    const text = "We spoke by phone and agree to wait for the second witness.";
    return { type: "NoteTaken", at: at(i + 1), by: bo, cause: `IC_${i}#1`, register, text };
  });
  return [report, ...taken].map((event) => CaseEvent.parse(event));
}

function at(minute: number): string {
  return `2026-11-22T16:${String(minute).padStart(2, "0")}:00Z`;
}

/** The second half of the rounds counts: the first one is for the compiler. */
function perSecond(work: () => unknown): number {
  for (let round = 0; round < rounds / 2; round += 1) work();
  const begunAt = performance.now();
  for (let round = 0; round < rounds / 2; round += 1) work();
  return (1_000 * (rounds / 2)) / (performance.now() - begunAt);
}
