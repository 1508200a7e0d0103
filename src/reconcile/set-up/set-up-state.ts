import type { NodeId } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { Board } from "../../ports/board.ts";
import type { ProposedFile } from "./proposed-file.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";
import { sameSetUp } from "./same-set-up.ts";
import type { SetUpOutcome } from "./set-up-outcome.ts";

/** What set-up left: whether cases can be worked on, and the board to show them on. */
export interface SetUpState {
  readonly isReady: boolean;
  readonly board: Board | undefined;
  /** The board that an owner has to look at before anything is put on it. */
  readonly boardToConfirm: NodeId | undefined;
  /** The register as it was found in order; there wherever the repository is ready. */
  readonly register: TrustedRegister | undefined;
  /** Where it is not: as it was when it last was, as far as that can be read still. */
  readonly lastInOrder: TrustedRegister | undefined;
  /** Members who are not let in yet, on account of the cases that are there. */
  readonly waiting: readonly Person[];
  /** Configs that are proposed and that somebody has to say their word on. */
  readonly proposals: readonly ProposedFile[];
  /** The pull request that brought the config in force. */
  readonly inForceBy: number | undefined;
  /** Who is under a ban. */
  readonly barred: readonly Person[];
  /** Whether this run changed anything. */
  readonly hasChanged: boolean;
  /** Something is wrong with the register, or seems to be: when to see whether it still is, or to put it back. */
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
    boardToConfirm: isReady ? outcome.boardToConfirm : undefined,
    register: isReady ? trustedIn(outcome) : undefined,
    lastInOrder: outcome.standing === "frozen" ? outcome.lastInOrder : undefined,
    waiting: isReady ? outcome.waiting : [],
    proposals: isReady ? outcome.proposals : [],
    inForceBy: isReady ? outcome.inForceBy : undefined,
    barred: isReady ? outcome.barred : [],
    hasChanged: hasPutBack || before === undefined || !sameSetUp(before, outcome),
    lookAgainAt: "lookAgainAt" in outcome ? outcome.lookAgainAt : undefined,
  };
}

function trustedIn({
  adopted,
  anchorRun,
  bans,
  end,
  files,
  forgotten,
  headOid,
  rootOid,
}: TrustedRegister): TrustedRegister {
  return { adopted, anchorRun, bans, end, files, forgotten, headOid, rootOid };
}
