import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of a server on Discord. */
export const discordWords: SpaceWords = {
  waits: {
    "is-owner": ({ place }) =>
      `that account owns or administrates ${place}, and such accounts are never touched. The owner has to take that role from it, and \`/enact\` tries again`,
    "account-gone": () =>
      "Discord knows no such account any more. Look whether the person came back under another one",
    "ban-refused": (where) =>
      `${where.place} did not take it. A moderator ${where.isLifting ? "lifts the ban" : "bans the account"} by hand, under *Server Settings*`,
    "timeout-refused": (where) =>
      `${where.place} did not take it. A moderator ${where.isLifting ? "takes the timeout" : "times the account out"} by hand`,
    "not-there": (where) =>
      where.isLifting
        ? `that account is not in ${where.place} now, so that nobody sees whether a timeout still runs. A moderator takes it once the account is back; it ends by itself within 28 days`
        : `that account is not in ${where.place} now, and only who is there can be muted. When it is back, \`/enact\` tries again`,
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  does: {
    puts: "banned; no message is deleted",
    back: "unbanned; who wants to return needs an invitation",
    lost: "their roles and their name there, which the record keeps",
    tells: "Discord itself tells the person nothing, and shows the order's name to moderators",
  },
  mute: {
    does: {
      puts: "timed out: may read, and write nothing; 28 days at a time, renewed until then",
      back: "the timeout is taken, and ends by itself too",
      lost: "nothing",
      tells:
        "Discord itself shows the person the timeout and its end, and the order's name to moderators",
    },
    undone: {
      lifted: "the timeout was taken by somebody else",
      "let-in-again": "let in again",
      "account-gone": "the account is gone",
    },
    left: "a timeout from before was left",
    before: {
      during: "timed out before by somebody else",
      after: "somebody else's timeout, still there",
    },
  },
  undone: {
    lifted: "the ban was lifted by somebody else",
    "let-in-again": "let in again",
    "account-gone": "the account is gone",
  },
  left: "a ban from before was left",
  before: {
    during: "banned before by somebody else",
    after: "somebody else's ban, still there",
  },
};
