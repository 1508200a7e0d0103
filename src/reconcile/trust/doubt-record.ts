import type { Distrust } from "../../domain/tampering/distrust.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { freezeCase } from "./freeze-case.ts";

/** A record that is not trusted; `since` is when that was seen first. */
export type Doubt =
  | { readonly case: "doubted"; readonly since: Instant; readonly lookAgainAt: Instant }
  | {
      readonly case: "frozen";
      readonly since: Instant;
      readonly lookAgainAt: Instant | "at-once" | undefined;
    }
  | { readonly case: "adopted" };

/** One look may see what another part of GitHub has not heard of yet; two, a minute apart, do not. */
const doubtMinutes = 1;

/** Does nothing at first sight, and freezes the case when the same is seen a minute later. */
export async function doubtRecord(
  found: FoundCase,
  distrust: Distrust,
  doubtedSince: Instant | undefined,
  ports: CasePorts,
): Promise<Doubt> {
  const now = ports.clock.now();
  const since = doubtedSince ?? now;
  const lookAgainAt = addMinutes(since, doubtMinutes);
  if (now < lookAgainAt) return { case: "doubted", since, lookAgainAt };
  const freeze = await freezeCase(found, distrust, ports);
  if (freeze.is === "adopted") return { case: "adopted" };
  return {
    case: "frozen",
    since,
    lookAgainAt: freeze.is === "again" ? "at-once" : freeze.putBackAt,
  };
}
