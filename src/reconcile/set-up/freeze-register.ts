import type { FrozenReason } from "../../domain/tampering/frozen-reason.ts";
import { putBackDueAt } from "../../domain/tampering/putting-back.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";
import { planIssue } from "./plan-issue.ts";
import type { SetUpOutcome } from "./set-up-outcome.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import { type BentRegister, thawRegister } from "./thaw-register.ts";
import { registerLastInOrder } from "./trusted-register-of.ts";

interface Frozen {
  readonly steps: readonly SetUpStep[];
  readonly outcome: SetUpOutcome;
}

/**
 * What is done about a register that is not in order: it is told, two who may can go on from it as it
 * stands, and after a while it is put back to where it was anchored, at most once an hour.
 */
export async function freezeRegister(
  found: Omit<BentRegister, "last">,
  reason: FrozenReason,
  ports: SetUpPorts,
): Promise<Frozen> {
  const now = ports.clock.now();
  const doubtedUntil = ports.memory.doubtedUntil(now);
  if (doubtedUntil)
    return { steps: [], outcome: { standing: "doubted", lookAgainAt: doubtedUntil } };
  const told = reason === "register-of-another-key" ? withOtherKey(found) : found;
  const bent = { ...told, last: await lastSeen(told, ports) };
  const { told: thaw, steps } = thawRegister(bent, reason, ports);
  const lastInOrder = registerLastInOrder(bent, ports);
  const { mark } = found.known;
  const since = mark?.frozenSince ?? now;
  const dueAt = lastInOrder && putBackDueAt(since, mark?.putBackAt);
  const outcome = { standing: "frozen", reason, lookAgainAt: dueAt, lastInOrder } as const;
  if (steps.length > 0) return { steps, outcome };
  const isDue = dueAt !== undefined && dueAt <= now;
  const refused = found.refused.has("register");
  const putBack = lastInOrder && { to: lastInOrder.end, isRefused: refused };
  const { seen } = found;
  const rootOid = lastInOrder?.rootOid ?? mark?.rootOid ?? seen.root;
  const putBackAt = isDue ? now : mark?.putBackAt;
  const said = planIssue(
    seen.issue,
    { standing: "frozen", reason, ...(thaw && { thaw }), ...(putBack && { putBack }) },
    rootOid && { rootOid, frozenSince: since, putBackAt },
  );
  // Said before, so that it is tried at most once an hour whoever dies.
  const back = lastInOrder && isDue && !refused ? [backTo(lastInOrder, found)] : [];
  return { steps: [...said, ...back], outcome: { ...outcome, lookAgainAt: laterThan(now, dueAt) } };
}

/** Who may agree to go on under another key, the app's own check tells. */
function withOtherKey(found: Omit<BentRegister, "last">): Omit<BentRegister, "last"> {
  const { known } = found;
  return { ...found, known: { ...known, last: known.last ?? known.ofOtherKey } };
}

/** The comments on the issue, too, in which somebody may agree to how it stands. */
async function lastSeen(
  { seen, known }: Omit<BentRegister, "last">,
  { repository }: SetUpPorts,
): Promise<BentRegister["last"]> {
  if (!seen.issue || !known.last) return undefined;
  return repository.observeThaw(seen.issue.id, known.last.headOid);
}

function backTo(
  { headOid, rootOid }: TrustedRegister,
  { seen: { register, root } }: Omit<BentRegister, "last">,
): SetUpStep {
  return {
    step: "put-register-back",
    headOid,
    rootOid,
    found: { head: register?.headOid, root },
  };
}

/** What is due is done in the same run. */
function laterThan(now: Instant, dueAt: Instant | undefined): Instant | undefined {
  return dueAt !== undefined && dueAt > now ? dueAt : undefined;
}
