import type { SpaceWords, WaitingPlace } from "../../../domain/values/space-words.ts";

/** What is said of mailing lists. */
export const mailmanWords: SpaceWords = {
  waits: {
    "is-owner": ({ place }) =>
      `that account owns or moderates a list of ${place}, or the server itself, and such accounts are never touched. Another owner has to take that role from it, and \`/enact\` tries again`,
    "list-gone": ({ place }) =>
      `the server has no such list as ${place} any more. The council corrects the configuration, or says that it cannot be done`,
    "too-many-lists": ({ place }) =>
      `${place} has more lists than Comity works through. The council names parts of it in the configuration, or an owner does it by hand`,
    "account-gone": ({ place }) =>
      `${place} knows no such address any more. Look whether the person came back under another one`,
    "ban-refused": (where) =>
      `a list of ${where.place} did not take it. An owner ${where.isLifting ? "lifts the ban and subscribes the address again" : "bans the address and unsubscribes it"} by hand`,
    "moderation-refused": (where) =>
      `a list of ${where.place} did not take it. An owner sets what becomes of that address's mail ${where.isLifting ? "back" : "to discard"} by hand`,
    "not-subscribed": ({ place }) =>
      `that address is subscribed to no list of ${place}, and only a subscription can be muted. An owner discards its mail by hand, under *Non-members*`,
  } satisfies Readonly<Record<string, (where: WaitingPlace) => string>>,
  does: {
    puts: "banned and unsubscribed, with every address that Mailman knows of them",
    back: "subscribed again as they were",
    lost: "mail of the meantime",
    tells: "Mailman itself mails a goodbye, unless the list turns that off",
  },
  mute: {
    does: {
      puts: "on each list what they write is discarded; they go on receiving it",
      back: "their mail passes as before",
      lost: "what they wrote in the meantime",
      tells: "Mailman itself tells nobody, the person neither",
    },
    undone: {
      lifted: "their mail was let pass by somebody else",
      "let-in-again": "let in again",
      "account-gone": "the address is gone from the server",
    },
    left: "a mute from before was left",
    before: {
      during: "muted before by somebody else",
      after: "muted by somebody else, still so",
    },
  },
  undone: {
    lifted: "the ban was lifted by somebody else",
    "let-in-again": "let in again",
    "account-gone": "the address is gone from the server",
  },
  left: "a ban from before was left",
  before: {
    during: "banned before by somebody else",
    after: "somebody else's ban, still there",
  },
};
