import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { catchUp } from "../../src/domain/case/catch-up.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { wasAgreed } from "../../src/domain/chapters/deciding/judge-pull.ts";
import type { PullReview } from "../../src/domain/chapters/deciding/seen-pull.ts";
import { GitOid } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { addMinutes, type Instant } from "../../src/domain/values/time.ts";
import { hearPulls } from "../../src/reconcile/hear/hear-pulls.ts";
import { mergeToCome } from "../../src/reconcile/hear/merged-before.ts";
import { planJudgement } from "../../src/reconcile/resolution/plan-judgement.ts";
import {
  proposed,
  reported1,
  reprimand,
  underReview,
} from "../domain/chapters/deciding/deliberating.ts";
import { ada, asks, at, bo, config, cy, dee, given, recuse, reporter1 } from "../domain/given.ts";
import { observedResolution } from "../fakes/observed-resolution.ts";
import { approval, pull } from "../fakes/pull.ts";
import { writing } from "../fakes/writing.ts";
import { runs } from "../property-runs.ts";

const members = [ada, bo, cy, dee];
const begins = at("22 17:00");
const proposal = proposed(at("22 16:30"), reprimand);
const history = given([...underReview, proposal]).history();
const text = proposal.type === "ResolutionProposed" ? proposal.file : undefined;

const told = (whom: "everyone" | "reporter-1", what: "resolution" | "receipt"): CaseCommand => {
  const addressee = whom === "everyone" ? whom : reporter1;
  return { type: "TellParty", whom: addressee, what, until: undefined, words: undefined };
};
const said: readonly CaseCommand[] = [
  told("everyone", "resolution"),
  told("reporter-1", "receipt"),
  { type: "HearParty", whom: reporter1, answer: undefined, words: undefined },
  { type: "HearParty", whom: reported1, answer: undefined, words: "sorry" },
  { type: "EnactResolution" },
  { type: "StandAside", reason: "I know too little" },
  { type: "DeclareDeadlock" },
  recuse,
];

/** The same text is read again and again. */
const readOnce = new Map<string, ReturnType<typeof writing.readYaml>>();
const readYaml: typeof writing.readYaml = (...asked) => {
  const [key] = asked;
  const read = readOnce.get(key) ?? writing.readYaml(...asked);
  readOnce.set(key, read);
  return read;
};
const judging = { ...writing, readYaml };

/** What happens, minute by minute, in the order it is drawn. */
interface Happened {
  readonly reviews: readonly PullReview[];
  readonly commands: readonly Input[];
  readonly end: Instant;
}

/** Everybody approves once, some after an objection; commands are given before and afterwards. */
const happened = fc
  .record({
    objecting: fc.subarray(members),
    commands: fc.array(
      fc.record({ by: fc.constantFrom(...members), command: fc.constantFrom(...said) }),
      { maxLength: 6 },
    ),
    gaps: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 14, maxLength: 14 }),
  })
  .chain(({ objecting, commands, gaps }) => {
    const turns = [...members, ...objecting, ...commands];
    const order = fc.shuffledSubarray([...turns.keys()], { minLength: turns.length });
    return order.map((places) =>
      inTime(
        places.flatMap((place) => turns[place] ?? []),
        gaps,
      ),
    );
  });

type Turn = Person | { readonly by: Person; readonly command: CaseCommand };

function inTime(turns: readonly Turn[], gaps: readonly number[]): Happened {
  let now = begins;
  const reviews: PullReview[] = [];
  const commands: Input[] = [];
  turns.forEach((turn, i) => {
    now = addMinutes(now, gaps[i] ?? 1);
    if ("command" in turn) commands.push(asks(turn.by, now, turn.command));
    else {
      const isLast = !turns.slice(i + 1).includes(turn);
      reviews.push(approval(turn, now, isLast ? {} : { state: "CHANGES_REQUESTED" }));
    }
  });
  return { reviews, commands, end: addMinutes(now, 1) };
}

