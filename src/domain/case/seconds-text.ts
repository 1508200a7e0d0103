import { awaitedActs } from "./awaited-acts.ts";
import type { CaseState, PendingAct } from "./case-state.ts";
import { secondingOf } from "./seconding-of.ts";
import { waysInWords } from "./ways-to-a-second-text.ts";
import { waysToASecond } from "./ways-to-a-second.ts";
import type { Situation } from "../kernel/chapter.ts";
import { mentioned, named } from "../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { type Doer, isSamePerson, type Person } from "../values/person.ts";
import { appointers, othersWhoDecide } from "../who-decides/electorate.ts";

/** What waits for another member's agreement, a line each with the command to copy. */
export function pendingActsText(
  pending: readonly PendingAct[],
  state: CaseState,
  config: AdoptedConfig,
): string | undefined {
  if (pending.length === 0) return undefined;
  const lines = pending.map(
    ({ number, act, by }) =>
      `- ${number}: ${by === "comity" ? "Comity" : named([by])} asks ${secondingOf(act).asks(act)}. ${howToAgree(number, by, state, config)}`,
  );
  return ["**Waits for a second:**", ...lines].join("\n");
}

function howToAgree(number: number, by: Doer, state: CaseState, config: AdoptedConfig): string {
  if (by === "comity" || mayAgree(by, state, config).length > 0)
    return `Another member agrees with \`/second ${number}\``;
  return `**Nobody else who decides this case is here to agree.** ${waysInWords(waysToASecond(by, state, config))}`;
}

function mayAgree(actor: Person, state: CaseState, config: AdoptedConfig): readonly Person[] {
  const others = othersWhoDecide({ actor, state, config, at: state.asOf });
  return [...others, ...appointers(state, config)];
}

/**
 * To those who may give a second, once, while it is awaited. What is asked stands in the status
 * comment, so that no mail says it.
 */
export function secondAwaitedNotice(
  { number, by }: { readonly number: number; readonly by: Doer },
  { state, people }: Situation<CaseState>,
): string | undefined {
  const others = people.filter((one) => by === "comity" || !isSamePerson(one, by));
  const isAwaited = awaitedActs(state).some((one) => one.number === number);
  if (!isAwaited || others.length === 0) return undefined;
  const who = by === "comity" ? "Comity" : named([by]);
  return `${mentioned(others)}: ${who} asks for a second. The status comment of this issue says what for; \`/second ${number}\` agrees to it.`;
}
