import type { CaseState } from "./case-state.ts";
import { unopenedBy } from "./answer-opening.ts";
import { consultationOf, feedbackLength } from "../chapters/consulting/consultation.ts";
import { type PrivatePage, privatePageOf } from "../chapters/corresponding/private-page.ts";
import { answeringSince } from "../chapters/intake/first-opening.ts";
import { patience } from "../chapters/reviewing/heard-before-judged.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import { lengthIn } from "../kernel/length.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { PartyRef } from "../values/party.ts";
import { add, type Duration, type Instant } from "../values/time.ts";

/** What an answer of somebody is waited for, how long from when they first read it, and until when that is. */
export interface TimeToAnswer {
  readonly to: "question" | "plan";
  readonly within: Duration;
  readonly until: Instant;
}

/** A private page, with the times that run from when its owner first reads what lies there. */
export interface OwnPage extends PrivatePage {
  readonly timesToAnswer: readonly TimeToAnswer[];
}

/** As somebody sees it who opens it now: where nobody knows of an earlier opening, this is the first. */
export function ownPageOf(
  state: CaseState,
  party: PartyRef,
  config: AdoptedConfig,
  now: Instant,
): OwnPage {
  const isFirst = unopenedBy(party, state).length > 0;
  const opened = isFirst ? { ...state, openings: [...state.openings, { party, at: now }] } : state;
  const timesToAnswer = timesOf(party, opened, config).filter(({ until }) => until > now);
  return { ...privatePageOf(state, party, config, now), timesToAnswer };
}

function timesOf(
  party: PartyRef,
  state: CaseState,
  config: AdoptedConfig,
): readonly TimeToAnswer[] {
  if (state.closed) return [];
  const [asked] = openQuestions(state).filter((one) => one.party === party);
  const isWaitedFor = asked?.onPage === true;
  const told = state.tellings.findLast((one) => one.party === party && one.what === "resolution");
  const plan = consultationOf(state, config).find((one) => one.party === party);
  return [
    ...(isWaitedFor
      ? [
          {
            to: "question" as const,
            within: patience,
            until: add(answeringSince(asked, state), patience),
          },
        ]
      : []),
    ...(told?.onPage && plan?.standing === "awaited"
      ? [
          {
            to: "plan" as const,
            within: lengthIn(config.clocks, feedbackLength),
            until: plan.answerDueAt,
          },
        ]
      : []),
  ];
}
