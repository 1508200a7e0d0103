import { type HumanReason, OwnReason } from "./human-reason.ts";
import type { SpaceWords, WaitingPlace } from "../../values/space-words.ts";

/**
 * Why a person has to do what Comity cannot, and what exactly. After it comes the command that says
 * it is done.
 *
 * @param words of the kind of space it is about
 */
export function humanReasonSentence(
  reason: HumanReason,
  where: WaitingPlace,
  words: Pick<SpaceWords, "waits"> | undefined,
): string {
  const own = OwnReason.safeParse(reason);
  if (own.success) return ownSentence(own.data, where);
  return words?.waits[reason]?.(where) ?? notKnown(where);
}

function ownSentence(reason: OwnReason, where: WaitingPlace): string {
  const { place, isLifting } = where;
  switch (reason) {
    case "no-account-known":
      return isLifting
        ? `no GitHub account is known of them, so whoever put them out of ${place} by hand lets them in again`
        : "no GitHub account is known of them. Put them out where they are known by another name, or say that it cannot be done";
    case "no-account-there":
      return isLifting
        ? `no account of theirs in ${place} is known, so whoever put them out there by hand lets them in again`
        : `no account of theirs in ${place} is known. \`/account\` with the party, the space and the name there, and another member's \`/second\`, say which it is; then \`/enact\` tries again`;
    case "key-not-set":
      return `whoever runs Comity has set no key for ${place}, or another address than the configuration names. They set both, and \`/enact\` tries again; ${byHand(isLifting)}`;
    case "key-refused":
      return `${place} does not accept Comity's key. Whoever runs Comity sets a new one, and \`/enact\` tries again; ${byHand(isLifting)}`;
    case "key-too-weak":
      return `Comity's key may not do that in ${place}. Whoever looks after it there allows it, and \`/enact\` tries again; ${byHand(isLifting)}`;
    case "is-on-roster":
      return "that account has come to be of committee or council, whom only a resolution bans";
    case "is-bot":
      return `that account is a program and no person. An owner decides about it in ${place}`;
    case "not-ordered-so":
      return "no member's `/act` in this case orders it so. Nobody is put out by Comity for it; see who wrote that and when";
    case "not-that-party":
      return "the party whom a member banned alone is another account now than this one. If this one is meant, name them with `/party` and ban them anew";
    case "longer-than-alone":
      return "one member bans nobody for more than a week. If it is meant, agree on it in a resolution";
    case "lacks-second":
      return "one member's word is not enough for it: another says `/ratify` first, then `/enact` lets Comity go on";
    case "more-than-three-people":
      return "more than three people would lose access at once, so another member than the one who ordered it has to look at it: their `/enact` lets Comity go on";
    case "order-not-listed":
      return "the register of bans lists no ban of that name. Look it up in `BANS.md` on the branch `register`, and propose again with the right one";
    case "cannot-mute":
      return isLifting
        ? `${place} cannot mute one person, so whoever saw to it by hand lets them write there again`
        : `${place} cannot mute one person. Whoever looks after it sees to it by hand, or asks them to write nothing there until then; or say that it cannot be done`;
    case "kind-not-known":
      return notKnown(where);
  }
}

function byHand(isLifting: boolean): string {
  return `or whoever looks after it ${isLifting ? "lets them in again" : "puts them out"} by hand`;
}

function notKnown({ place, isLifting }: WaitingPlace): string {
  return `this version of Comity does not know how to work in ${place}. Whoever looks after it ${isLifting ? "lets them in again" : "puts them out"} by hand`;
}
