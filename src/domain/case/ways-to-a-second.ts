import type { CaseState } from "./case-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { notRecused } from "../who-decides/electorate.ts";
import { whyNotHandOver } from "../who-decides/hand-over.ts";

/** How somebody who is alone gets another to agree, in the words that a refusal keeps. */
const ways = {
  away: "Whoever is away is back as soon as they write a command here: ask one of them, then write this again.",
  council: "`/to-council: why` hands the case to the council at once, without a second.",
  members:
    "Whoever joins the committee can give it: a pull request that adds them to `members` in `.github/comity.yml`, agreed to as every change of it.",
} as const;

type Way = keyof typeof ways;

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

/** The same in sentences. */
export function waysInWords(detail = ""): string {
  const found = detail.split(" ");
  return Object.entries(ways)
    .flatMap(([way, sentence]) => (found.includes(way) ? [sentence] : []))
    .join(" ");
}
