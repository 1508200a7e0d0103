import type { Moment } from "../kernel/chapter.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { type Instant, latest } from "../values/time.ts";
import { isRecused, wasLetBack } from "./deciding-body.ts";
import type { WhoDecidesEventBody, WhoDecidesView } from "./who-decides-state.ts";

interface Conflict {
  readonly member: Person;
  /** Since when they belong to committee or council and the other is a party. */
  readonly at: Instant;
}

/**
 * Who of those that joined said that they could not judge a party of this case, whatever the party's role;
 * once for each of these parties.
 *
 * Manual: "In the event of any conflict of interest, a committee member must immediately notify the
 * other members, and recuse themselves if necessary."
 */
export function declaredConflicts(
  { parties }: Pick<WhoDecidesView, "parties">,
  { joined = [] }: Pick<AdoptedConfig, "joined">,
): readonly Conflict[] {
  return joined.flatMap(({ person: member, conflicts = [] }) =>
    parties.flatMap(({ person, namedAt }) => {
      const one = person && conflicts.find((other) => isSamePerson(other.person, person));
      return one && namedAt !== undefined ? [{ member, at: latest(one.since, namedAt) }] : [];
    }),
  );
}

/**
 * They are out by their own word from the first instant at which both are so. Whom others have let back in
 * since stays in.
 */
export function conflictsPutOut(
  state: WhoDecidesView,
  config: Pick<AdoptedConfig, "joined">,
): readonly Moment<WhoDecidesEventBody>[] {
  const hasBeenOut = ({ member, at }: Conflict) =>
    isRecused(member, state) || wasLetBack(member, state, at);
  return declaredConflicts(state, config)
    .filter((one) => !hasBeenOut(one))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .filter(({ member }, i, all) => all.findIndex((one) => isSamePerson(one.member, member)) === i)
    .map(({ member, at }) => ({
      at,
      name: `declared ${member.id}`,
      brings: { type: "MemberRecused", member, ground: "oneself" },
    }));
}
