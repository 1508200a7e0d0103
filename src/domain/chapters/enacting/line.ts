import type { EnactingEvent } from "./enacting-events.ts";
import type { HumanReason } from "./human-reason.ts";
import { type Doer, isSamePerson } from "../../values/person.ts";
import { placed, type PlacedLine, type PlannedLine } from "../../values/planned-line.ts";
import type { Undone } from "../../values/space-words.ts";
import type { Evidence, Standing } from "../../values/standing.ts";
import type { Instant } from "../../values/time.ts";

/** How somebody stood in a place before an order of the app's, and what they had there. */
export interface Had {
  readonly before: Standing;
  readonly evidence: Evidence;
}

type Event<Type extends EnactingEvent["type"]> = Extract<EnactingEvent, { type: Type }>;

/** One measure in one place, and how far it is. */
export interface Line extends PlacedLine {
  readonly orderedAt: Instant;
  readonly orderedBy: Doer;
  /** Of an act done alone, its number. */
  readonly act: number | undefined;
  readonly standing: "pending" | "done" | "failed";
  /** When it was done or failed. */
  readonly settledAt: Instant | undefined;
  readonly proof: string | undefined;
  /** Why the app waits for people, with what it was about to do. */
  readonly waitsFor: HumanReason | undefined;
  /** Whose account that is about, where it is somebody else's than the person's. */
  readonly account: string | undefined;
  readonly had: Had | undefined;
  readonly ended:
    | {
        readonly at: Instant;
        readonly because: Event<"OrderEnded">["because"];
      }
    | undefined;
  /** When what it had imposed was undone, after it ended. */
  readonly lifted: { readonly at: Instant; readonly kept: string | undefined } | undefined;
  readonly drift: { readonly at: Instant; readonly what: Undone } | undefined;
  /** Whether another member than the one who ordered it has said that it is meant. */
  readonly isSeconded: boolean;
}

export type LineEvent = Extract<
  EnactingEvent,
  {
    type:
      | "ResolutionEnacted"
      | "CoolingOffBegun"
      | "StandingNoted"
      | "StandingKept"
      | "LineDone"
      | "LineFailed"
      | "LineHandedToPeople"
      | "LinesTriedAgain"
      | "OrderEnded"
      | "LineLifted"
      | "DriftNoticed";
  }
>;

/** Whether a line belongs to the order of that name. */
export function isOrderOf({ order }: Pick<Line, "order">, name: string): boolean {
  return order === name;
}

/** The lines after one more event about them. */
export function linesAfter(lines: readonly Line[], event: LineEvent): readonly Line[] {
  switch (event.type) {
    case "ResolutionEnacted":
    case "CoolingOffBegun":
      return linesOrdered(lines, event.lines, event);
    case "StandingNoted":
      return changed(lines, event.line, () => ({ had: hadIn(event) }));
    case "StandingKept": {
      const { before, evidence } = event;
      return changed(lines, event.line, () => ({ had: { before, evidence } }));
    }
    case "LineDone": {
      const { at, proof } = event;
      return changed(lines, event.line, (line) =>
        line.ended && line.standing === "done"
          ? { lifted: { at, kept: undefined }, waitsFor: undefined }
          : { standing: "done", settledAt: at, proof, waitsFor: undefined, drift: undefined },
      );
    }
    case "LineFailed": {
      const { at, reason: proof } = event;
      return changed(lines, event.line, (line) =>
        line.ended && line.standing === "done"
          ? { lifted: { at, kept: "failed" }, waitsFor: undefined }
          : { standing: "failed", settledAt: at, proof, waitsFor: undefined },
      );
    }
    case "LineHandedToPeople":
      return changed(lines, event.line, () => ({
        waitsFor: event.reason,
        account: event.whose ?? event.account?.toString(),
      }));
    case "LinesTriedAgain":
      return lines.map((line) => (event.lines.includes(line.line) ? afresh(line, event.by) : line));
    case "OrderEnded": {
      const ended = { at: event.at, because: event.because };
      return lines.map((line) =>
        isOrderOf(line, event.order) && !line.ended
          ? { ...line, ended, waitsFor: undefined }
          : line,
      );
    }
    case "LineLifted":
      return changed(lines, event.line, () => ({
        lifted: { at: event.at, kept: keptIn(event) },
        waitsFor: undefined,
      }));
    case "DriftNoticed":
      return changed(lines, event.line, () => ({ drift: { at: event.at, what: undoneIn(event) } }));
  }
}

/** What a kind of space of these days would have noted. */
function hadIn(event: Event<"StandingNoted">): Had {
  const { wasBlocked, membership, wasInvited, collaboratedOn } = event;
  const names = collaboratedOn === "unknown" ? collaboratedOn : [...collaboratedOn];
  return {
    before: wasBlocked ? "removed" : "free",
    evidence: { membership, wasInvited, collaboratedOn: names },
  };
}

function keptIn({ kept }: Event<"LineLifted">): string | undefined {
  return kept === "blocked-before" ? "restricted-before" : kept;
}

function undoneIn({ what }: Event<"DriftNoticed">): Undone {
  if (what === "unblocked") return "lifted";
  return what === "rejoined" ? "let-in-again" : what;
}

/** @param act of lines that one member ordered alone, the number of that act */
export function linesOrdered(
  lines: readonly Line[],
  planned: readonly PlannedLine[],
  by: Pick<EnactingEvent, "at" | "by">,
  act?: number,
): readonly Line[] {
  return [...lines, ...planned.map((line) => begun(line, by, act))];
}

/** What was undone by hand begins anew: what the person has by now is noted before it is taken. */
function afresh(line: Line, by: Doer): Line {
  const isSeconded = line.isSeconded || !isSamePerson(by, line.orderedBy);
  const again = { ...line, waitsFor: undefined, isSeconded };
  const isUndone = line.drift !== undefined && !line.ended;
  return isUndone
    ? {
        ...again,
        standing: "pending",
        settledAt: undefined,
        proof: undefined,
        had: undefined,
        drift: undefined,
      }
    : again;
}

function begun(
  planned: PlannedLine,
  { at: orderedAt, by: orderedBy }: Pick<EnactingEvent, "at" | "by">,
  act: number | undefined,
): Line {
  return {
    ...placed(planned),
    orderedAt,
    orderedBy,
    act,
    standing: "pending",
    settledAt: undefined,
    proof: undefined,
    waitsFor: undefined,
    account: undefined,
    had: undefined,
    ended: undefined,
    lifted: undefined,
    drift: undefined,
    isSeconded: false,
  };
}

function changed(
  lines: readonly Line[],
  number: number,
  change: (line: Line) => Partial<Line>,
): readonly Line[] {
  return lines.map((line) => (line.line === number ? { ...line, ...change(line) } : line));
}
