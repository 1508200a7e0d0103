import { votesOnProposal } from "./rule-in-force.ts";
import type { DecidingView } from "./deciding-state.ts";
import { named } from "../../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { decidingBodyOf, isDecidedJointly } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";
import { whyNotHandOver } from "../../who-decides/hand-over.ts";

/**
 * That fewer can decide than have to approve, and every way out of it that is open now; `undefined` where
 * enough can.
 */
export function tooFewSentence(
  fewest: number,
  present: readonly Person[],
  state: DecidingView,
  config: AdoptedConfig,
): string | undefined {
  if (present.length >= fewest) return undefined;
  const away = notRecused(state, config).filter(
    (member) =>
      votesOnProposal(member, state, config) && !present.some((one) => isSamePerson(one, member)),
  );
  const ways = [
    ...(away.length > 0
      ? [
          `Of ${named(away)}, who are away, whoever writes \`/note I am back\` in the case's issue decides again.`,
        ]
      : []),
    ...(whyNotHandOver(state, config)
      ? []
      : ["`/to-council: why` in the case's issue hands it to the council."]),
    ...(isDecidedJointly(state, config)
      ? ["Those who are left can `/appoint` somebody from outside in the case's issue."]
      : []),
  ];
  const body = decidingBodyOf(state).toLowerCase();
  const otherwise = `Whoever joins the ${body} in the config decides too.`;
  return [
    `At least ${fewest} have to approve, and only ${present.length} can decide.`,
    ...(ways.length > 0 ? ways : [otherwise]),
  ].join(" ");
}
