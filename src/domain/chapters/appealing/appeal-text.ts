import { heardAbout, hearingOf } from "./appeal-hearing.ts";
import type { AppealAnswer } from "./appealing-events.ts";
import type { Appeal, AppealingView } from "./appealing-state.ts";
import { carriedOut, whoHasNotAppealed } from "./may-appeal.ts";
import { timeToAppeal, timeToAppealLength } from "./time-to-appeal.ts";
import type { Consulted } from "../consulting/consultation.ts";
import { named } from "../../kernel/formatting/people.ts";
import { lengthInWords, utc } from "../../kernel/formatting/when.ts";
import { lengthIn } from "../../kernel/length.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson } from "../../values/person.ts";

/** Every appeal and how far it is, and who may still appeal: a part of the status comment. */
export function appealText(state: AppealingView, config: AdoptedConfig): string | undefined {
  const lines = [
    ...state.appeals.map((appeal) => textOf(appeal, state, config)),
    ...mayAppealText(state, config),
  ];
  return lines.length > 0 ? lines.join("\n") : undefined;
}

/** Whoever was reported learns of it from those who tell them the outcome. */
function mayAppealText(state: AppealingView, config: AdoptedConfig): readonly string[] {
  const agreed = carriedOut(state);
  if (!agreed) return [];
  return whoHasNotAppealed(agreed, state).flatMap((party) => {
    const time = timeToAppeal(party, agreed, state, config);
    const days = lengthInWords(lengthIn(config.clocks, timeToAppealLength));
    if (!time)
      return [
        `**May appeal:** ${party}, for ${days} from being told the outcome. Say so when you tell them.`,
      ];
    return time.until < state.asOf ? [] : [`**May appeal:** ${party}, until ${utc(time.until)}.`];
  });
}

function textOf(appeal: Appeal, state: AppealingView, config: AdoptedConfig): string {
  const { party, receivedAt, answered } = appeal;
  const received = `**Appeal of ${party}**, ${utc(receivedAt)}:`;
  if (answered) return `${received} ${answerInWords(answered.answer)}, ${utc(answered.at)}.`;
  const { hearers, awaited } = hearingOf(appeal, state, config, state.asOf);
  const said = hearers.flatMap((one) => {
    const answer = appeal.said.find(({ by }) => isSamePerson(by, one))?.answer;
    return answer ? [`${named([one])} says \`${answer}\``] : [];
  });
  const concerned = heardAbout(appeal, state, config).map((one) => `${one.party} ${standing(one)}`);
  return [
    `${received} not answered yet. Whoever decided does not hear it; ${inForceMeanwhile(appeal)}.`,
    ...(said.length > 0 ? [`${said.join(", ")}; awaited: ${named(awaited)}.`] : []),
    ...(concerned.length > 0 ? [`${concerned.join("; ")}.`] : []),
  ].join(" ");
}

function inForceMeanwhile({ pausedAt }: Appeal): string {
  return pausedAt
    ? `their bans are paused since ${utc(pausedAt)}, and go on if the decision stands`
    : "what is in force goes on";
}

/** What came of an appeal. */
export function answerInWords(answer: AppealAnswer): string {
  switch (answer) {
    case "decision-stands":
      return "the decision stands";
    case "changed":
      return "something else is decided";
    case "lifted":
      return "what was ordered is lifted";
  }
}

function standing({ standing: how, answerDueAt }: Consulted): string {
  switch (how) {
    case "untold":
      return "is to be told of it";
    case "awaited":
      return answerDueAt
        ? `was told of it and may say something until ${utc(answerDueAt)}`
        : "was told of it";
    case "heard":
      return "was heard";
    case "silent":
      return "was told of it and said nothing";
    case "cannot":
      return "cannot be asked";
  }
}
