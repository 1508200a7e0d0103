import type { ConfigProblem } from "../../domain/kernel/file-problem.ts";
import type { FrozenReason } from "../../domain/tampering/frozen-reason.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { Board } from "../../ports/board.ts";
import type { ProposedFile } from "./proposed-file.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";

/** How far set-up came; what the engine keeps in memory of it. */
export type SetUpOutcome =
  | (TrustedRegister & {
      readonly standing: "ready";
      /** `undefined` where GitHub does not let the app keep one, or nothing may be put on it yet. */
      readonly board: Board | undefined;
      /** The board of which no owner has said yet that only those can open it who may. */
      readonly boardToConfirm: NodeId | undefined;
      /** Members who are not let in yet, on account of the cases that are there. */
      readonly waiting: readonly Person[];
      /** Configs that are proposed and that somebody has to say their word on. */
      readonly proposals: readonly ProposedFile[];
      /** The pull request that brought the config in force. */
      readonly inForceBy: number | undefined;
      /** Who is under a ban. */
      readonly barred: readonly Person[];
      /** The committee's own letters in force, by their names. */
      readonly letters: ReadonlyMap<string, string>;
      /** Steps GitHub refused; each is on the issue `Comity: configuration`. */
      readonly refused: number;
      /**
       * Steps this run took, the issue `Comity: configuration` aside: something was missing, or not
       * as it should be.
       */
      readonly taken: number;
    })
  | { readonly standing: "waiting"; readonly problems: readonly ConfigProblem[] }
  /** Something seems to be wrong; it is said once it is seen again. */
  | { readonly standing: "doubted"; readonly lookAgainAt: Instant }
  | {
      readonly standing: "frozen";
      readonly reason: FrozenReason;
      /** When the app puts the register back; `undefined` where it cannot. */
      readonly lookAgainAt: Instant | undefined;
      readonly lastInOrder: TrustedRegister | undefined;
    };
