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
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  ban: {
    puts: "banned; no message is deleted",
    back: "unbanned; who wants to return needs an invitation",
    lost: "their roles and their name there, which the record keeps",
    tells: "Discord itself tells the person nothing, and shows the order's name to moderators",
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
