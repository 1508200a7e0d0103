import type { CaseEvent } from "../src/domain/case/case-event.ts";
import { catchUp } from "../src/domain/case/catch-up.ts";
import type { Input } from "../src/domain/case/input.ts";
import { replay } from "../src/domain/case/replay.ts";
import type { AdoptedConfig } from "../src/domain/values/adopted-config.ts";
import { Cause, CodeName, NodeId, Salt, Sha256 } from "../src/domain/values/ids.ts";
import { Duration, Instant } from "../src/domain/values/time.ts";
import { writing } from "../test/fakes/writing.ts";
import type { BenchLine } from "./bench-line.ts";
import { medians } from "./median.ts";
import { usage } from "./tell-usage.ts";

const counts = [200, 800, 3_200];
const rounds = 9;
/** Allows for a machine with other work; what grew with the square would take sixteen times. */
const most = 3;

/** Commands that were all said since the last look, decided in one. */
export function measureHearing(): readonly BenchLine[] {
  const [fewest = 0] = counts;
  const histories = counts.map(historyOf);
  // Once for the compiler, so that the fewest are not also the slowest.
  histories.forEach(measure);
  const measured = Array.from({ length: rounds }, () => histories.map(measure));
  const found = counts.map((_, i) => medians(measured.flatMap((round) => round[i] ?? [])));
  const [first] = found;
  if (!first) throw new TypeError("nothing was measured");
  return counts.map((count, i) => {
    const { each, folded, events } = found[i] ?? first;
    return {
      quantity: `hearing ${count.toLocaleString("en")} commands at once`,
      ours: `${inMicroseconds(each)} a command, ${(each / first.each).toFixed(2)} × hearing ${fewest}`,
      target: `≤ ${most} × hearing ${fewest}`,
      bestPeer: `only replaying the events: ${inMicroseconds(folded)}`,
      isMet: events === count + 1 && each <= most * first.each,
    };
  });
}

function inMicroseconds(milliseconds: number): string {
  return `${(1_000 * milliseconds).toFixed(0)} µs`;
}

interface History {
  readonly count: number;
  readonly hear: () => readonly CaseEvent[];
}

/** So many commands, to be heard at once. */
function historyOf(count: number): History {
  const inputs = [report, ...Array.from({ length: count }, (_, i) => noted(i))];
  const now = at(count);
  return {
    count,
    hear: () => catchUp([], inputs, { configAt: () => config, accounts: new Map(), writing, now }),
  };
}

/** How long each of the commands takes to be heard, and its event to be replayed. */
function measure({ count, hear }: History) {
  const { made: events, milliseconds } = timed(hear);
  const folded = timed(() => replay(events)).milliseconds;
  return { each: milliseconds / count, folded: folded / count, events: events.length };
}

/** In milliseconds of the processor. */
function timed<Made>(work: () => Made): { readonly made: Made; readonly milliseconds: number } {
  const before = usage().cpuMilliseconds;
  const made = work();
  return { made, milliseconds: usage().cpuMilliseconds - before };
}

const ada = { id: 1001, login: "ada" };
const bo = { id: 1002, login: "bo" };
const sha256 = Sha256.parse("a".repeat(64));

const config: AdoptedConfig = {
  register: { n: 1, sha256 },
  adoptedAt: at(0),
  committee: { chair: ada, deputies: [bo], members: [ada, bo], email: "conduct@example.org" },
  council: undefined,
  coreTeam: undefined,
  away: [],
  consensus: { minimum: 2 },
  clocks: {
    acknowledgement: Duration.parse("24h"),
    resolution: Duration.parse("7d"),
    deadlock: Duration.parse("7d"),
    unilateral_action: Duration.parse("24h"),
    mediation: Duration.parse("14d"),
    appeal: Duration.parse("14d"),
    feedback: Duration.parse("72h"),
  },
  canMail: true,
  mailsWeekly: true,
  seal: "parties",
  spaces: [],
  spaceWords: new Map(),
};

const report: Input = {
  kind: "report",
  at: at(0),
  cause: Cause.parse("I_1"),
  order: [1],
  by: ada,
  salt: Salt.parse("5a".repeat(16)),
  openedBy: undefined,
  codeName: CodeName.parse("amber-heron"),
  issue: { id: NodeId.parse("I_1"), number: 1 },
  title: "A report",
  receivedAt: at(0),
  parties: [],
  unclear: [],
  mentions: { marked: [], bare: [] },
};

function noted(i: number): Input {
  const text = "We spoke by phone and agree to wait for the second witness.";
  return {
    kind: "command",
    at: at(i + 1),
    cause: Cause.parse(`IC_${i}#1`),
    order: [i, 0, 1],
    by: bo,
    verb: "note",
    text: `/note ${text}`,
    textSha256: sha256,
    allowedTo: "electorate",
    command: { type: "TakeNote", text },
  };
}

function at(second: number): Instant {
  const begun = Date.parse("2026-11-22T16:00:00Z");
  return Instant.parse(new Date(begun + 1_000 * second).toISOString().replace(".000", ""));
}
