import type { CaseEvent } from "../../domain/case/case-event.ts";
import { type CodeName, type NodeId, Sha256 } from "../../domain/values/ids.ts";
import type { Stage } from "../../domain/values/stage.ts";
import type { Instant } from "../../domain/values/time.ts";

/** What the sweep needs to know of a case without reading its record. */
export interface CaseTrailers {
  readonly issue: NodeId;
  readonly stage: Stage;
  readonly lookAgainAt: Instant | undefined;
  /** SHA-256 of the fields shown, see `surface-hash.ts`. */
  readonly surface: string;
  readonly heardUntil: Instant;
  /** Account ids of the recused. */
  readonly out: readonly number[];
  /** Hashes of the private codes in force, and of what reports by mail are known by. */
  readonly codes: readonly Sha256[];
  /** How many bans, counted by place, are ordered and have not ended. */
  readonly inForce: number;
  /**
   * Recorded after the same look had shown the case: whole seconds do not tell whether what is shown
   * is older.
   */
  readonly followsShow: boolean;
}

/** The message of a record commit: what happened, by type only, and the trailers. */
export function recordMessage(
  codeName: CodeName,
  events: readonly CaseEvent[],
  trailers: CaseTrailers,
): string {
  return [
    recordTitle(codeName, events),
    "",
    `Issue: ${trailers.issue}`,
    `Stage: ${trailers.stage}`,
    ...(trailers.lookAgainAt ? [`Look-Again: ${trailers.lookAgainAt}`] : []),
    `Surface: ${trailers.surface}`,
    `Heard: ${trailers.heardUntil}`,
    ...(trailers.out.length > 0 ? [`Out: ${trailers.out.join(" ")}`] : []),
    `In-Force: ${trailers.inForce}`,
    ...(trailers.codes.length > 0 ? [`Codes: ${trailers.codes.join(" ")}`] : []),
    ...(trailers.followsShow ? ["Shown: before"] : []),
  ].join("\n");
}

/** The first line: what the commit adds, by type, three of them at most. */
export function recordTitle(codeName: CodeName, events: readonly CaseEvent[]): string {
  const types = [...new Set(events.map((event) => event.type))];
  return `${codeName}: ${types.slice(0, 3).join(", ")}${types.length > 3 ? ", …" : ""}`;
}

/** The codes that the trailers of a commit name; none where the case has none, or has not begun. */
export function codesIn(trailers: ReadonlyMap<string, string>): readonly Sha256[] {
  return (trailers.get("Codes") ?? "")
    .split(" ")
    .flatMap((one) => Sha256.safeParse(one).data ?? []);
}
