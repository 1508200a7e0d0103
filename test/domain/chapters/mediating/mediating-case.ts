import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { newestMediation } from "../../../../src/domain/chapters/mediating/mediation.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { says } from "../../../messages/told-case.ts";
import { underReview } from "../deciding/deliberating.ts";
import { ada, at, given } from "../../given.ts";

export const mediator1 = PartyRef.parse("mediator-1");

export type Happened = readonly (Input | CaseEvent)[];

/** What ada comments on a day of November. */
export const said = (time: string, body: string): readonly Input[] => says(ada, at(time), body);

/** Offered on 22 November; answers are awaited until the 25th, and it would be over on the 28th. */
export const offered: Happened = [
  ...underReview,
  ...said("22 17:00", "/mediate offer @gus until 2026-11-28 answers by 2026-11-25"),
];

/** Everybody who is asked first has agreed, one after the other. */
export const askedReported: Happened = [
  ...offered,
  ...said("22 18:00", "/told mediator-1 mediation"),
  ...said("22 18:10", "/mediate mediator-1 agrees"),
  ...said("22 19:00", "/told reporter-1 mediation"),
  ...said("22 19:10", "/mediate reporter-1 agrees unnamed"),
  ...said("22 20:00", "/told reported-1 mediation: by phone"),
];

/** It runs from 22 November, 20:10. */
export const running: Happened = [
  ...askedReported,
  ...said("22 20:10", "/mediate reported-1 agrees"),
];

export const reported: Happened = [
  ...running,
  ...said(
    "27 10:00",
    "/mediate report vetted by reporter-1 reported-1: they settled it between them",
  ),
];

export function mediationAfter(happened: Happened, until?: string) {
  const before = given(happened);
  const mediation = newestMediation((until ? before.until(at(until)) : before).state());
  if (!mediation) throw new Error("nothing is offered");
  return mediation;
}

/** Why it was not followed, or that it was. */
export function answer(happened: Happened, time: string, body: string) {
  const [refused] = given(happened)
    .when(...said(time, body))
    .recordsOf("CommandRefused");
  if (refused?.type !== "CommandRefused") return "followed";
  return [refused.reason, refused.detail].filter((one) => one !== undefined).join(" ");
}

export const toldAll = (time: string) =>
  said(
    time,
    ["reporter-1", "reported-1", "mediator-1"]
      .map((one) => `/told ${one} mediation-result`)
      .join("\n"),
  );

/** Everybody was asked, and the second declines. */
export const declined: Happened = [
  ...askedReported,
  ...said("23 10:00", "/mediate reported-1 declines"),
];
