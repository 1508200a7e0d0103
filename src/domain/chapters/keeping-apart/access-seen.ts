import type { LostIssue } from "./lost-issue.ts";
import type { RefusingRule, Hindrance } from "./refusing-rule.ts";
import type { UndoingBot } from "./undoing-bot.ts";
import type { Person } from "../../values/person.ts";

export type AccessRole = "read" | "triage" | "write" | "maintain" | "admin";

export interface PersonWithAccess {
  readonly person: Person;
  readonly role: AccessRole;
}

export interface OtherApp {
  readonly name: string;
  /** In every repository; else in some, and GitHub does not say in which. */
  readonly isEverywhere: boolean;
  /** Whether it may push: then it can bend records. */
  readonly canWrite: boolean;
}

/** Who and what can get at the case repository. `undefined` is what GitHub does not show the app. */
export interface AccessSeen {
  /** Everybody with access, by whatever way, organisation owners included. */
  readonly people: readonly PersonWithAccess[];
  /** The organisation's owners. */
  readonly owners: readonly Person[] | undefined;
  readonly isPrivate: boolean;
  /** What the organisation lets each of its members do in every repository. */
  readonly basePermission: string | undefined;
  /** Names of teams with access. */
  readonly teams: readonly string[] | undefined;
  readonly deployKeys: readonly { readonly canWrite: boolean }[] | undefined;
  /** Addresses are told everything that happens; how many there are. */
  readonly webhooks: number | undefined;
  /** Other Apps of the organisation that can read what is in repositories, or let somebody in. */
  readonly otherApps: readonly OtherApp[] | undefined;
  readonly isBoardPublic: boolean | undefined;
  /** Whether no owner has said yet that only those can open the board who may. */
  readonly isBoardToConfirm?: boolean;
  /**
   * Whether GitHub itself refuses what others do to records; `"unavailable"` where its plan has no
   * rules for private repositories.
   */
  readonly records: "guarded" | "unavailable" | "refused";
  /** Whether workflows run here: one that somebody with write pushes could send every report away. */
  readonly areActionsOn: boolean | undefined;
  /** Rules that would refuse what Comity writes; absent where GitHub does not show them. */
  readonly hindrances?: readonly Hindrance[] | undefined;
  /** Rules that GitHub has refused the same thing by, again and again. */
  readonly refusedBy?: readonly RefusingRule[];
  /** Bots that go on undoing what the app keeps of cases. */
  readonly undoing?: readonly UndoingBot[];
  /** How many of the committee have waited for a while to be let in, on account of the cases here. */
  readonly waiting?: number;
  /** Whether there is a room into which GitHub does not let Comity invite somebody who belongs there. */
  readonly areRoomsShort?: boolean;
  /**
   * Of those whom this audit knows, whose accounts GitHub does not show: its lists leave out whom it
   * hides, whatever they can read.
   */
  readonly notShown?: readonly Person[];
  /** Cases whose issue is gone. */
  readonly lostIssues?: readonly LostIssue[];
  /** The numbers of issues of forgotten cases that GitHub does not let the app delete. */
  readonly emptiedIssues?: readonly number[];
  /** Permissions, by GitHub's names, that the app needs and no owner has granted yet. */
  readonly lacks: readonly string[];
}
