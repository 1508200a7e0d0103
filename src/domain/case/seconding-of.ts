import type { Situation } from "../kernel/chapter.ts";
import type { Act } from "./act.ts";
import type { CaseState } from "./case-state.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import type { Circumstances } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { merged } from "../kernel/merged.ts";
import type { Doer, Person } from "../values/person.ts";

interface Seconding<One extends Act> {
  readonly asks: (act: One) => string;
  readonly brings: (act: One, circumstances: Circumstances, by: Person) => EventBody | CaseRefusal;
  readonly tells?: (
    act: One,
    asked: { readonly number: number; readonly by: Doer },
    situation: Situation<CaseState>,
  ) => string;
  readonly isOver?: (act: One, state: CaseState) => boolean;
}

const secondings: { readonly [Name in Act["act"]]: Seconding<Extract<Act, { act: Name }>> } =
  merged<AnyChapter["seconding"]>(chapters.map(({ seconding }) => seconding));

/** What its chapter says of an act that waits for a second. */
export function secondingOf<Name extends Act["act"]>(act: {
  readonly act: Name;
}): Seconding<Extract<Act, { act: Name }>> {
  return secondings[act.act];
}
