import type { GitHubReason } from "./github-reason.ts";
import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of an organisation. */
export const words: SpaceWords = {
  waits: {
    "is-owner": (where) =>
      `that account owns ${where.place}, and owners are never touched. Another owner has to take that role from it, and \`/enact\` tries again; ${byHand(where)}`,
    "account-gone": notShown,
    "account-not-shown": notShown,
    "app-not-installed": (where) =>
      `Comity is not installed on ${where.place}. An owner installs it there, and \`/enact\` tries again; ${byHand(where)}`,
    "permission-missing": (where) =>
      `Comity may not block anybody in ${where.place}. An owner allows it (*Members* and *Blocking users*: read and write), and \`/enact\` tries again; ${byHand(where)}`,
    "organisation-not-allowed": (where) =>
      `whoever runs Comity has not allowed it to act in ${where.place}. They add it to \`ORGANISATIONS\` (of several case repositories the first in \`CASE_REPOSITORY\` bans there), and \`/enact\` tries again; ${byHand(where)}`,
    "block-refused": ({ place }) =>
      `GitHub refused to block that account in ${place}. An owner tries it by hand, under *Settings → Moderation → Blocked users*`,
    "change-refused": ({ isLifting, place }) =>
      isLifting
        ? `GitHub refused to lift the block of that account in ${place}. An owner lifts it by hand, under *Settings → Moderation → Blocked users*`
        : `GitHub refused to take that account out of ${place}. An owner removes it by hand, under *People*, and blocks it, under *Settings → Moderation → Blocked users*`,
    "block-not-listed": ({ place }) =>
      `GitHub took the block and does not list it in ${place}. An owner looks at *Settings → Moderation → Blocked users*, and \`/enact\` tries again`,
    "somebody-else-was-blocked": (where) =>
      `the login belonged to ${whose(where)} at that moment, and its block was taken back. \`/enact\` tries again; ${byHand(where)}`,
    "somebody-else-is-blocked": (where) =>
      `the login belonged to ${whose(where)} at that moment, and **that one is blocked in ${where.place} by mistake**. An owner unblocks it, and \`/enact\` tries again`,
    "somebody-else-was-released": (where) =>
      `the login belonged to ${whose(where)} at that moment, and that one's block in ${where.place} was lifted by mistake. An owner puts it back, and \`/enact\` tries again`,
  } satisfies Readonly<Record<GitHubReason, (where: WaitingPlace) => string>>,
  does: {
    puts: "out of the organisation and blocked",
    back: "the block is lifted; who was a member is invited again by people",
    lost: "memberships of teams, outside collaborations and forks of private repositories, as far as the record does not name them",
    tells: "GitHub itself writes nothing to the person",
  },
  undone: {
    lifted: "unblocked by somebody else",
    "let-in-again": "a member again",
    "account-gone":
      "GitHub does not show the account, gone or hidden as spam: whether it is still blocked cannot be known",
  },
  left: "a block from before was left",
  before: {
    during: "blocked before by somebody else",
    after: "somebody else's block, still there",
  },
};

function notShown({ isLifting, place }: WaitingPlace): string {
  return isLifting
    ? `GitHub does not show that account: it is gone, or hidden as spam, and then its block in ${place} may hold still. An owner looks at *Settings → Moderation → Blocked users*; \`/enact\` tries again`
    : `GitHub does not show that account: it is gone, or hidden as spam. It cannot be blocked, and what it has in ${place} it may have still: an owner looks under *People*. Look whether the person came back under another account; \`/enact\` tries again`;
}

function byHand({ isLifting }: WaitingPlace): string {
  return `or an owner ${isLifting ? "lifts the block" : "blocks the account"} by hand`;
}

function whose({ account }: WaitingPlace): string {
  return account === undefined ? "another account" : `another account (${account})`;
}
