import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of a forum. */
export const forumWords: SpaceWords = {
  waits: {
    "is-staff": ({ place }) =>
      `that account is staff of ${place}, and staff is never touched. An admin has to take that role from it, and \`/enact\` tries again`,
    "account-gone": ({ place }) =>
      `that account is gone from ${place}: deleted, or merged with another. Look whether the person came back under another one`,
    "suspension-refused": (where) =>
      `${where.place} did not take it. A moderator ${where.isLifting ? "ends the suspension" : "suspends the account"} by hand, under *Admin → Users*`,
    "silence-refused": (where) =>
      `${where.place} did not take it. A moderator ${where.isLifting ? "ends the silence" : "silences the account"} by hand, under *Admin → Users*`,
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  does: {
    puts: "suspended and logged out; nothing they wrote is touched",
    back: "the suspension is lifted, by the forum itself too",
    lost: "their sessions, and it counts against trust levels",
    tells: "The forum shows the order's name on the profile, to everybody, and mails nobody",
  },
  mute: {
    does: {
      puts: "silenced: may read, and write nothing",
      back: "the silence is ended, by the forum itself too",
      lost: "nothing, but it counts against trust levels",
      tells:
        "The forum itself sends them a message and a mail at once, and a message when it ends, and nothing turns that off",
    },
    undone: {
      lifted: "the silence was ended by somebody else",
      "let-in-again": "let in again",
      "account-gone": "the account is gone from the forum",
    },
    left: "a silence from before was left",
    before: {
      during: "silenced before by somebody else",
      after: "somebody else's silence, still there",
    },
  },
  undone: {
    lifted: "the suspension was ended by somebody else",
    "let-in-again": "let in again",
    "account-gone": "the account is gone from the forum",
  },
  left: "a suspension from before was left",
  before: {
    during: "suspended before by somebody else",
    after: "somebody else's suspension, still there",
  },
};
