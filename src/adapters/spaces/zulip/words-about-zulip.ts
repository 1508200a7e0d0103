import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of an organisation on Zulip. */
export const zulipWords: SpaceWords = {
  waits: {
    "is-owner": ({ place }) =>
      `that account owns or administrates ${place}, and such accounts are never touched. An owner has to take that role from it, and \`/enact\` tries again`,
    "account-gone": ({ place }) =>
      `${place} knows no such account any more. Look whether the person came back under another one`,
    "deactivation-refused": (where) =>
      `${where.place} did not take it. An administrator ${where.isLifting ? "reactivates" : "deactivates"} the account by hand, under *Organization settings → Users*`,
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  does: {
    puts: "deactivated",
    back: "reactivated as they were",
    lost: "bots of their own, invitations they sent and messages they had scheduled",
    tells: "Zulip itself tells the person nothing",
  },
  undone: {
    lifted: "reactivated by somebody else",
    "let-in-again": "let in again",
    "account-gone": "the account is gone",
  },
  left: "a deactivation from before was left",
  before: {
    during: "deactivated before by somebody else",
    after: "deactivated by somebody else, still so",
  },
};
