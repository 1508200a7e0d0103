import { votesOnProposal } from "./rule-in-force.ts";
import type { DecidingView } from "./deciding-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { decidingBodyOf, isRecused } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";

/** To somebody whose review does not count, why it was dismissed. */
export function dismissalSentence(
  person: Person,
  state: DecidingView,
  config: AdoptedConfig,
): string {
  if (isRecused(person, state))
    return "You are out of this case, so your review is not counted. The others decide.";
  const isOfBody = notRecused(state, config).some((member) => isSamePerson(member, person));
  if (isOfBody && !votesOnProposal(person, state, config))
    return "By the committee's configuration you read and speak in its cases and have no vote, so your review is not counted. Say what you think of it in a comment.";
  if (isOfBody)
    return `You are away by the committee's own calendar, so your review is not counted. If you are back, say so in #${state.issue.number} (\`/note I am back\`) and review again.`;
  return `This case is decided by the ${decidingBodyOf(state).toLowerCase()}, so your review is not counted.`;
}
