import { mentioned, named } from "../kernel/formatting/people.ts";
import { utc } from "../kernel/formatting/when.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { openDisclosures } from "./disclosures.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

/** To the others who decide, when one of them disclosed a conflict of interest. */
export function disclosedNotice(
  people: readonly Person[],
  member: Person,
  isUnanswered: boolean,
): string | undefined {
  const others = people.filter((one) => !isSamePerson(one, member));
  if (others.length === 0) return undefined;
  const what = isUnanswered
    ? `for two days nobody has answered what ${named([member])} disclosed, who goes on deciding meanwhile.`
    : `${named([member])} discloses a possible conflict of interest; what it is stands above.`;
  return `${mentioned(others)}: ${what} ${answers(member)}`;
}

/** What is disclosed and not answered, a line each: a part of the status comment. */
export function disclosuresText(state: WhoDecidesView): string | undefined {
  const open = state.closed ? [] : openDisclosures(state);
  if (open.length === 0) return undefined;
  return [
    "**A possible conflict of interest, and nobody has answered:**",
    ...open.map(({ member, at, unansweredAt }) => {
      const since = unansweredAt ? "**for more than two days**, since" : "since";
      return `- ${named([member])}, ${since} ${utc(at)}. ${answers(member)}`;
    }),
  ].join("\n");
}

function answers({ login }: Person): string {
  return `\`/may-stay @${login}\` lets them go on; \`/recuse @${login}: why\` asks that they do not.`;
}
