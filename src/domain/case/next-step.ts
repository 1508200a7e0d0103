import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import type { Due, NextStep } from "./due.ts";
import { letterForStep } from "./letter-for-step.ts";
import type { Owing } from "../kernel/step.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { electorate } from "../who-decides/electorate.ts";

/**
 * What a case waits for, as its chapters say in their order: help where somebody may be hurt before
 * all, then a reply to a reporter; what people have to do about a ban that one member ordered comes before
 * finding out what happened, and before anything that is agreed on. A closed one waits for nothing, unless a ban that ended has to be lifted by people, or one in force
 * was undone by somebody else.
 */
export function nextStep(state: CaseState, config: AdoptedConfig): NextStep | undefined {
  const by = electorate(state, config, state.asOf);
  for (const owed of owing) {
    const step = owed(state, config);
    if (!step) continue;
    const letter = letterForStep(step, state, config);
    return { by, dueAt: undefined, ...step, ...(letter && { letter }) };
  }
  return undefined;
}

type Owes = (state: CaseState, config: AdoptedConfig) => Owing<Due> | undefined;
const owing: readonly Owes[] = [
  ...chapters.flatMap((chapter) => ("owesFirst" in chapter ? chapter.owesFirst : [])),
  ...chapters.flatMap((chapter) => ("owesEarly" in chapter ? chapter.owesEarly : [])),
  ...chapters.map(({ owes }) => owes),
  ...chapters.map(({ owesAtLast }) => owesAtLast),
];
