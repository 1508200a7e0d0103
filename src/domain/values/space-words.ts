import type { Place } from "./place.ts";
import type { Restriction } from "./standing.ts";

/** Somebody else lifted it by hand, let the person in again, or the platform does not show the account any more. */
export type Undone = "lifted" | "let-in-again" | "account-gone";

/** Where something is for people to do, and what of. */
export interface WaitingPlace {
  /** What the place is called. */
  readonly place: string;
  /** Whether a ban has ended there and is to be lifted. */
  readonly isLifting: boolean;
  /** Somebody else's account there, by what never changes hands. */
  readonly account: string | undefined;
}

/** What a kind of space says to people, in the words of its platform: of a ban, and of a mute. */
export interface SpaceWords extends WordsOfRestriction {
  /**
   * By its own reasons, why a person has to do what Comity cannot, and what exactly. After it comes
   * the command that says it is done.
   */
  readonly waits: Readonly<Record<string, (where: WaitingPlace) => string>>;
  /** The same of somebody muted; missing where nobody can be. */
  readonly mute?: WordsOfRestriction;
}

/** What is said of being put out of a place, or of being muted in it. */
export interface WordsOfRestriction {
  /** What it is there, without a full stop: shown before anything is touched. */
  readonly does: {
    /** `suspended and logged out` */
    readonly puts: string;
    /** After "at the end": `the suspension is lifted`. */
    readonly back: string;
    /** After "lost": what does not come back. */
    readonly lost: string;
    /** A sentence: what the platform itself says, and to whom. */
    readonly tells: string;
  };
  readonly undone: Readonly<Record<Undone, string>>;
  /** What is left at the end of a ban, since somebody else had put it there before: `a block …`. */
  readonly left: string;
  /** How the register of bans says so, while the ban lasts and after. */
  readonly before: { readonly during: string; readonly after: string };
}

/** By kind. What is not in it, this version does not know. */
export type WordsOfSpaces = ReadonlyMap<string, SpaceWords>;

/** Older records know no other platform of the app's, and do not always name the place. */
const olderKind = "github";

/** What is said of a place; where people do everything, only older records have something to say. */
export function wordsAt(
  place: Pick<Place, "kind" | "steward"> | undefined,
  words: WordsOfSpaces,
): SpaceWords | undefined {
  const isApps = place !== undefined && place.steward === undefined;
  return words.get(isApps ? place.kind : olderKind);
}

/** Of what an order puts on somebody there, whether it is known what the place is or not. */
export function wordsFor(restriction: Restriction, words: SpaceWords | undefined): PlainWords {
  return (restriction === "muted" ? words?.mute : words) ?? plainWords;
}

type PlainWords = Omit<WordsOfRestriction, "does">;

/** For a place whose kind has no such thing, or is not known to this version. */
const plainWords: PlainWords = {
  undone: {
    lifted: "lifted by somebody else",
    "let-in-again": "let in again",
    "account-gone": "the account is gone",
  },
  left: "what was there before was left",
  before: {
    during: "put out before by somebody else",
    after: "put out by somebody else, still so",
  },
};