const commit = GitOid.parse("d".repeat(40));
const blob = GitOid.parse("e".repeat(40));

/** The record once the app has looked at these instants, merging what it finds agreed. */
function recordAfter({ reviews, commands }: Happened, looks: readonly Instant[]) {
  const record: CaseEvent[] = [...history];
  let mergedAt: Instant | undefined;
  for (const now of looks) {
    for (let again = true; again;) {
      const seen = pull(text, {
        reviews: reviews.filter(({ submittedAt }) => submittedAt <= now),
        ...(mergedAt && {
          state: "MERGED",
          merge: { at: mergedAt, commit, isByApp: true, file: { blob, text: text ?? "" } },
        }),
      });
      const defaultBranch = observedResolution().defaultBranch;
      const resolution = observedResolution({ pulls: [seen], defaultBranch });
      const inputs = [
        ...commands.filter((one) => one.at <= now),
        ...hearPulls({ resolution, observedAt: now }, []),
      ];
      const ports = {
        clock: { now: () => now },
        readYaml,
        sha256: writing.sha256,
      };
      const merge = mergeToCome(resolution, () => config, ports);
      const added = catchUp(record, inputs, {
        configAt: () => config,
        accounts: new Map(),
        writing: judging,
        now,
        isAgreedAt: (instant, state) =>
          wasAgreed(seen, { state, config, at: instant, writing: judging }),
        ...(merge && { isMergedBefore: merge.isMergedBefore }),
      });
      record.push(...added);
      const state = replay(record);
      if (!state) throw new Error("no case");
      const under = { state, config, at: now, writing: judging };
      const isToMerge =
        mergedAt === undefined &&
        planJudgement(resolution, under).steps.some(({ step }) => step === "merge-pull");
      if (isToMerge) mergedAt = now;
      again = isToMerge;
    }
  }
  return record.map((event) => `${event.at} ${JSON.stringify(event)}`).toSorted();
}

describe("consensus that came about while nobody looked", () => {
  test("ends like one that was seen at once, in whichever minute the app looked", () => {
    fc.assert(
      fc.property(happened, fc.array(fc.nat(20)), (all, chosen) => {
        const minutes = [
          ...all.reviews.map((one) => one.submittedAt),
          ...all.commands.map((one) => one.at),
        ].toSorted();
        const some = minutes.filter((_, i) => chosen.includes(i));
        const awake = recordAfter(all, [...minutes, all.end]);
        const agreedAt =
          awake.find((line) => line.includes("ConsensusReached"))?.slice(0, 20) ?? "";
        // Had somebody objected since, the app that slept would have found none.
        fc.pre(
          all.reviews.every(
            ({ state, submittedAt }) => state === "APPROVED" || submittedAt < agreedAt,
          ),
        );
        expect(recordAfter(all, [...some, all.end])).toEqual(awake);
      }),
      { numRuns: runs(200) },
    );
  }, 240_000);

  test("is none where somebody objected since", () => {
    const reviews = [
      ...members.map((one, i) => approval(one, addMinutes(begins, i))),
      approval(dee, addMinutes(begins, 60), { state: "CHANGES_REQUESTED" }),
    ];
    const enact = asks(ada, addMinutes(begins, 30), { type: "EnactResolution" });
    const now = addMinutes(begins, 90);
    const record = recordAfter({ reviews, commands: [enact], end: now }, [now]).join("\n");
    expect(record).not.toContain("ConsensusReached");
    expect(record).toContain("nothing-agreed");
  });

  test("is none of the text that somebody pushed since", () => {
    const reviews = members.map((one) => approval(one, begins, { commit: commit }));
    const now = addMinutes(begins, 90);
    expect(recordAfter({ reviews, commands: [], end: now }, [now]).join()).not.toContain(
      "ConsensusReached",
    );
  });
});
