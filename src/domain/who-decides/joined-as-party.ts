import type { Moment } from "../kernel/chapter.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { isRecused, wasLetBack } from "./deciding-body.ts";
import type { WhoDecidesEventBody, WhoDecidesView } from "./who-decides-state.ts";

/**
 * Whoever comes to committee or council and is a party already, whatever their role, is out of the
 * case from the instant at which the config came into force that brought them; of a closed one too,
 * which may be taken up again. Whom others have let back in since stays in.
 *
 * Manual: "If a Code of Conduct report involves a member of the Executive Council or Code of
 * Conduct Committee, that member will not participate in the investigation or any decisions".
 */
export function partiesWhoJoined(
  state: WhoDecidesView,
  { joined = [] }: Pick<AdoptedConfig, "joined">,
): readonly Moment<WhoDecidesEventBody>[] {
  return joined
    .filter(({ person, at }) => wasPartyAt(person, at, state) && !hasBeenOut(person, state))
    .map(({ person: member, at }) => ({
      at,
      name: `joined ${member.id}`,
      brings: {
        type: "MemberRecused",
        member,
        ground: "party",
      },
    }));
}

/** Whoever is named later is dealt with as they are named. */
function wasPartyAt(who: Person, at: Instant, { parties }: WhoDecidesView): boolean {
  return parties.some(
    ({ person, namedAt }) =>
      person !== undefined && isSamePerson(person, who) && namedAt !== undefined && namedAt <= at,
  );
}

function hasBeenOut(person: Person, state: WhoDecidesView): boolean {
  return isRecused(person, state) || wasLetBack(person, state);
}
