import type { AnyKind } from "../../../src/app/engine/space-kinds.ts";
import type { SpaceEntry } from "../../../src/domain/values/space-entry.ts";
import type { MayAct } from "../../../src/ports/space.ts";
import type { Platform } from "./platform.ts";

/** Somebody with an account on a platform. */
export interface Someone {
  readonly id: string;
  readonly name: string;
}

type Awaitable<Value> = Value | Promise<Value>;

/** Lists or rooms, which come and go. */
interface Many {
  /** The one that was there from the beginning. */
  readonly first: string;
  /** One more, with these among its people. */
  grows(...ids: readonly string[]): Awaitable<string>;
  goes(part: string): Awaitable<unknown>;
  isOutOf(part: string, id: string): Awaitable<boolean>;
  isIn(part: string, id: string): Awaitable<boolean>;
  /** Given the power to put others out of it. */
  promotes(part: string, id: string): Awaitable<unknown>;
  /** Put out of it, or let in again, by somebody else. */
  byHand(part: string, id: string, isOut: boolean): Awaitable<unknown>;
  isMutedIn(part: string, id: string): Awaitable<boolean>;
  /** Muted there, or let write again, by somebody else. */
  muteByHand(part: string, id: string, isMuted: boolean): Awaitable<unknown>;
}

/** A platform with people, seen from outside as well. */
export interface Inhabited extends Platform {
  /** A key that may do what Comity does. */
  readonly key: string;
  somebody(name: string, as?: "member" | "owner" | "bot"): Awaitable<Someone>;
  /** Whether an ordinary visitor finds them put out. */
  isOut(id: string): Awaitable<boolean>;
  /** Put out, or let in again, by somebody else. */
  byHand(id: string, isOut: boolean): Awaitable<unknown>;
  /** Whether an ordinary visitor finds that they may read and write nothing. */
  isMuted?(id: string): Awaitable<boolean>;
  /** Muted, or let write again, by somebody else. */
  muteByHand?(id: string, isMuted: boolean): Awaitable<unknown>;
  /** Where a place is many. */
  readonly many?: Many;
  vanishes(id: string): Awaitable<unknown>;
  /** What its field for a reason shows, where it has one. */
  reasonShown(id: string): string | undefined;
  /** When its own timer ends, where it has one. */
  endsAt(id: string): string | undefined;
}

/** How something is put on somebody. */
export interface Asking {
  /** The request that does it, and the one that takes it back. */
  readonly taking: RegExp;
  readonly lifting: RegExp;
  /** What a refusal says that is read by looking: it is on them already, or it is not. */
  readonly refused: string;
}

/** A kind of space and a server of its platform. */
export interface PlatformKind {
  readonly kind: AnyKind;
  readonly entryAt: (origin: string) => SpaceEntry;
  /** A space of all lists or rooms there are. */
  readonly wideEntryAt?: (origin: string) => SpaceEntry;
  readonly start: () => Promise<Inhabited>;
  readonly removing: Asking;
  /** Missing where nobody can be muted. */
  readonly muting?: Asking;
  readonly ownerReason: string;
  /** Whether who was put out has to come back by themselves, and not as they were. */
  readonly leavesOut?: true;
  /** Of how many requests a run dies behind one; a real server takes its time for each. */
  readonly deathStride?: number;
  /** What this machine would need for its server, where there is no such thing. */
  readonly lacks?: string | undefined;
  /** What is seen of what its key may do. */
  readonly mayAct: MayAct;
  /** How long an account is there, as far as it says so. */
  readonly since: RegExp;
}
