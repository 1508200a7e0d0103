import type { NodeId } from "../domain/values/ids.ts";
import type { NotLetIn } from "../domain/chapters/keeping-apart/unsettled-access.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import type { RoomAccess, ShutOut } from "./rooms.ts";

/** Whatever was opened in a standing place, by whomever, with what the app answered there. */
export interface PlaceThread extends Pick<PlaceIssue, "id" | "ours"> {
  /** What people wrote themselves, not by mail, as it stands, oldest first: the issue first, where it is theirs. */
  readonly said: readonly PlaceComment[];
}

/** An issue the app opened in a standing place. */
export interface PlaceIssue {
  readonly id: NodeId;
  readonly openedAt: Instant;
  /** As the app last wrote it, whatever others made of it since. */
  readonly ownBody: string;
  /** As it stands. */
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
  /** What the app wrote below it. */
  readonly ours: readonly {
    readonly id: NodeId;
    readonly at: Instant;
    readonly body: string;
  }[];
  /** What people wrote themselves, not by mail, as it stands, oldest first. */
  readonly said: readonly PlaceComment[];
}

export interface PlaceComment {
  readonly id: NodeId;
  readonly by: Person;
  /** When they last changed it. */
  readonly at: Instant;
  readonly text: string;
}

export type PlaceStep =
  /** Nobody forks it, no workflow runs in it; what GitHub refuses stays open. */
  | { readonly step: "close-doors" }
  | { readonly step: "open-issue"; readonly title: string; readonly body: string }
  | {
      readonly step: "write-issue";
      readonly id: NodeId;
      readonly body: string;
      readonly state: "OPEN" | "CLOSED";
    }
  | { readonly step: "add-comment"; readonly issue: NodeId; readonly body: string }
  | { readonly step: "delete-comment"; readonly id: NodeId };

/**
 * A private repository beside the case repository in which no case ever lies, known by the mark in
 * its description. Throws `Transient` and `Terminal`.
 */
export interface StandingPlace {
  /** `elsewhere`: a repository of that name that is not the app's, or not private. */
  standing(): Promise<"there" | "missing" | "elsewhere">;
  create(): Promise<void>;
  /** All of the app's, oldest first. One request for thirty, and for each further hundred comments of one. */
  issues(): Promise<readonly PlaceIssue[]>;
  /** Those and everybody else's, and a request for each further hundred comments of one of theirs. */
  threads(): Promise<{
    readonly issues: readonly PlaceIssue[];
    readonly others: readonly PlaceThread[];
  }>;
  apply(step: PlaceStep): Promise<void>;
  access(): Promise<RoomAccess>;
  /** Lets somebody read and write comments. */
  admit(person: Person): Promise<"let-in" | NotLetIn>;
  shutOut(person: RoomAccess["invited"][number] | Person): Promise<ShutOut>;
}
