import type { HumanReason } from "./human-reason.ts";

interface Where {
  readonly organisation: string;
  /** Whether a ban has ended there and is to be lifted. */
  readonly isLifting?: boolean;
  /** Somebody else's account, by its number, which never changes hands. */
  readonly account?: number | undefined;
}

/**
 * Why a person has to do what Comity cannot, and what exactly. After it comes the command that says
 * it is done.
 */
export function humanReasonSentence(
  reason: HumanReason,
  { organisation, isLifting = false, account }: Where,
): string {
  const byHand = `or an owner ${isLifting ? "lifts the block" : "blocks the account"} by hand`;
  const whose = account === undefined ? "another account" : `another account (${account})`;
  switch (reason) {
    case "is-owner":
      return `that account owns ${organisation}, and owners are never touched. Another owner has to take that role from it, and \`/enact\` tries again; ${byHand}`;
    case "account-gone":
      return "that account is gone from GitHub, so nothing is there to block. Look whether the person came back under another one";
    case "app-not-installed":
      return `Comity is not installed on ${organisation}. An owner installs it there, and \`/enact\` tries again; ${byHand}`;
    case "permission-missing":
      return `Comity may not block anybody in ${organisation}. An owner allows it (*Members* and *Blocking users*: read and write), and \`/enact\` tries again; ${byHand}`;
    case "organisation-not-allowed":
      return `whoever runs Comity has not allowed it to act in ${organisation}. They add it to \`ORGANISATIONS\` (of several case repositories the first in \`CASE_REPOSITORY\` bans there), and \`/enact\` tries again; ${byHand}`;
    case "block-refused":
      return `GitHub refused to block that account in ${organisation}. An owner tries it by hand, under *Settings → Moderation → Blocked users*`;
    case "block-not-listed":
      return `GitHub took the block and does not list it in ${organisation}. An owner looks at *Settings → Moderation → Blocked users*, and \`/enact\` tries again`;
    case "somebody-else-was-blocked":
      return `the login belonged to ${whose} at that moment, and its block was taken back. \`/enact\` tries again; ${byHand}`;
    case "somebody-else-is-blocked":
      return `the login belonged to ${whose} at that moment, and **that one is blocked in ${organisation} by mistake**. An owner unblocks it now, and \`/enact\` tries again`;
    case "somebody-else-was-released":
      return `the login belonged to ${whose} at that moment, and that one's block in ${organisation} was lifted by mistake. An owner puts it back, and \`/enact\` tries again`;
    case "no-account-known":
      return isLifting
        ? `no GitHub account is known of them, so whoever put them out of ${organisation} by hand lets them in again`
        : "no GitHub account is known of them. Put them out where they are known by another name, or say that it cannot be done";
    case "is-on-roster":
      return "that account is of committee or council now, whom only a resolution bans";
    case "is-bot":
      return `that account is a program and no person. An owner decides about it in ${organisation}`;
    case "more-than-three-people":
      return "more than three people would lose access at once, so another member than the one who ordered it has to look at it: their `/enact` lets Comity go on";
    case "order-not-listed":
      return "the register of bans lists no ban of that name. Look it up in `BANS.md` on the branch `register`, and propose again with the right one";
  }
}
