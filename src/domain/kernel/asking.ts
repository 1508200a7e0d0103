import type { Refusal } from "./refusal.ts";
import type { Writing } from "./writing.ts";
import type { LookedUpThere } from "../values/account-there.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Handle } from "../values/handle.ts";
import type { Cause, CodeName, NodeId, Sha256 } from "../values/ids.ts";
import type { JoiningReporter, Party } from "../values/party.ts";
import type { Person } from "../values/person.ts";
import type { SeenInPlaces } from "../values/seen-there.ts";
import type { DecidingBody } from "../values/stage.ts";
import type { Instant } from "../values/time.ts";

/** Whose login is whose, looked up when the commands were heard. */
export type Accounts = ReadonlyMap<Handle, Person>;

/** The references and numbers a case has given out, by what happened later too. */
export interface GivenOut {
  readonly parties: readonly Party[];
  /** How many acts have ever asked for a second. */
  readonly acts: number;
  /** How many actions were ever ordered. */
  readonly actions: number;
  /** How many acts were ever done alone. */
  readonly unilateralActs: number;
}

/**
 * What is known of another case by its name: that there is none, or where it leads to, as a duplicate or
 * as handled there; and, unless it is in a room, who decides it, who is out of it, and who reported.
 */
export type CaseNamed =
  | "none"
  | {
      readonly duplicateOf?: CodeName;
      readonly decidedBy?: DecidingBody;
      readonly out?: readonly Person[];
      readonly reporters?: readonly JoiningReporter[];
    };

/** A comment of the case's thread that a command names by the number in its link. */
export interface CommentNamed {
  readonly id: NodeId;
  readonly wroteAt: Instant;
  /** The keyed hash of what it says. */
  readonly hash: Sha256;
  /** Whether Comity wrote it to say how the case stands: it would write it again. */
  readonly isOfComity: boolean;
}

/** What the outside brings to a decision beside the case itself. */
export interface Means {
  readonly accounts: Accounts;
  /** Since when there are these accounts. */
  readonly accountsSince?: ReadonlyMap<Person["id"], Instant>;
  /** Whom earlier records name, by the logins they had then. */
  readonly namedBefore?: readonly Person[];
  readonly writing: Writing;
  /** The accounts in spaces that commands name. */
  readonly lookedUpThere?: LookedUpThere;
  /** What places show of those whose actions members say are done there. */
  readonly seenInPlaces?: SeenInPlaces;
  /** Who owns an organisation that a ban would reach; there where somebody asks for a ban alone. */
  readonly owners?: ReadonlySet<Person["id"]>;
  /** The cases that commands name; there where somebody closes a report as one of them, or it is handled here. */
  readonly casesNamed?: ReadonlyMap<CodeName, CaseNamed>;
  /** The comments that commands name. */
  readonly commentsNamed?: ReadonlyMap<number, CommentNamed>;
}

/** Everything a decision may depend on: who asks, when, what was true then, under which config. */
export interface Asking<State> extends Means {
  readonly actor: Person;
  readonly at: Instant;
  readonly state: State;
  readonly config: AdoptedConfig;
  readonly givenOut: GivenOut;
  /** The command that is decided. */
  readonly cause: Cause;
}

/** The events to record, or why there are none. */
export type Decided<Body, Reason extends string> = readonly Body[] | Refusal<Reason>;

/** That an act waits for another member, before it is known when, by whom and why it came about. */
export interface AwaitsSecond<Act> {
  readonly type: "SecondAwaited";
  readonly number: number;
  readonly act: Act;
}

/** An act is noted and takes effect once another member of the electorate agrees to it. */
export function awaitSecond<const Act>(
  act: Act,
  { givenOut }: { readonly givenOut: GivenOut },
): readonly AwaitsSecond<Act>[] {
  return [{ type: "SecondAwaited", number: givenOut.acts + 1, act }];
}
