import type { CaseState } from "./case-state.ts";
import type { Way } from "./ways-to-a-second-text.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { notRecused } from "../who-decides/electorate.ts";
import { whyNotHandOver } from "../who-decides/hand-over.ts";

/** What is left to somebody whom nobody can second, best first, as a refusal keeps it. */
export function waysToASecond(actor: Person, state: CaseState, config: AdoptedConfig): string {
  const isAway = notRecused(state, config).some((one) => !isSamePerson(one, actor));
  const goesOver = whyNotHandOver(state, config) === undefined;
  const found: readonly Way[] = [
    ...(isAway ? (["away"] as const) : []),
    goesOver ? "council" : "members",
  ];
  return found.join(" ");
}
