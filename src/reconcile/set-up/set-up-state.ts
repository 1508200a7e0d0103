import type { Instant } from "../../domain/values/time.ts";
import type { Board } from "../../ports/board.ts";
import type { TrustedRegister } from "../ports/case-ports.ts";
import { sameSetUp } from "./same-set-up.ts";
import type { SetUpOutcome } from "./set-up-outcome.ts";

/** What set-up left: whether cases can be worked on, and the board to show them on. */
export interface SetUpState {
  readonly isReady: boolean;
  readonly board: Board | undefined;
  /** The register as it was found in order; there wherever the repository is ready. */
  readonly register: TrustedRegister | undefined;
  /** Whether this run changed anything. */
  readonly hasChanged: boolean;
  /** Something seems to be wrong with the register; that is said once it is seen again. */
  readonly lookAgainAt: Instant | undefined;
}

/** What a run of set-up left, and whether that is news after what the run before it left. */
export function setUpState(outcome: SetUpOutcome, before: SetUpOutcome | undefined): SetUpState {
  const isReady = outcome.standing === "ready";
  // A label or a field that was put back is missing on the cases still.
  const hasPutBack = isReady && outcome.taken > 0;
  return {
    isReady,
    board: isReady ? outcome.board : undefined,
    register: registerOf(outcome),
    hasChanged: hasPutBack || before === undefined || !sameSetUp(before, outcome),
    lookAgainAt: outcome.standing === "doubted" ? outcome.lookAgainAt : undefined,
  };
}

function registerOf(outcome: SetUpOutcome): TrustedRegister | undefined {
  if (outcome.standing !== "ready") return undefined;
  const { adopted, rootOid, bans, registerHead: headOid } = outcome;
  return { adopted, rootOid, bans, headOid };
}
