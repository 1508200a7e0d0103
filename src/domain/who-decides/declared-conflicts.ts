import type { Moment } from "../kernel/chapter.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { type Instant, latest } from "../values/time.ts";
import { isRecused } from "./deciding-body.ts";
import type { WhoDecidesEventBody, WhoDecidesView } from "./who-decides-state.ts";

interface Conflict {
  readonly member: Person;
  /** Since when they belong to committee or council and the other is a party. */
  readonly at: Instant;
}

/**
 * Who of those that joined said beforehand that they could not judge a party of this case, whatever
 * the party's role.
 *
 * Manual: "In the event of any conflict of interest, a committee member must immediately notify the
 * other members, and recuse themselves if necessary."
 */
export function declaredConflicts(
  { parties }: Pick<WhoDecidesView, "parties">,
  { joined = [] }: Pick<AdoptedConfig, "joined">,
): readonly Conflict[] {
  return joined.flatMap(({ person: member, at, conflicts = [] }) => {
    const instants = parties.flatMap(({ person, namedAt }) => {
      const isOne = person && conflicts.some((one) => isSamePerson(one, person));
      return isOne && namedAt !== undefined ? [latest(at, namedAt)] : [];
    });
    const [first] = instants.toSorted();
    return first === undefined ? [] : [{ member, at: first }];
  });
}

/**
 * They are out by their own word from the instant at which both are so. Whom others have let back in
 * since stays in.
 */
export function conflictsPutOut(
  state: WhoDecidesView,
  config: Pick<AdoptedConfig, "joined">,
): readonly Moment<WhoDecidesEventBody>[] {
  const hasBeenOut = (person: Person) =>
    isRecused(person, state) || state.letBack.some((one) => isSamePerson(one, person));
  return declaredConflicts(state, config)
    .filter(({ member }) => !hasBeenOut(member))
    .map(({ member, at }) => ({
      at,
      name: `declared ${member.id}`,
      brings: { type: "MemberRecused", member, ground: "oneself" },
    }));
}
