import type { SpaceReason } from "../domain/chapters/enacting/human-reason.ts";
import type { Person } from "../domain/values/person.ts";

/** What a person has in a space: what is taken from them is recorded before it is taken. */
export interface StandingSeen {
  /** What the account is called now; it may have been renamed since anybody wrote it down. */
  readonly login: string;
  readonly isBlocked: boolean;
  readonly membership: "none" | "member" | "owner";
  /** Invited to be a member, and has not answered. */
  readonly invited: boolean;
  /**
   * Names of the repositories they work on from outside; `"unknown"` where they do somewhere and
   * the app does not see every repository.
   */
  readonly collaboratesOn: readonly string[] | "unknown";
}

/** Why nothing can be done until a human does something. */
export interface WaitsForHuman {
  readonly waitsFor: SpaceReason;
  /** Whose account, where it is somebody else's than the person's. */
  readonly account?: Person["id"];
}

/** `proof` says where it was read back: a route and an account id, never a login. */
export type SpaceOutcome = { readonly done: true; readonly proof: string } | WaitsForHuman;

/**
 * One organisation people can be put out of. People are told by account id; logins are looked up
 * right before they are used. What could not be done now is thrown as `Transient`: nothing is tried
 * again inside, the next look observes first. `Terminal` is a fault of the app's own credentials
 * or an answer of an unknown shape.
 */
export interface Space {
  observe(person: Person): Promise<StandingSeen | WaitsForHuman>;
  /**
   * Takes membership and collaborations that were seen, blocks, and reads the block back by account
   * id. `Transient` where a membership or an invitation is there by now that was not seen. Whoever
   * is blocked already is done, and nothing is written.
   */
  remove(person: Person, seen: StandingSeen): Promise<SpaceOutcome>;
  /**
   * Lifts the block of that account, found by id; who is not blocked is done. Whether it is the
   * app's own to lift is for the caller to know.
   */
  release(person: Person): Promise<SpaceOutcome>;
  /**
   * Every blocked account by id: the whole list, or it throws; `edge.missing` of a `Terminal` says
   * where the app is not installed.
   */
  blocked(): Promise<ReadonlySet<Person["id"]>>;
  /** Everybody who owns the organisation, by id: the whole list, or it throws as `blocked` does. */
  owners(): Promise<ReadonlySet<Person["id"]>>;
}

/** The space of an organisation, by its name in any case, or why there is none. */
export type FindSpace = (organisation: string) => Space | WaitsForHuman;
