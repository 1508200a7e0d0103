import type { Act } from "./act.ts";
import type { CaseState } from "./case-state.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import type { Seconding } from "../kernel/chapter.ts";
import { merged } from "../kernel/merged.ts";

type SecondingOf<Name extends Act["act"]> = Seconding<
  Extract<Act, { act: Name }>,
  CaseState,
  EventBody | CaseRefusal
>;

const secondings: { readonly [Name in Act["act"]]: SecondingOf<Name> } = merged<
  AnyChapter["seconding"]
>(chapters.map(({ seconding }) => seconding));

/** What its chapter says of an act that waits for a second. */
export function secondingOf<Name extends Act["act"]>(act: {
  readonly act: Name;
}): SecondingOf<Name> {
  return secondings[act.act];
}
