import type { Sha256 } from "./ids.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";
import type { Retention } from "./retention.ts";
import type { WordsOfSpaces } from "./space-words.ts";
import type { Duration, Instant } from "./time.ts";

/**
 * The config the committee acts under: adopted, recorded on the register, its logins resolved to
 * accounts once. Logins in the file do not matter afterwards.
 */
export interface AdoptedConfig {
  /** Its document on the register: number and SHA-256. */
  readonly register: { readonly n: number; readonly sha256: Sha256 };
  readonly adoptedAt: Instant;
  readonly committee: {
    readonly chair: Person;
    readonly deputies: readonly Person[];
    /** Everybody on the committee, chair and deputies included. */
    readonly members: readonly Person[];
    readonly email: string;
  };
  readonly council:
    | {
        readonly members: readonly Person[];
        readonly email: string;
        readonly decides: "majority" | "consensus";
      }
    | undefined;
  /** Where somebody of committee or council is written to alone. */
  readonly emails?: readonly { readonly person: Person; readonly email: string }[];
  readonly coreTeam: { readonly email: string } | undefined;
  /** Everybody of committee and council who came with a later config than the first, and when. */
  readonly joined?: readonly Joining[];
  /** Whom it names and who belong to neither body yet: they have not said whom they could not judge. */
  readonly toDeclare?: readonly ToDeclare[];
  /** The councils of earlier configs, oldest first. */
  readonly councilsBefore?: readonly FormerCouncil[];
  /** For what concerns the organisation's owners: the address of somebody outside. */
  readonly outsideContact?: string;
  /** Events whose organisers are the committee's delegates. */
  readonly events?: readonly EventInUse[];
  /** Who is under a ban in force: none of them decides anything or is awaited anywhere. */
  readonly barred?: readonly Person[];
  readonly away: readonly Absence[];
  readonly consensus: {
    readonly minimum: number;
    /** How the committee agrees: all of it, unless the config says otherwise. */
    readonly rule?: CommitteeRule;
    /** How long consensus is sought before two thirds are enough, where they are. */
    readonly twoThirdsAfter?: Duration;
  };
  /** Members of the committee who read and speak and whose agreement is not asked for. */
  readonly withoutVote?: readonly Person[];
  readonly clocks: ClockLengths;
  /** Whether there is a mail server. */
  readonly canMail: boolean;
  /** Whether people outside can open private pages on the web. */
  readonly hasPages?: boolean;
  /** Whether the committee's address hears once a week of what is overdue: wanted, and possible. */
  readonly mailsWeekly: boolean;
  /** For how long things are kept, where the config says so. */
  readonly retention?: Retention;
  readonly seal: "parties" | "recusals" | "always";
  /** Where the community meets. */
  readonly spaces: readonly SpaceInUse[];
  /** What the kinds of space say to people; the same whatever config is in force. */
  readonly spaceWords: WordsOfSpaces;
}

/** How a committee agrees on a resolution. */
export type CommitteeRule = "consensus" | "consensus-then-two-thirds";

/** Somebody belongs to committee or council since then. */
export interface Joining {
  readonly person: Person;
  readonly at: Instant;
  /** Whom they said they could not judge, and since when; at first or later. */
  readonly conflicts?: readonly Declared[];
}

export interface Declared {
  readonly person: Person;
  readonly since: Instant;
}

/** Somebody whom a config brought, and who is asked since then. */
export interface ToDeclare {
  readonly person: Person;
  readonly since: Instant;
  readonly on: readonly ("committee" | "council")[];
}

/** Who was on the council until, not including, that instant; nobody where none was named. */
export interface FormerCouncil {
  readonly members: readonly Person[];
  readonly until: Instant;
}

/** A space as the committee names it, and every place in it where a ban holds. */
export interface SpaceInUse {
  readonly name: string;
  readonly places: readonly Place[];
  /** Whether the host has set none of the key it takes: people see to what is ordered there. */
  readonly lacksKey?: true;
}

/** An event, and what its organisers are known by from the first instant up to, not including, the last. */
export interface EventInUse {
  readonly name: string;
  readonly code: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Away from the first instant up to, not including, the last. */
export interface Absence {
  readonly who: Person;
  readonly from: Instant;
  readonly until: Instant;
}

/** By its key in the configuration, how long each promise has. */
export type ClockLengths = Readonly<Record<string, Duration>>;
