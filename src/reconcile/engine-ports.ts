import type { AccessPorts } from "./access/access-keeper.ts";
import type { IntakePorts } from "./door/door-ports.ts";
import type { KeeperPorts } from "./enforcement/ban-keeper.ts";
import type { BoardReady } from "../ports/board.ts";
import type { CouncilCallPorts } from "./council/council-calls.ts";
import type { CouncilPorts } from "./council/council-keeper.ts";
import type { JoiningPorts } from "./council/joiners.ts";
import type { CasePorts } from "./ports/case-ports.ts";
import type { RoomPorts } from "./ports/room-ports.ts";
import type { SetUpPart } from "../messages/owners-tasks.ts";
import type { MayEnter } from "./set-up/set-up-ports.ts";
import type { SetUpState } from "./set-up/set-up-state.ts";

/** What an engine works with. */
export interface EnginePorts
  extends
    Omit<
      CasePorts,
      | "board"
      | "moving"
      | "register"
      | "room"
      | "bans"
      | "weeklyMail"
      | "callTo"
      | "undone"
      | "calls"
      | "openings"
    >,
    KeeperPorts,
    AccessPorts,
    CouncilPorts,
    JoiningPorts,
    CouncilCallPorts,
    IntakePorts {
  readonly moving: RoomPorts;
  /**
   * Brings the repository, its board and its register in order; safe to repeat.
   *
   * @param refused what GitHub refuses outside of set-up, to be told with the rest
   * @param mayEnter whether no case has to stay closed to somebody
   */
  readonly setUp: (refused: readonly SetUpPart[], mayEnter: MayEnter) => Promise<SetUpState>;
  /** Has the next set-up keep what an owner said of the board. */
  readonly keepBoardReady: (said: BoardReady) => void;
}
