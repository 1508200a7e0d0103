import type { CaseCommand } from "./case-command.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import type { MergeInput, PushInput, StandingInput } from "../chapters/deciding/deciding-inputs.ts";
import type { FormFacts, MessageFacts } from "../chapters/intake/form-facts.ts";
import type { Mentions } from "../chapters/reporting/mentioned-in.ts";
import type { NotReceivedThen, UnclearAnswer } from "../chapters/reporting/reporting-events.ts";
import type { AllowedTo } from "../kernel/define-command.ts";
import type { Occurrence } from "../kernel/occurrence.ts";
import type { Handle } from "../values/handle.ts";
import type { CodeName, NodeId, Salt, Sha256 } from "../values/ids.ts";
import type { PartyRef } from "../values/party.ts";
import type { Doer, Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** A report: an issue with the form's label, or one that a member opens as a case. */
export interface ReportInput extends Occurrence {
  readonly kind: "report";
  readonly by: Doer;
  /** The member who made a case of an issue that came without the label. */
  readonly openedBy: Person | undefined;
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  readonly title: string;
  /** For the case it may begin. */
  readonly salt: Salt;
  readonly receivedAt: Instant;
  /** Why it was not received when its form says. */
  readonly notReceivedThen?: NotReceivedThen;
  /** By when it had happened, where it says so in a way that can be read. */
  readonly happenedBy?: Instant | undefined;
  /** Whether it says that it is still going on. */
  readonly isOngoing?: boolean;
  /** Those whom the form names. */
  readonly parties: readonly {
    readonly role: UnclearAnswer["role"];
    readonly identity: { readonly handle: Handle };
  }[];
  /** What it says of people that names nobody. */
  readonly unclear: readonly UnclearAnswer[];
  /** Everybody whom title or text may mention, those named among them. */
  readonly mentions: Mentions;
  /** What else is known of one that came by the form on the web. */
  readonly form?: ReportByForm;
}

/** A report that came by the form on the web. */
export interface ReportByForm extends FormFacts {
  /** The keyed hash of the whole. */
  readonly words: Sha256;
  /** Whether it begins in a room and was never anywhere else. */
  readonly isInRoom: boolean;
}

/** Somebody outside wrote on their private page. */
export interface MessageInput extends Occurrence {
  readonly kind: "message";
  readonly comment: NodeId;
  readonly words: Sha256;
  readonly message: MessageFacts;
}

/** Somebody outside opened their private page. */
export interface OpeningInput extends Occurrence {
  readonly kind: "opening";
  readonly party: PartyRef;
}

/** Another case of the same incident is handled here from now on, or goes on by itself again. */
export interface LeadInput extends Occurrence {
  readonly kind: "lead";
  readonly from: CodeName;
  readonly does: "joins" | "leaves";
}

export interface CommandInput extends Occurrence {
  readonly kind: "command";
  readonly by: Person;
  readonly verb: string;
  /** The whole command as it was written, and its SHA-256. */
  readonly text: string;
  readonly textSha256: Sha256;
  readonly allowedTo: AllowedTo;
  readonly command: CaseCommand | CaseRefusal;
}

export interface AssignmentInput extends Occurrence {
  readonly kind: "assignment";
  readonly assignee: Person;
  /** `undefined` for a deleted account. */
  readonly assignedBy: Person | undefined;
}

/** Something the app keeps was changed by somebody else. */
export interface ChangeInput extends Occurrence {
  readonly kind: "change";
  /** `undefined` for a deleted account, or where GitHub does not say who it was. */
  readonly changedBy: Person | undefined;
  /** Whether it was a bot, or another app. */
  readonly isByBot?: true;
  readonly change:
    | { readonly what: "title"; readonly to: string }
    | { readonly what: "label"; readonly label: string; readonly isOn: boolean }
    | { readonly what: "state"; readonly isOpen: boolean }
    | { readonly what: "card"; readonly to: string }
    | { readonly what: "pull" }
    | { readonly what: "draft" }
    | { readonly what: "lock" };
}

/** What somebody had said was changed or deleted, later or by another. */
export interface RewordingInput extends Occurrence {
  readonly kind: "rewording";
  readonly what: "report" | "comment";
  readonly how: "edited" | "deleted";
  /** Whose words they were; `undefined` for a deleted account, and for what the app repeated. */
  readonly author: Person | undefined;
  /** `undefined` where it is not known which comment it was that was deleted. */
  readonly wrote: { readonly id: NodeId; readonly at: Instant } | undefined;
  /** `undefined` for a deleted account. */
  readonly by: Person | undefined;
}

/** What people did on GitHub that a case may have to answer. */
export type Input =
  | ReportInput
  | CommandInput
  | AssignmentInput
  | ChangeInput
  | RewordingInput
  | MergeInput
  | PushInput
  | MessageInput
  | OpeningInput
  | LeadInput
  | StandingInput;

const kinds: readonly Input["kind"][] = [
  "report",
  "command",
  "assignment",
  "change",
  "rewording",
  "merge",
  "push",
  "opening",
  "message",
  "lead",
  "standing",
];

/** Inputs are decided in the order of (instant, kind, database id), in whichever they arrive. */
export function compareInputs(a: Input, b: Input): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const differing = a.order.findIndex((number, i) => number !== b.order[i]);
  return (a.order[differing] ?? 0) - (b.order[differing] ?? 0);
}
