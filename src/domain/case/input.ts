import type { Cause, CodeName, NodeId } from "../ids.ts";
import type { Doer, Person } from "../person.ts";
import type { Instant } from "../time.ts";
import type { AllowedTo, CaseCommand } from "./case-command.ts";
import type { Refusal } from "./refusal-reason.ts";

interface Happened {
  readonly at: Instant;
  readonly cause: Cause;
  /** Orders what happened in the same second: the database id, then the place in the comment. */
  readonly order: readonly number[];
}

/** What people did on GitHub that a case may have to answer. */
export type Input =
  | (Happened & {
      readonly kind: "report";
      readonly by: Doer;
      readonly codeName: CodeName;
      readonly issue: { readonly id: NodeId; readonly number: number };
      readonly title: string;
      readonly receivedAt: Instant;
    })
  | (Happened & {
      readonly kind: "command";
      readonly by: Person;
      readonly verb: string;
      /** The whole command as it was written. */
      readonly text: string;
      readonly allowedTo: AllowedTo;
      readonly command: CaseCommand | Refusal;
    })
  | (Happened & { readonly kind: "assignment"; readonly assignee: Person });

const kinds: readonly Input["kind"][] = ["report", "command", "assignment"];

/** Inputs are decided in the order of (instant, kind, database id), in whichever they arrive. */
export function compareInputs(a: Input, b: Input): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const differing = a.order.findIndex((number, i) => number !== b.order[i]);
  return (a.order[differing] ?? 0) - (b.order[differing] ?? 0);
}
