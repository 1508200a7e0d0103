import type { Line } from "../chapters/enacting/line.ts";
import type { Addressee, PartyRef } from "../values/party.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** What has to be done next in a case. */
export type Due =
  | { readonly owed: "receipt"; readonly to: readonly PartyRef[] }
  /** Finding out what happened, and proposing what follows. */
  | { readonly owed: "resolution" }
  | { readonly owed: "approvals" }
  /** The agreed resolution is to be told. */
  | { readonly owed: "consultation"; readonly to: readonly PartyRef[] }
  | { readonly owed: "answer"; readonly of: readonly PartyRef[] }
  | { readonly owed: "enactment" }
  | { readonly owed: "line"; readonly line: Line; readonly others: readonly number[] }
  /** Lines the app is at: nobody else owes anything. */
  | { readonly owed: "lines-of-the-app"; readonly lines: readonly number[] }
  /** Somebody did not agree to what was asked of them, and nothing is decided for that. */
  | { readonly owed: "another-decision"; readonly about: PartyRef }
  /** Somebody else undid a ban that is in force. */
  | { readonly owed: "drift"; readonly line: Line }
  /** `around`: who of those told stays out of it, so that no list of theirs is used. */
  | {
      readonly owed: "outcome";
      readonly to: readonly Addressee[];
      readonly around: readonly Person[];
    }
  | { readonly owed: "review"; readonly act: number }
  | { readonly owed: "closing" };

/** What is owed next in a case, by whom and by when. */
export type NextStep = Due & {
  readonly by: readonly Person[];
  /** `undefined` where no deadline runs. */
  readonly dueAt: Instant | undefined;
};
