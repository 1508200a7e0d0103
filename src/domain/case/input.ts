import type { Cause, CodeName, GitOid, NodeId, Sha256 } from "../values/ids.ts";
import type { PartyRole } from "../values/party.ts";
import type { Doer, Person } from "../values/person.ts";
import type { PullMerge, SeenPull } from "../chapters/deciding/seen-pull.ts";
import type { Instant } from "../values/time.ts";
import type { AllowedTo, CaseCommand } from "./case-command.ts";
import type { Handle } from "../values/handle.ts";
import type { Refusal } from "./refusal-reason.ts";

interface Happened {
  readonly at: Instant;
  readonly cause: Cause;
  /** Orders what happened in the same second: the database id, then the place in the comment. */
  readonly order: readonly number[];
}

/** A report: an issue with the form's label, or one that a member opens as a case. */
export interface ReportInput extends Happened {
  readonly kind: "report";
  readonly by: Doer;
  /** The member who made a case of an issue that came without the label. */
  readonly openedBy: Person | undefined;
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  readonly title: string;
  readonly receivedAt: Instant;
  /** Those whom the form names. */
  readonly parties: readonly {
    readonly role: PartyRole;
    readonly identity: { readonly handle: Handle };
  }[];
}

export interface CommandInput extends Happened {
  readonly kind: "command";
  readonly by: Person;
  readonly verb: string;
  /** The whole command as it was written, and its SHA-256. */
  readonly text: string;
  readonly textSha256: Sha256;
  readonly allowedTo: AllowedTo;
  readonly command: CaseCommand | Refusal;
}

export interface AssignmentInput extends Happened {
  readonly kind: "assignment";
  readonly assignee: Person;
}

/** Something the app keeps was changed by somebody else. */
export interface ChangeInput extends Happened {
  readonly kind: "change";
  readonly change:
    | { readonly what: "title"; readonly to: string }
    | { readonly what: "label"; readonly label: string; readonly isOn: boolean }
    | { readonly what: "state"; readonly isOpen: boolean }
    | { readonly what: "card"; readonly to: string }
    | { readonly what: "pull" };
}

/** A resolution's pull request was merged, by the app or by hand. */
export interface MergeInput extends Happened {
  readonly kind: "merge";
  readonly pull: SeenPull & { readonly merge: PullMerge };
}

/** The default branch holds a file for this case that no pull request brought there. */
export interface PushInput extends Happened {
  readonly kind: "push";
  readonly commit: GitOid;
  readonly blob: GitOid;
}

/** What people did on GitHub that a case may have to answer. */
export type Input =
  ReportInput | CommandInput | AssignmentInput | ChangeInput | MergeInput | PushInput;

const kinds: readonly Input["kind"][] = [
  "report",
  "command",
  "assignment",
  "change",
  "merge",
  "push",
];

/** Inputs are decided in the order of (instant, kind, database id), in whichever they arrive. */
export function compareInputs(a: Input, b: Input): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const differing = a.order.findIndex((number, i) => number !== b.order[i]);
  return (a.order[differing] ?? 0) - (b.order[differing] ?? 0);
}
