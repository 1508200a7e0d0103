import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of rooms on Matrix. */
export const matrixWords: SpaceWords = {
  waits: {
    "is-moderator": ({ place }) =>
      `that account may ban people in ${place} itself, and such accounts are never touched. An admin of the room has to lower its power level, and \`/enact\` tries again`,
    "not-in-room": ({ place }) =>
      `Comity's account is not in every room of ${place}. An admin invites it and gives it the power level to ban and to kick, and \`/enact\` tries again`,
    "too-many-rooms": ({ place }) =>
      `${place} has more rooms than Comity works through. The council names parts of it in the configuration, or a moderator does it by hand`,
    "account-gone": ({ place }) =>
      `no room of ${place} has ever seen that account, and its server knows it no more. Look whether the person came back under another one`,
    "ban-refused": (where) =>
      `a room of ${where.place} did not take it. A moderator whose power level is above that account's ${where.isLifting ? "lifts the ban" : "bans the account"} by hand`,
    "level-refused": (where) =>
      `a room of ${where.place} did not take it. An admin of the room ${where.isLifting ? "puts the account's power level back" : "gives the account a power level below 0"} by hand`,
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  does: {
    puts: "banned from each room",
    back: "unbanned; who wants to return joins, or is invited by people",
    lost: "their membership of the rooms and open invitations",
    tells: "Everybody in the rooms sees the ban with the order's name, for good, the person too",
  },
  mute: {
    does: {
      puts: "given a power level in each room that sends nothing: reads, and writes and reacts no more",
      back: "the level from before is put back",
      lost: "nothing",
      tells: "Everybody in the rooms can see the level, for good; Matrix itself tells nobody why",
    },
    undone: {
      lifted: "the level was put back by somebody else",
      "let-in-again": "let in again",
      "account-gone": "the account is gone",
    },
    left: "a level from before was left",
    before: {
      during: "muted before by somebody else",
      after: "muted by somebody else, still so",
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
