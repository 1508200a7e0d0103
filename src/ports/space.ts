import type { SpaceReason } from "../domain/chapters/enacting/human-reason.ts";
import type { AccountThere, Whom } from "../domain/values/account-there.ts";
import type { OrderId, PlannedAction } from "../domain/values/planned-action.ts";
import type { Place } from "../domain/values/place.ts";
import type { Evidence, Restriction, Standing } from "../domain/values/standing.ts";

/** An account in a space, which need not be one on GitHub. */
export interface Account {
  /** What never changes hands there: no name that people see. */
  readonly id: string;
}

/**
 * How somebody stands in a place as to one restriction, whatever else is put on them there: what is taken from them is recorded before it is taken. */
export interface Seen {
  readonly standing: Standing;
  /** Whether they are among its people now, put out or not. */
  readonly isMember: boolean;
  /** What they have there. */
  readonly evidence: Evidence;
}

/** Why nothing can be done until a human does something. */
export interface WaitsForHuman {
  readonly waitsFor: SpaceReason;
  /** Whose account, where it is somebody else's than the person's. */
  readonly account?: Account["id"];
}

/** What a platform may know of an order. */
export interface Ordered extends Pick<PlannedAction, "until"> {
  readonly order: OrderId;
  /** What is there already is of the app's orders, so that its timer may be set anew. */
  readonly isOwn?: boolean;
}

/**
 * What is seen of what the key may do there: all that an order takes, too little, more than it should;
 * or it can put out, and whether it can lift is shown by lifting alone.
 */
export type MayAct = "as-ordered" | "too-little" | "too-much" | "lifting-not-known";

type Done = { readonly done: true } | WaitsForHuman;

/**
 * How one restriction is put on people in a place. What could not be done now is thrown as
 * `Transient`: nothing is tried again inside, the next look observes first. `Terminal` is a fault of
 * the app's own credentials or an answer of an unknown shape.
 */
export interface Restraint {
  look(account: Account): Promise<Seen | WaitsForHuman>;
  /** What they had by an earlier look and this one, since that may have taken some of it. */
  together(noted: Evidence | undefined, seen: Evidence): Evidence;
  /**
   * What is noted where what is on them already is of another order of the app's: at the end it goes, too.
   * Missing where what was seen says that by itself.
   */
  asOwn?(seen: Evidence): Evidence;
  /**
   * Brings it about that they stand so, and reads that back. Who stands so already is done, and
   * nothing is written. Whether it is the app's own to lift is for the caller to know.
   *
   * @param evidence to restrict, what was seen: `Transient` where there is more by now; to free,
   * what was noted, to which they return, `undefined` where people had carried it out
   * @param order by which; a platform that ends it by itself is told when
   */
  put(
    account: Account,
    standing: Restriction | "free",
    evidence: Evidence | undefined,
    order: Ordered,
  ): Promise<Done>;
  /**
   * Whether restricting somebody, for which `put` asked a human, may go through a moment later after
   * all: a single refusal need not mean anything.
   */
  mayPass(reason: SpaceReason): boolean;
  /** For the record, where anybody who may look can see that they stand so. */
  prove(account: Account, standing: Restriction | "free"): string;
  /**
   * Where the platform's own timer may end before an order does: sets it anew until then, or as far
   * as it goes. Asked every day of an order in force; touches nobody on whom it is not any more.
   */
  renew?(account: Account, order: Ordered): Promise<Done>;
  /** Missing where a place is one thing. */
  readonly parts?: PartsOfPlace;
}

/** Of a place that stands for many, lists or rooms: those that come in while an order is in force. */
export interface PartsOfPlace {
  /** All there are now. */
  list(): Promise<readonly string[]>;
  /**
   * Those of which what was noted does not know, and what was noted with what they have there. None
   * where what was noted does not say which there were.
   *
   * @param isOwn whether a restriction that is there already may be of another order of the app's
   */
  look(account: Account, noted: Evidence, isOwn: boolean): Promise<SeenParts | WaitsForHuman>;
  /** As `put` does, on these alone. One that went away is nothing to be done. */
  cover(
    account: Account,
    parts: readonly string[],
    evidence: Evidence,
    order: Ordered,
  ): Promise<Done>;
}

interface SeenParts {
  readonly parts: readonly string[];
  readonly evidence: Evidence;
}

/**
 * One place people can be put out of. They are told by what never changes hands; names are looked
 * up right before they are used.
 */
export interface Space extends Restraint {
  /**
   * Which account there it is: asked of nobody. `no-account-there` where the space has accounts of
   * its own and none is known.
   */
  find(whom: Whom): Promise<Account | WaitsForHuman>;
  /**
   * Who goes by that name there now, and what identifies them; missing where a person's account on
   * GitHub is their account.
   */
  identify?(name: string): Promise<AccountThere | "nobody" | "several" | WaitsForHuman>;
  /** The same for somebody who reads and may not write; missing where the platform has no such thing. */
  readonly muting?: Restraint;
  /**
   * Everybody who is removed: the whole list, or it throws; `edge.missing` of a `Terminal` says
   * where the app is not let in. `unknown` where there is no such list.
   */
  removed(): Promise<ReadonlySet<Account["id"]> | "unknown">;
  /** Everybody whom nobody may put out there: the whole list, or it throws as `removed` does. */
  owners(): Promise<ReadonlySet<Account["id"]>>;
  /** For whoever set the key; asks, and touches nobody. Missing where the space takes none. */
  mayAct?(): Promise<MayAct | WaitsForHuman>;
}

/** The space of a place, or why there is none. */
export type FindSpace = (place: Pick<Place, "kind" | "key">) => Space | WaitsForHuman;
